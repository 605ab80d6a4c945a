package org.vigie.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** What people call the rows of a table. */
final class RowNames {
    private RowNames() {}

    /** The text of its key column, the label of a fixed row, or its id. */
    static String name(Template template, @Nullable Answer answer, AnswerKey table, RowId row, Language language) {
        Optional<QuestionType.Table> type = template.question(table.question())
                .map(question -> question.type())
                .filter(QuestionType.Table.class::isInstance)
                .map(QuestionType.Table.class::cast);
        if (type.isEmpty()) {
            return row.toString();
        }
        if (type.get().fixedRows().contains(row.value())) {
            return template.texts().fixedRow(language, table.question(), row.value());
        }
        Optional<String> key = type.get().columns().stream().filter(QuestionType.Column::key).map(QuestionType.Column::id).findFirst();
        return key.flatMap(column -> cell(answer, row, column)).orElse(row.toString());
    }

    private static Optional<String> cell(@Nullable Answer answer, RowId row, String column) {
        if (answer == null || !(answer.value() instanceof AnswerValue.Table table)) {
            return Optional.empty();
        }
        return table.rows().stream()
                .filter(each -> each.id().equals(row))
                .map(each -> each.cells().get(column))
                .filter(AnswerValue.Text.class::isInstance)
                .map(cell -> ((AnswerValue.Text) cell).text())
                .findFirst();
    }
}
