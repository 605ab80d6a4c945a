package org.vigie.domain.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.FindingSeverity;

/**
 * Something that is still wrong.
 *
 * @param id the template's check ({@code C-…}, whose text stands in the template), or the code of a {@link BuiltInCheck} ({@code V-…},
 *     whose text stands in the program's messages as {@code evaluation.V-…})
 * @param on where it is shown, or null for the assessment as a whole
 * @param rows the offending rows of the table at {@code on}
 * @param arguments of a built-in text: codes of the risk, measure, option or column that it names
 */
public record Finding(String id, FindingSeverity severity, @Nullable AnswerKey on, List<RowId> rows, List<String> arguments) {
    public Finding {
        rows = List.copyOf(rows);
        arguments = List.copyOf(arguments);
    }

    /** Whether the program raised it rather than a rule of the template. */
    public boolean builtIn() {
        return id.startsWith("V-");
    }
}
