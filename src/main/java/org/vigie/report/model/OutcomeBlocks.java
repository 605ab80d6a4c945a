package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;

/** What the template's decision rules say, such as whether a DPIA is required, and the answers that make them say it. */
final class OutcomeBlocks {
    private static final int REASONS = 5;

    private final Writing writing;
    private final Context context;

    OutcomeBlocks(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (DecisionOutcome outcome : context.evaluation().decisions()) {
            blocks.add(new Block.Callout(Block.Tone.NEUTRAL, said(outcome)));
            Content why = outcome.level() == null ? missing(outcome.missing()) : because(outcome);
            if (!why.isEmpty()) {
                blocks.add(new Block.Prose(Block.Look.BODY, why));
            }
        }
        return blocks;
    }

    private Content said(DecisionOutcome outcome) {
        Content content = Content.of(Content.strong(text(outcome.id(), "label")));
        String level = outcome.level();
        if (level == null) {
            return content.and(Content.of(context.text(outcome.missing().isEmpty() ? "outcome.none" : "outcome.open")));
        }
        return content
                .and(Content.of(Content.strong(text(outcome.id(), "levels", level, "label"))))
                .and(Content.of(text(outcome.id(), "levels", level, "reason")));
    }

    /** The first reasons; the others are read where the answers stand, so that the summary keeps to its page. */
    private Content because(DecisionOutcome outcome) {
        List<Because> reasons = outcome.because();
        if (reasons.isEmpty()) {
            return Content.EMPTY;
        }
        int left = reasons.size() - REASONS;
        return left <= 1
                ? writing.because().of(reasons)
                : writing.because().of(reasons.subList(0, REASONS)).and(Content.of(context.text("outcome.more", Integer.toString(left))));
    }

    private Content missing(List<AnswerKey> missing) {
        List<Content.Para> paras = new ArrayList<>();
        for (AnswerKey key : missing) {
            String code = writing.names().code(key);
            paras.add(new Content.Para(
                    Content.Kind.BULLET,
                    List.of(new Content.Id(code, Bookmarks.answer(key, code)), Content.words(" " + writing.names().label(key)))));
        }
        return new Content(paras);
    }

    private String text(String decision, String... path) {
        List<String> steps = new ArrayList<>(List.of("decisions", decision));
        steps.addAll(List.of(path));
        return context.texts().get(context.language(), steps.toArray(String[]::new));
    }
}
