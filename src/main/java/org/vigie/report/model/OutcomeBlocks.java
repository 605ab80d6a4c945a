package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.domain.evaluation.DecisionOutcome;
import org.vigie.domain.identity.AnswerKey;

/** What the template's decision rules say, such as whether a DPIA is required, and the answers that make them say it. */
final class OutcomeBlocks {
    private final Writing writing;
    private final Context context;

    OutcomeBlocks(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    List<Block> blocks() {
        return context.evaluation().decisions().stream().map(this::block).toList();
    }

    private Block block(DecisionOutcome outcome) {
        Content content = Content.of(Content.strong(text(outcome.id(), "label")));
        String level = outcome.level();
        if (level == null) {
            return new Block.Callout(Block.Tone.NEUTRAL, content.and(undetermined(outcome.missing())));
        }
        content = content
                .and(Content.of(Content.strong(text(outcome.id(), "levels", level, "label"))))
                .and(Content.of(text(outcome.id(), "levels", level, "reason")));
        if (!outcome.because().isEmpty()) {
            content = content.and(writing.because().of(outcome.because()));
        }
        return new Block.Callout(Block.Tone.NEUTRAL, content);
    }

    private Content undetermined(List<AnswerKey> missing) {
        if (missing.isEmpty()) {
            return Content.of(context.text("outcome.none"));
        }
        List<Content.Para> paras = new ArrayList<>();
        paras.add(new Content.Para(Content.Kind.PLAIN, List.of(Content.words(context.text("outcome.open")))));
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
