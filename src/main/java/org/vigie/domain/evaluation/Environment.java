package org.vigie.domain.evaluation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Value;

/** What an expression reads. It must give the same answers for as long as one evaluation runs. */
public interface Environment {

    /**
     * The answer to a question.
     *
     * @return {@link Value#NOTHING} for a scalar and an empty list for a multi, many-ref, file or table question when nothing is
     *     given, it is hidden, or it has a state without a value (decision 2)
     */
    Value question(String id);

    /** Whether the question's state is <em>unknown</em>. */
    boolean isUnknown(String questionId);

    Value computed(String id);

    /** The day of evaluation. */
    LocalDate today();

    /** What {@code row} stands for, or null outside a table. */
    @Nullable Value row();
}
