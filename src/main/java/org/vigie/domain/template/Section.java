package org.vigie.domain.template;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a questionnaire.
 *
 * @param number shown to people, never used by logic
 * @param visibleIf null when always shown
 * @param repeatFor the table question for each of whose rows the section is answered, or null
 */
public record Section(
        String id, String number, Set<String> audience, @Nullable Formula visibleIf, @Nullable String repeatFor, List<Question> questions) {
    public Section {
        audience = Set.copyOf(audience);
        questions = List.copyOf(questions);
    }
}
