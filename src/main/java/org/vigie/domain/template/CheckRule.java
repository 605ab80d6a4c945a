package org.vigie.domain.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that finds something wrong: true means a finding.
 *
 * @param questions what the finding points at, the first being where it is shown
 * @param table the table question over whose rows {@code condition} runs (as {@code row}), or null for a check that runs once
 */
public record CheckRule(
        String id, FindingSeverity severity, Formula condition, List<String> questions, @Nullable String table, List<String> references) {
    public CheckRule {
        questions = List.copyOf(questions);
        references = List.copyOf(references);
    }
}
