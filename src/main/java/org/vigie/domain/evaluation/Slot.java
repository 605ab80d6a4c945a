package org.vigie.domain.evaluation;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Value;

/** A place for an answer during one evaluation: a question, or one of a repeated section for one row. */
final class Slot {
    final Section section;
    final Question question;
    final AnswerKey key;
    final @Nullable Answer given;
    final Scope scope;
    Visibility visibility = Visibility.NOT_RESOLVED;
    @Nullable Value value;

    enum Visibility {
        NOT_RESOLVED,
        /** Met again meanwhile, it is part of a cycle. */
        RESOLVING,
        VISIBLE,
        HIDDEN
    }

    Slot(Section section, Question question, AnswerKey key, @Nullable Answer given, Scope scope) {
        this.section = section;
        this.question = question;
        this.key = key;
        this.given = given;
        this.scope = scope;
    }

    /** Whether the question shows a register and so has no answer of its own (decision 7). */
    boolean bound() {
        return question.details().bind() != null;
    }

    @Nullable AnswerState state() {
        return given == null ? null : given.state();
    }

    @Nullable AnswerValue givenValue() {
        return given == null ? null : given.value();
    }

    /** Whether something was answered: a value that is not empty, or a state. */
    boolean answered() {
        return Answered.is(question, given);
    }
}
