package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javafx.scene.input.DataFormat;
import jfx.incubator.scene.control.richtext.StyleResolver;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.DataFormatHandler;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;

/** How rich text comes from the clipboard and goes there. */
final class RichClipboard extends DataFormatHandler {
    private final Reader reader;
    private final Function<RichText, String> writer;
    private final PasteLimit limit;

    @FunctionalInterface
    private interface Reader {
        RichText read(String text) throws IOException;
    }

    private RichClipboard(DataFormat format, PasteLimit limit, Reader reader, Function<RichText, String> writer) {
        super(format);
        this.limit = limit;
        this.reader = reader;
        this.writer = writer;
    }

    /** With its lists, looks and links. */
    static RichClipboard html(PasteLimit limit) {
        return new RichClipboard(DataFormat.HTML, limit, HtmlText::read, HtmlText::write);
    }

    /** As letters only; items keep their bullets and numbers. */
    static RichClipboard plain(PasteLimit limit) {
        return new RichClipboard(DataFormat.PLAIN_TEXT, limit, PastedParagraphs::lines, RichClipboard::lines);
    }

    private static String lines(RichText text) {
        StringBuilder lines = new StringBuilder();
        for (RichText.Block block : text.blocks()) {
            switch (block) {
                case RichText.Paragraph paragraph -> line(lines, "", paragraph);
                case RichText.ItemList list -> {
                    for (int i = 0; i < list.items().size(); i++) {
                        line(lines, list.numbered() ? i + 1 + ". " : "• ", list.items().get(i));
                    }
                }
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String mark, RichText.Paragraph paragraph) {
        lines.append(lines.isEmpty() ? "" : "\n").append(mark);
        paragraph.runs().forEach(run -> lines.append(run.text()));
    }

    /**
     * What to insert.
     *
     * @throws IOException when it is more than may be pasted, which the person is told, so that nothing changes
     */
    @Override
    public StyledInput createStyledInput(String input, @Nullable StyleAttributeMap attributes) throws IOException {
        RichText text = input.length() <= PasteLimit.UNREAD_CHARACTERS ? reader.read(input) : null;
        if (text == null || !limit.takes(text)) {
            limit.refused().run();
            throw new IOException("too long");
        }
        return RichDocument.pasted(text);
    }

    @Override
    public Object copy(StyledTextModel model, @Nullable StyleResolver resolver, TextPos start, TextPos end) {
        return model instanceof RichDocument document ? writer.apply(document.read(start, end)) : "";
    }

    @Override
    public void save(StyledTextModel model, @Nullable StyleResolver resolver, TextPos start, TextPos end, OutputStream out) throws IOException {
        out.write(copy(model, resolver, start, end).toString().getBytes(StandardCharsets.UTF_8));
    }
}
