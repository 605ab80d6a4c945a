package org.vigie.desktop.support;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.evaluation.Answered;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Blank;

/** Makes edits of answers: each is one change that can be undone, and none hides answers without asking. */
public final class AnswerEdits {
    private final OpenAssessment open;
    private final Set<String> deciding;
    private boolean takingBack;

    public AnswerEdits(OpenAssessment open) {
        this.open = open;
        this.deciding = deciding(open.template());
    }

    /** Questions whose answers decide on which others are asked. */
    private static Set<String> deciding(Template template) {
        Set<String> result = new HashSet<>();
        for (Section section : template.sections()) {
            if (section.repeatFor() != null) {
                result.add(section.repeatFor());
            }
            Stream.concat(Stream.ofNullable(section.visibleIf()), section.questions().stream().flatMap(AnswerEdits::condition))
                    .map(Formula::dependencies)
                    .forEach(result::addAll);
        }
        return result;
    }

    private static Stream<Formula> condition(Question question) {
        return Stream.ofNullable(question.visibleIf());
    }

    /** Gives a value, or with null clears it; note and evidence stay, an assumption stays one. */
    public void value(AnswerKey key, @Nullable AnswerValue value) {
        Answer before = current(key);
        AnswerValue kept = value instanceof AnswerValue.Table table && table.rows().isEmpty() ? null : value;
        AnswerState state = kept != null && before != null && before.state() == AnswerState.ASSUMPTION ? AnswerState.ASSUMPTION : null;
        set(key, before, answer(kept, state, before == null ? null : before.note(), before));
    }

    /** Puts the answer in a state, or with null back to a plain value; a state without a value takes the value away. */
    public void state(AnswerKey key, @Nullable AnswerState state) {
        Answer before = current(key);
        AnswerValue value = before == null || (state != null && !state.hasValue()) ? null : before.value();
        set(key, before, answer(value, state, before == null ? null : before.note(), before));
    }

    /** Writes the note beside an answer; a blank one takes it away. */
    public void note(AnswerKey key, String note) {
        Answer before = current(key);
        AnswerValue value = before == null ? null : before.value();
        AnswerState state = before == null ? null : before.state();
        set(key, before, answer(value, state, Blank.is(note) ? null : note.strip(), before));
    }

    /** No longer names a file as evidence of this answer; the file itself stays kept. */
    public void detach(AnswerKey key, String evidence) {
        Answer before = current(key);
        if (before != null) {
            List<String> left = before.evidence().stream().filter(id -> !id.equals(evidence)).toList();
            boolean nothing = before.value() == null && before.state() == null && before.note() == null && left.isEmpty();
            set(key, before, nothing ? null : new Answer(before.value(), before.state(), before.note(), left));
        }
    }

    /** Brings an earlier answer back, as a new change. */
    public void restore(AnswerKey key, @Nullable Answer earlier) {
        set(key, current(key), earlier);
    }

    private static @Nullable Answer answer(
            @Nullable AnswerValue value, @Nullable AnswerState state, @Nullable String note, @Nullable Answer before) {
        List<String> evidence = before == null ? List.of() : before.evidence();
        return value == null && state == null && note == null && evidence.isEmpty() ? null : new Answer(value, state, note, evidence);
    }

    private void set(AnswerKey key, @Nullable Answer before, @Nullable Answer after) {
        if (!Objects.equals(before, after)) {
            make(key, new Change.SetAnswer(key, before, after));
        }
    }

    /** Makes a change to this answer; asks first when answered questions would be hidden by it. */
    public void make(AnswerKey key, Change change) {
        int hidden = deciding.contains(key.question()) ? hides(change) : 0;
        if (hidden == 0) {
            apply(change);
        } else {
            open.workroom()
                    .dialogs()
                    .confirm(
                            open.words().text("questionnaire.hides.title"),
                            open.words().text("questionnaire.hides.text", hidden),
                            open.words().text("questionnaire.hides.action"),
                            () -> apply(change));
        }
    }

    /** What is saved meanwhile takes back the person's own typing. */
    public void takingBack(Runnable save) {
        takingBack = true;
        try {
            save.run();
        } finally {
            takingBack = false;
        }
    }

    private void apply(Change change) {
        try {
            if (takingBack) {
                open.editor().takeBack(change);
            } else {
                open.editor().apply(change);
            }
        } catch (UserFault | StaleChangeException e) {
            open.workroom().dialogs().fault(e);
        }
    }

    /** How many answered questions would no longer be asked. */
    public int hides(Change change) {
        Assessment now = open.assessment();
        Assessment then = Changes.apply(now, change);
        Set<AnswerKey> asked =
                Set.copyOf(Evaluator.evaluate(open.template(), then, open.editor().today()).questionnaire().visible());
        return (int) open.evaluation().questionnaire().visible().stream()
                .filter(key -> !asked.contains(key) && isAnswered(now, key))
                .count();
    }

    private boolean isAnswered(Assessment assessment, AnswerKey key) {
        return open.template()
                .question(key.question())
                .filter(question -> Answered.is(question, assessment.answers().given().get(key)))
                .isPresent();
    }

    private @Nullable Answer current(AnswerKey key) {
        return open.assessment().answers().given().get(key);
    }
}
