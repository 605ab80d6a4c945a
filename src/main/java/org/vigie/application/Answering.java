package org.vigie.application;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Blank;

/** What people put beside an answer: evidence and comments. Each call is one change, saved and undoable. */
public final class Answering {
    private final AssessmentEditor editor;

    public Answering(AssessmentEditor editor) {
        this.editor = editor;
    }

    /**
     * Names a file, already kept, as evidence of an answer; for a question that asks for files it is the answer. Attaching the same file again does nothing.
     *
     * @throws UserFault when the template has no such question
     */
    public void attach(AnswerKey key, Evidence evidence) {
        requireQuestion(key);
        Answer before = editor.assessment().answers().given().get(key);
        Answer after = with(key, before, evidence.id());
        if (after.equals(before)) {
            return;
        }
        List<Change> changes = new ArrayList<>(naming(evidence));
        changes.add(new Change.SetAnswer(key, before, after));
        editor.apply(new Change.Several(changes));
    }

    private Answer with(AnswerKey key, @Nullable Answer before, String id) {
        boolean takesFiles =
                editor.template().question(key.question()).filter(each -> each.type() instanceof QuestionType.File).isPresent();
        if (takesFiles) {
            List<String> there = before != null && before.value() instanceof AnswerValue.Files files ? files.evidence() : List.of();
            String note = before == null ? null : before.note();
            return new Answer(new AnswerValue.Files(plus(there, id)), null, note, before == null ? List.of() : before.evidence());
        }
        return before == null
                ? new Answer(null, null, null, List.of(id))
                : new Answer(before.value(), before.state(), before.note(), plus(before.evidence(), id));
    }

    private static List<String> plus(List<String> ids, String id) {
        return ids.contains(id) ? ids : Stream.concat(ids.stream(), Stream.of(id)).toList();
    }

    /** Lets the assessment know a file, already kept, unless it does. */
    public void know(Evidence evidence) {
        naming(evidence).forEach(editor::apply);
    }

    private List<Change> naming(Evidence evidence) {
        boolean known = editor.assessment().answers().evidence().containsKey(evidence.id());
        return known ? List.of() : List.of(new Change.EditEvidence(evidence.id(), null, evidence));
    }

    /**
     * Adds a remark on an answer.
     *
     * @throws UserFault when the text is blank or the template has no such question
     */
    public Comment comment(AnswerKey key, String text) {
        requireQuestion(key);
        if (Blank.is(text)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.commentBlank");
        }
        UUID id = UUID.randomUUID();
        Comment comment =
                new Comment(id, key, text.strip(), editor.author(), editor.clock().instant().truncatedTo(ChronoUnit.MILLIS), false);
        editor.apply(new Change.EditComment(id, null, comment));
        return comment;
    }

    /** Marks a remark as settled, or opens it again. */
    public void settle(Comment comment, boolean resolved) {
        Comment after =
                new Comment(comment.id(), comment.on(), comment.text(), comment.author(), comment.at(), resolved);
        if (!after.equals(comment)) {
            editor.apply(new Change.EditComment(comment.id(), comment, after));
        }
    }

    private void requireQuestion(AnswerKey key) {
        if (editor.template().question(key.question()).isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noSuchQuestion", key.toString());
        }
    }
}
