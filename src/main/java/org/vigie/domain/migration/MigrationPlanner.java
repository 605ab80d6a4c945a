package org.vigie.domain.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.review.Comment;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.template.Template;

/** Plans how an assessment passes to another version of its template. */
public final class MigrationPlanner {
    private final Template before;
    private final Template after;
    private final Assessment assessment;
    private final Keeping keeping;
    private final Passage passage;

    private MigrationPlanner(Template before, Assessment assessment, Template after) {
        this.before = before;
        this.after = after;
        this.assessment = assessment;
        this.keeping = new Keeping(before, after, assessment);
        this.passage = Passage.from(before.ref().version(), after);
    }

    /**
     * What becomes of everything in an assessment; nothing of it is lost.
     *
     * @param before the version of the template that it is on
     * @param after a newer version of the same template
     */
    public static MigrationPlan plan(Template before, Assessment assessment, Template after) {
        return new MigrationPlanner(before, assessment, after).plan();
    }

    private MigrationPlan plan() {
        List<Entry> entries = AnswerMigration.plan(before, after, assessment.answers().given(), keeping);
        List<SetAside> registers = registers();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.ChangeTemplate(before.ref(), after.ref()));
        changes.addAll(answers(entries));
        entries.stream().flatMap(entry -> Stream.ofNullable(entry.kept())).map(Change.KeepAside::of).forEach(changes::add);
        registers.forEach(kept -> {
            changes.add(removal(kept));
            changes.add(Change.KeepAside.of(kept));
        });
        changes.addAll(comments());
        changes.addAll(addedRisks());
        return new MigrationPlan(before.ref(), after.ref(), entries, registers, new Change.Several(changes));
    }

    private List<Change> answers(List<Entry> entries) {
        Map<AnswerKey, Answer> then = new TreeMap<>(assessment.answers().given());
        Map<AnswerKey, Answer> now = new HashMap<>();
        entries.forEach(entry -> now.putAll(entry.now()));
        List<Change> changes = new ArrayList<>();
        then.forEach((key, answer) -> {
            if (!answer.equals(now.get(key))) {
                changes.add(new Change.SetAnswer(key, answer, now.get(key)));
            }
        });
        new TreeMap<>(now).forEach((key, answer) -> {
            if (!then.containsKey(key)) {
                changes.add(new Change.SetAnswer(key, null, answer));
            }
        });
        return changes;
    }

    private List<SetAside> registers() {
        List<SetAside> gone = new ArrayList<>();
        ActionPlan plan = assessment.plan();
        new TreeMap<>(assessment.register().judgements()).forEach((risk, judgement) -> {
            if (after.risk(risk).isEmpty() && !assessment.register().added().containsKey(risk)) {
                gone.add(keeping.judgement(risk, judgement));
            }
        });
        new TreeMap<>(plan.actions()).forEach((measure, action) -> {
            if (isGone(measure)) {
                gone.add(keeping.action(action));
            }
        });
        new TreeMap<>(plan.confirmed()).forEach((measure, confirmation) -> {
            if (isGone(measure)) {
                gone.add(keeping.confirmation(measure, confirmation));
            }
        });
        return gone;
    }

    private boolean isGone(String measure) {
        return after.measure(measure).isEmpty() && !assessment.plan().added().containsKey(measure);
    }

    private static Change removal(SetAside aside) {
        return switch (aside.kept()) {
            case SetAside.OfAnswer(var key, var answer) -> new Change.SetAnswer(key, answer, null);
            case SetAside.OfJudgement(var risk, var judgement) -> new Change.JudgeRisk(risk, judgement, null);
            case SetAside.OfAction(var action) -> new Change.EditAction(action.measure(), action, null);
            case SetAside.OfConfirmation(var measure, var confirmation) -> new Change.ConfirmMeasure(measure, confirmation, null);
        };
    }

    /** A comment goes where its question went: to the first, where several ask for it now. */
    private List<Change> comments() {
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(assessment.review().comments()).forEach((id, comment) -> led(comment.on()).stream()
                .findFirst()
                .filter(to -> !to.equals(comment.on()))
                .ifPresent(to -> changes.add(new Change.EditComment(
                        id,
                        comment,
                        new Comment(id, to, comment.text(), comment.author(), comment.at(), comment.resolved())))));
        return changes;
    }

    /** A risk that a person added names the answers that it follows from. */
    private List<Change> addedRisks() {
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(assessment.register().added()).forEach((code, risk) -> {
            List<AnswerKey> because = risk.because().stream()
                    .flatMap(key -> led(key).isEmpty() ? Stream.of(key) : led(key).stream())
                    .distinct()
                    .toList();
            if (!because.equals(risk.because())) {
                changes.add(new Change.EditAddedRisk(
                        code,
                        risk,
                        new AddedRisk(
                                risk.id(), code, risk.title(), risk.severity(), risk.likelihood(), risk.description(), because)));
            }
        });
        return changes;
    }

    private List<AnswerKey> led(AnswerKey key) {
        return passage.ids(key.question()).stream()
                .filter(id -> after.question(id).isPresent())
                .map(id -> new AnswerKey(id, key.row()))
                .toList();
    }
}
