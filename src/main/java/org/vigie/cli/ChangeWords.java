package org.vigie.cli;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Template;

/** Changes in a few words. */
final class ChangeWords {
    private static final int SHOWN = 4;

    private final Template template;
    private final Output output;

    ChangeWords(Template template, Output output) {
        this.template = template;
        this.output = output;
    }

    String of(Change change) {
        return switch (change) {
            case Change.SetAnswer c -> output.text(c.after() == null ? "cli.change.answerCleared" : "cli.change.answer", code(c.key()));
            case Change.AddRow c -> output.text("cli.change.rowAdded", code(c.key()));
            case Change.RemoveRow c -> output.text("cli.change.rowRemoved", code(c.key()));
            case Change.MoveRow c -> output.text("cli.change.rowMoved", code(c.key()));
            case Change.SetCell c -> output.text("cli.change.cell", code(c.key()), c.column());
            case Change.JudgeRisk c -> judged(c.risk(), c.before(), c.after());
            case Change.EditAddedRisk c -> output.text("cli.change.risk", c.code());
            case Change.EditAddedMeasure c -> output.text("cli.change.measure", c.code());
            case Change.ConfirmMeasure c -> output.text("cli.change.confirmed", c.measure());
            case Change.EditAction c -> output.text(action(c), c.measure());
            case Change.EditComment c -> output.text("cli.change.comment");
            case Change.GiveOpinion c -> output.text("cli.change.opinion");
            case Change.RecordViews c -> output.text("cli.change.views");
            case Change.RecordConsultation c -> output.text("cli.change.consultation");
            case Change.Decide c -> output.text(c.before() == null || c.after() == null ? "cli.change.decision" : "cli.change.decisionAmended");
            case Change.RecordVersion c ->
                output.text("cli.change.version", c.after() == null ? "" : c.after().label());
            case Change.EditDetails c -> output.text("cli.change.details");
            case Change.EditEvidence c -> output.text("cli.change.evidence");
            case Change.KeepAside c -> output.text("cli.change.setAside", c.key().substring(c.key().lastIndexOf('/') + 1));
            case Change.ChangeTemplate c -> output.text("cli.change.template", c.after().id(), c.after().version());
            case Change.Several c -> several(c);
        };
    }

    private String several(Change.Several several) {
        String first = several.changes().stream().limit(SHOWN).map(this::of).collect(Collectors.joining("; "));
        int more = several.changes().size() - SHOWN;
        return more <= 0 ? first : first + "; " + output.text("cli.change.more", more);
    }

    private String judged(String risk, @Nullable Judgement before, @Nullable Judgement after) {
        Judgement.Stance was = before == null ? null : before.stance();
        Judgement.Stance is = after == null ? null : after.stance();
        if (was == is) {
            return output.text("cli.change.level", risk);
        }
        if (is == null) {
            return output.text("cli.change.reopened", risk);
        }
        return switch (is) {
            case RETAINED -> output.text("cli.change.retained", risk);
            case DISMISSED -> output.text("cli.change.dismissed", risk);
        };
    }

    private static String action(Change.EditAction change) {
        if (change.before() == null) {
            return "cli.change.planned";
        }
        return change.after() == null ? "cli.change.unplanned" : "cli.change.action";
    }

    private String code(AnswerKey key) {
        String code = template.question(key.question()).map(Question::code).orElse(key.question());
        return key.row() == null ? code : code + "@" + key.row();
    }
}
