package org.vigie.domain.evaluation;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Blank;

/** Tells whether a question counts as answered (decision 1). */
public final class Answered {
    private Answered() {}

    /** Whether something was answered: a value that is not empty, or a state. */
    public static boolean is(Question question, @Nullable Answer given) {
        return given != null && (given.state() != null || (given.value() != null && !empty(question, given.value())));
    }

    private static boolean empty(Question question, AnswerValue answer) {
        return switch (answer) {
            case AnswerValue.Text text -> Blank.is(text.text());
            case AnswerValue.Rich rich -> rich.text().isBlank();
            case AnswerValue.Multi multi -> multi.codes().isEmpty();
            case AnswerValue.Files files -> files.evidence().isEmpty();
            case AnswerValue.Ref ref -> ref.rows().isEmpty();
            case AnswerValue.Table table -> empty(question, table);
            case AnswerValue.Choice _,
                    AnswerValue.Number _,
                    AnswerValue.Money _,
                    AnswerValue.Date _,
                    AnswerValue.Duration _,
                    AnswerValue.Person _,
                    AnswerValue.Country _ -> false;
        };
    }

    /** Fixed rows are there from the start, so that only their cells are an answer. */
    private static boolean empty(Question question, AnswerValue.Table table) {
        boolean fixed = question.type() instanceof QuestionType.Table type && !type.fixedRows().isEmpty();
        return fixed ? table.rows().stream().allMatch(row -> row.cells().isEmpty()) : table.rows().isEmpty();
    }
}
