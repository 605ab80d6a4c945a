package org.vigie.domain.assessment;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;

/** What a row is called by what stands in its key column. */
public final class RowNames {
    /** A key column may refer to a row that is itself named by a reference; beyond so many, nobody would recognise it. */
    private static final int LONGEST_WAY = 3;

    private RowNames() {}

    /**
     * The text in the row's key column or, where the column refers to a row of another table, what that row is called.
     *
     * @param answers the answer under a key, if any
     * @return empty where no text names the row
     */
    public static Optional<String> byKey(Template template, Function<AnswerKey, Optional<Answer>> answers, AnswerKey table, RowId row) {
        AnswerKey in = table;
        RowId at = row;
        for (int step = 0; step < LONGEST_WAY; step++) {
            QuestionType.Column key = keyColumn(template, in.question());
            AnswerValue cell = key == null ? null : cell(answers.apply(in), at, key.id());
            if (cell instanceof AnswerValue.Text(String text)) {
                return Optional.of(text).filter(each -> !each.isBlank());
            }
            if (key == null
                    || !(key.type() instanceof QuestionType.Ref target)
                    || !(cell instanceof AnswerValue.Ref ref)
                    || ref.rows().isEmpty()) {
                return Optional.empty();
            }
            in = AnswerKey.of(target.table());
            at = ref.rows().getFirst();
        }
        return Optional.empty();
    }

    private static QuestionType.@Nullable Column keyColumn(Template template, String question) {
        return template.question(question).map(Question::type).orElse(null) instanceof QuestionType.Table table
                ? table.columns().stream().filter(QuestionType.Column::key).findFirst().orElse(null)
                : null;
    }

    private static @Nullable AnswerValue cell(Optional<Answer> answer, RowId row, String column) {
        return answer.map(Answer::value).orElse(null) instanceof AnswerValue.Table table
                ? table.rows().stream()
                        .filter(each -> each.id().equals(row))
                        .findFirst()
                        .map(each -> each.cells().get(column))
                        .orElse(null)
                : null;
    }
}
