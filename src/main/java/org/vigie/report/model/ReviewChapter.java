package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Callout;
import org.vigie.application.port.report.Block.Choice;
import org.vigie.application.port.report.Block.Choices;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Field;
import org.vigie.application.port.report.Block.Fields;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Prose;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Block.Signature;
import org.vigie.application.port.report.Block.Signatures;
import org.vigie.application.port.report.Block.Tone;
import org.vigie.application.port.report.Content;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.Review;
import org.vigie.domain.template.ReviewStep;

/** Opinions, the controller's decision, the prior consultation, and the place to sign. */
final class ReviewChapter {
    private final Writing writing;
    private final Context context;

    ReviewChapter(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Review review = context.assessment().review();
        blocks.add(writing.chapter("review"));
        if (context.asks(ReviewStep.OPINION) || review.opinion() != null) {
            opinion(blocks);
        }
        if (context.asks(ReviewStep.VIEWS) || review.views() != null) {
            views(blocks);
        }
        decision(blocks);
        if (context.asks(ReviewStep.CONSULTATION) || review.consultation() != null) {
            consultation(blocks);
        }
        signatures(blocks);
        return blocks;
    }

    private void opinion(List<Block> blocks) {
        blocks.add(writing.section("review.opinion"));
        DpoOpinion opinion = context.assessment().review().opinion();
        if (opinion == null) {
            blocks.add(writing.body("review.noOpinion"));
            return;
        }
        blocks.add(new Prose(Block.Look.LEAD, Content.of(
                Content.strong(context.coded("opinion", opinion.position())),
                Content.words(" " + context.text("review.opinionBy", opinion.name(), context.date(opinion.on()))))));
        blocks.add(new Prose(Block.Look.QUOTE, Content.of(opinion.text())));
    }

    private void views(List<Block> blocks) {
        blocks.add(writing.section("review.views"));
        DataSubjectViews views = context.assessment().review().views();
        if (views == null) {
            blocks.add(writing.body("review.noViews"));
            return;
        }
        var on = views.on();
        String lead = views.sought()
                ? on == null ? context.text("review.sought") : context.text("review.soughtOn", context.date(on))
                : context.text("review.notSought");
        blocks.add(new Prose(Block.Look.LEAD, Content.of(Content.strong(lead))));
        blocks.add(new Prose(Block.Look.QUOTE, Content.of(views.text())));
    }

    private void decision(List<Block> blocks) {
        blocks.add(writing.section("review.decision"));
        Decision decision = context.decision();
        if (decision == null) {
            blocks.add(new Callout(Tone.WARNING, Content.of(context.text("review.undecided"))));
        }
        List<Choice> choices = new ArrayList<>();
        for (Decision.Kind kind : Decision.Kind.values()) {
            boolean taken = decision != null && decision.kind() == kind;
            if (kind == Decision.Kind.CONSULTATION && !taken && !context.asks(ReviewStep.CONSULTATION)) {
                continue;
            }
            choices.add(new Choice(taken, taken
                    ? Content.of(Content.strong(context.sentence(context.coded("decision", kind))))
                            .and(Content.of(context.coded("decision.sentence", kind)))
                    : Content.of(context.sentence(context.coded("decision", kind)))));
        }
        blocks.add(new Choices(choices));
        if (decision != null) {
            taken(decision, blocks);
        }
    }

    private void taken(Decision decision, List<Block> blocks) {
        blocks.add(writing.body("review.takenBy",
                context.person(decision.signOff().name(), decision.signOff().capacity()),
                context.date(decision.signOff().at()),
                Integer.toString(decision.version())));
        String override = decision.overrideReason();
        if (override != null && !override.isBlank()) {
            blocks.add(new Callout(Tone.WARNING, Content.of(
                    Content.strong(context.text("decision.override") + " "), Content.words(override))));
        }
        String comment = decision.comment();
        if (comment != null && !comment.isBlank()) {
            blocks.add(new Prose(Block.Look.QUOTE, Content.of(comment)));
        }
        if (!decision.conditions().isEmpty()) {
            blocks.add(writing.lead("review.conditions"));
            blocks.add(Grid.fitted(context.text("review.conditions.caption"), List.of(
                    new Column(context.text("column.condition"), 6),
                    new Column(context.text("column.measure"), 20),
                    new Column(context.text("column.lifted"), 18)), decision.conditions().stream().map(this::condition).toList()));
        }
    }

