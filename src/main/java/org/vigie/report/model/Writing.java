package org.vigie.report.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Anchor;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.identity.AnswerKey;

/** One report being composed: the tools that its chapters share, and which answers stand where. */
final class Writing {
    /** Questions that a reader follows one by one. */
    private static final int READ_WHOLE = 60;

    private final Context context;
    private final Names names;
    private final AnswerTexts answers;
    private final BecauseTexts because;
    private final Actions actions;
    private final Set<AnswerKey> placed = new HashSet<>();

    Writing(Context context) {
        this.context = context;
        this.names = new Names(context);
        this.answers = new AnswerTexts(context, names);
        this.because = new BecauseTexts(context, names, answers);
        this.actions = new Actions(context, names, answers);
    }

    Context context() {
        return context;
    }

    Names names() {
        return names;
    }

    AnswerTexts answers() {
        return answers;
    }

    BecauseTexts because() {
        return because;
    }

    Actions actions() {
        return actions;
    }

    boolean has(Part part) {
        return context.options().parts().contains(part);
    }

    /**
     * Whether the body names the answers that are as expected by their ids alone, and the annex holds all. A short questionnaire is read
     * whole, in its own order.
     */
    boolean condenses() {
        return has(Part.ANNEX) && context.evaluation().questionnaire().visible().size() > READ_WHOLE;
    }

    /** Takes the one place of an answer; false when it stands elsewhere already. */
    boolean place(AnswerKey key) {
        return placed.add(key);
    }

    boolean placed(AnswerKey key) {
        return placed.contains(key);
    }

    Anchor anchor(AnswerKey key, Content content) {
        String code = names.code(key);
        return new Anchor(key.toString(), code, Bookmarks.answer(key, code), Bookmarks.tag(key), content.toPlain());
    }

    Block.Heading chapter(String key) {
        return new Block.Heading(1, context.text(key), null, null, Bookmarks.chapter(key));
    }

    Block.Heading section(String key) {
        return new Block.Heading(2, context.text(key), null, null, Bookmarks.chapter(key));
    }

    Block.Prose body(String key, Object... arguments) {
        return new Block.Prose(Block.Look.BODY, Content.of(context.text(key, arguments)));
    }

    Block.Prose lead(String key, Object... arguments) {
        return new Block.Prose(Block.Look.LEAD, Content.of(context.text(key, arguments)));
    }

    Block.Prose note(String key, Object... arguments) {
        return new Block.Prose(Block.Look.NOTE, Content.of(context.text(key, arguments)));
    }

    static List<Block> blocks(Block... blocks) {
        return new ArrayList<>(List.of(blocks));
    }
}
