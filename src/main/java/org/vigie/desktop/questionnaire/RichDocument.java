package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.RichTextModel;
import jfx.incubator.scene.control.richtext.model.StyleAttribute;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import jfx.incubator.scene.control.richtext.model.StyledSegment;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Blank;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

/**
 * Rich text while it is edited: what answers may hold and nothing more, whatever is pasted. The fonts, colours and sizes that come with a
 * text from elsewhere stop here.
 */
final class RichDocument extends RichTextModel {
    static final String BULLETED = "bullet";
    static final String NUMBERED = "number";

    /** Of a paragraph: which kind of list it is an item of; empty for none. */
    static final StyleAttribute<String> LIST = new StyleAttribute<>("VIGIE_LIST", String.class, true);

    /** Of characters: where they link to; empty for nowhere. */
    static final StyleAttribute<String> LINK = new StyleAttribute<>("VIGIE_LINK", String.class, false);

    private static final Set<StyleAttribute<?>> KEPT = Set.of(StyleAttributeMap.BOLD, StyleAttributeMap.ITALIC, LIST, LINK);

    @Override
    protected Set<StyleAttribute<?>> getSupportedAttributes() {
        return KEPT;
    }

    @Override
    protected void setParagraphStyle(int index, @Nullable StyleAttributeMap attributes) {
        super.setParagraphStyle(index, StyleAttributeMap.of(LIST, list(attributes)));
    }

    @Override
    protected void applyParagraphStyle(int index, StyleAttributeMap attributes) {
        if (attributes.contains(LIST)) {
            super.applyParagraphStyle(index, StyleAttributeMap.of(LIST, list(attributes)));
        }
    }

    private static String list(@Nullable StyleAttributeMap attributes) {
        return attributes == null ? "" : Objects.requireNonNullElse(attributes.get(LIST), "");
    }

    @Override
    protected RichParagraph.Builder prepareParagraph(int index) {
        RichParagraph.Builder builder = super.prepareParagraph(index);
        String list = list(index);
        if (!list.isEmpty()) {
            String mark = list.equals(NUMBERED) ? place(index) + ".  " : "•  ";
            builder.setParagraphAttributes(
                    StyleAttributeMap.builder().set(LIST, list).setBullet(mark).setSpaceLeft(4).build());
        }
        return builder;
    }

    /** Place of an item in its list, from 1. */
    private int place(int index) {
        int first = index;
        while (first > 0 && list(first - 1).equals(NUMBERED)) {
            first--;
        }
        return index - first + 1;
    }

    /** Which kind of list the paragraph is an item of; empty for none. */
    String list(int index) {
        return list(super.prepareParagraph(index).build().getParagraphAttributes());
    }

    boolean hasNumbers() {
        for (int i = 0; i < size(); i++) {
            if (list(i).equals(NUMBERED)) {
                return true;
            }
        }
        return false;
    }

    /** Shows a text in place of all; nothing of what was before can be undone. */
    void show(RichText text) {
        List<StyledSegment> segments = new ArrayList<>();
        for (Block block : text.blocks()) {
            switch (block) {
                case Paragraph paragraph -> add(segments, paragraph, "");
                case ItemList list -> list.items().forEach(item -> add(segments, item, list.numbered() ? NUMBERED : BULLETED));
            }
        }
        replace(null, TextPos.ZERO, getDocumentEnd(), input(segments.iterator()));
        if (text.blocks().isEmpty()) {
            setParagraphStyle(0, null);
        }
        clearUndoRedo();
    }

    private static void add(List<StyledSegment> segments, Paragraph paragraph, String list) {
        if (!segments.isEmpty()) {
            segments.add(StyledSegment.LINE_BREAK);
        }
        segments.add(StyledSegment.ofParagraphAttributes(StyleAttributeMap.of(LIST, list)));
        paragraph.runs().forEach(run -> segments.add(StyledSegment.of(run.text().replace('\n', ' '), look(run))));
    }

    private static StyleAttributeMap look(Run run) {
        StyleAttributeMap.Builder look = StyleAttributeMap.builder();
        if (run.bold()) {
            look.setBold(true);
        }
        if (run.italic()) {
            look.setItalic(true);
        }
        if (run.href() != null) {
            look.set(LINK, run.href());
        }
        return look.build();
    }

    private static StyledInput input(Iterator<StyledSegment> segments) {
        return new StyledInput() {
            @Override
            public @Nullable StyledSegment nextSegment() {
                return segments.hasNext() ? segments.next() : null;
            }

            @Override
            public void close() {
                // Nothing is held.
            }
        };
    }

    /** The text as it is kept: blank paragraphs left out. */
    RichText read() {
        List<Block> blocks = new ArrayList<>();
        List<Paragraph> items = new ArrayList<>();
        String open = "";
        for (int i = 0; i < size(); i++) {
            Paragraph paragraph = paragraph(i);
            String list = list(i);
            if (!items.isEmpty() && !list.equals(open)) {
                blocks.add(new ItemList(open.equals(NUMBERED), items));
                items.clear();
            }
            open = list;
            if (!Blank.is(getPlainText(i))) {
                if (list.isEmpty()) {
                    blocks.add(paragraph);
                } else {
                    items.add(paragraph);
                }
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new ItemList(open.equals(NUMBERED), items));
        }
        return new RichText(blocks);
    }

    /** From where to where the link reaches that touches this place in a paragraph; the place itself where there is none. */
    int[] linkAt(int index, int offset) {
        int at = 0;
        for (Run run : paragraph(index).runs()) {
            int end = at + run.text().length();
            if (run.href() != null && at <= offset && offset <= end) {
                return new int[] {at, end};
            }
            at = end;
        }
        return new int[] {offset, offset};
    }

    private Paragraph paragraph(int index) {
        RichParagraph paragraph = super.prepareParagraph(index).build();
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < paragraph.getSegmentCount(); i++) {
            StyledSegment segment = paragraph.getSegment(i);
            String text = segment.getText();
            if (text != null && !text.isEmpty()) {
                Run run = run(text, segment.getStyleAttributeMap(null));
                if (!runs.isEmpty() && alike(runs.getLast(), run)) {
                    Run last = runs.removeLast();
                    runs.add(new Run(last.text() + text, run.bold(), run.italic(), run.href()));
                } else {
                    runs.add(run);
                }
            }
        }
        return new Paragraph(runs);
    }

    private static Run run(String text, @Nullable StyleAttributeMap look) {
        if (look == null) {
            return Run.plain(text);
        }
        String href = look.get(LINK);
        boolean links = href != null && Run.isLink(href);
        return new Run(text, look.getBoolean(StyleAttributeMap.BOLD), look.getBoolean(StyleAttributeMap.ITALIC), links ? href : null);
    }

    private static boolean alike(Run a, Run b) {
        return a.bold() == b.bold() && a.italic() == b.italic() && Objects.equals(a.href(), b.href());
    }
}