    private Row condition(Condition condition) {
        Condition.Lifting lifting = condition.lifting();
        Content measure = Content.of(
                writing.names().measureId(condition.measure()), Content.words(" " + writing.names().measure(condition.measure())));
        if (lifting == null) {
            return Row.of(Content.of(Content.strong(condition.code())), measure,
                    Content.of(new Content.Alert(context.text("condition.open"))));
        }
        Content met = Content.of(context.text("condition.met", lifting.by(), context.date(lifting.at())))
                .and(Content.of(Content.soft(lifting.statement())));
        if (!lifting.evidence().isEmpty()) {
            met = met.and(Content.of(context.text("answer.evidence", writing.answers().evidence(lifting.evidence()))));
        }
        return Row.of(Content.of(Content.strong(condition.code())), measure, met);
    }

    private void consultation(List<Block> blocks) {
        blocks.add(writing.section("review.consultation"));
        PriorConsultation consultation = context.assessment().review().consultation();
        if (consultation == null) {
            blocks.add(writing.body("review.noConsultation"));
            return;
        }
        List<Field> fields = new ArrayList<>();
        date("consultation.sent", consultation.sent(), fields);
        date("consultation.received", consultation.received(), fields);
        if (consultation.extended()) {
            fields.add(new Field(context.text("consultation.extended"), Content.of(context.text("consultation.sixWeeks"))));
        }
        if (consultation.suspendedDays() > 0) {
            fields.add(new Field(context.text("consultation.suspended"),
                    Content.of(context.counted("days", consultation.suspendedDays()))));
        }
        date("consultation.deadline", consultation.deadline(), fields);
        String advice = consultation.advice();
        if (advice != null && !advice.isBlank()) {
            fields.add(new Field(context.text("consultation.advice"), Content.of(advice)));
        }
        PriorConsultation.Outcome outcome = consultation.outcome();
        fields.add(new Field(context.text("consultation.outcome"),
                Content.of(outcome == null ? context.text("consultation.pending") : context.coded("consultation", outcome))));
        blocks.add(new Fields(fields, false));
        if (outcome == null) {
            blocks.add(new Callout(Tone.WARNING, Content.of(context.text("consultation.noStart"))));
        }
    }

    private void date(String label, java.time.@org.jspecify.annotations.Nullable LocalDate date, List<Field> fields) {
        if (date != null) {
            fields.add(new Field(context.text(label), Content.of(context.date(date))));
        }
    }

    private void signatures(List<Block> blocks) {
        blocks.add(writing.section("review.signatures"));
        DpoOpinion opinion = context.assessment().review().opinion();
        Decision decision = context.decision();
        Version version = context.version();
        if (decision != null && version != null) {
            blocks.add(writing.lead("review.signatures.decided", Integer.toString(version.number()),
                    context.decided(decision.kind()), context.date(decision.signOff().at()),
                    FrontMatter.shortened(version.fingerprint())));
        }
        List<Signature> signatures = new ArrayList<>();
        if (context.asks(ReviewStep.OPINION) || opinion != null) {
            blocks.add(writing.lead("review.signatures.text"));
            Content given = opinion == null ? Content.EMPTY : Content.of(opinion.name() + ", " + context.date(opinion.on()));
            signatures.add(new Signature(context.text("sign.who", context.text("sign.dpo")), context.text("sign.dpo.asks"), given));
        }
        Content controller = decision == null
                ? Content.EMPTY
                : Content.of(context.person(decision.signOff().name(), decision.signOff().capacity()) + ", "
                        + context.date(decision.signOff().at()));
        signatures.add(new Signature(context.text("sign.who", context.text("sign.controller")), context.text("sign.controller.asks"), controller));
        blocks.add(new Signatures(signatures));
    }
}
