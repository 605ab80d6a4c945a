package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.input.DataFormat;
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

    private int @Nullable [] places;

    /**
     * Nothing yet.
     *
     * @param limit of what is pasted
     */
    RichDocument(PasteLimit limit) {
        for (DataFormat format : getSupportedDataFormats(false)) {
            removeDataFormatHandler(format, false, true);
        }
        for (DataFormat format : getSupportedDataFormats(true)) {
            removeDataFormatHandler(format, true, false);
        }
        registerDataFormatHandler(RichClipboard.html(limit), true, true, 1);
        registerDataFormatHandler(RichClipboard.plain(limit), true, true, 0);
    }

    @Override
    protected Set<StyleAttribute<?>> getSupportedAttributes() {
        return KEPT;
    }

    @Override
    protected void setParagraphStyle(int index, @Nullable StyleAttributeMap attributes) {
        super.setParagraphStyle(index, StyleAttributeMap.of(LIST, list(attributes)));
        places = null;
    }

    @Override
    protected void insertLineBreak(int index, int offset) {
        super.insertLineBreak(index, offset);
        places = null;
    }

    @Override
    protected void removeRange(TextPos start, TextPos end) {
        super.removeRange(start, end);
        places = null;
    }

    @Override
    protected void applyParagraphStyle(int index, StyleAttributeMap attributes) {
        if (attributes.contains(LIST)) {
            super.applyParagraphStyle(index, StyleAttributeMap.of(LIST, list(attributes)));
            places = null;
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

    /** Place of an item in its numbered list, from 1; 0 where there is none. Counted anew for all only once lists or lines change. */
    private int place(int index) {
        int[] all = places;
        if (all == null) {
            all = new int[size()];
            for (int i = 0; i < all.length; i++) {
                int before = i == 0 ? 0 : all[i - 1];
                all[i] = list(i).equals(NUMBERED) ? before + 1 : 0;
            }
            places = all;
        }
        return all[index];
    }

    /** Which kind of list the paragraph is an item of; empty for none. */
    String list(int index) {
        return list(super.prepareParagraph(index).build().getParagraphAttributes());
    }

    boolean hasNumbers() {
        return IntStream.range(0, size()).anyMatch(index -> place(index) > 0);
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

    private static void add(List<StyledSegment> segments, Paragraph paragraph, @Nullable String list) {
        if (!segments.isEmpty()) {
            segments.add(StyledSegment.LINE_BREAK);
        }
        if (list != null) {
            segments.add(StyledSegment.ofParagraphAttributes(StyleAttributeMap.of(LIST, list)));
        }
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

    /**
     * A text to insert where the caret is: its first line goes on with the paragraph that is there, and lines that are in no list leave
     * an item an item.
     */
    static StyledInput pasted(RichText text) {
        List<StyledSegment> segments = new ArrayList<>();
        boolean inList = false;
        for (Block block : text.blocks()) {
            switch (block) {
                case Paragraph paragraph -> {
                    add(segments, paragraph, inList ? "" : null);
                    inList = false;
                }
                case ItemList list -> {
                    list.items().forEach(item -> add(segments, item, list.numbered() ? NUMBERED : BULLETED));
                    inList = true;
                }
            }
        }
        return input(segments.iterator());
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
        return read(TextPos.ZERO, getDocumentEnd());
    }

    /** A part of it. */
    RichText read(TextPos from, TextPos to) {
        List<Block> blocks = new ArrayList<>();
        List<Paragraph> items = new ArrayList<>();
        String open = "";
        for (int i = from.index(); i <= to.index(); i++) {
            Paragraph paragraph = part(paragraph(i), i == from.index() ? from.offset() : 0, i == to.index() ? to.offset() : Integer.MAX_VALUE);
            String list = list(i);
            if (!items.isEmpty() && !list.equals(open)) {
                blocks.add(new ItemList(open.equals(NUMBERED), items));
                items.clear();
            }
            open = list;
            if (!Blank.is(String.join("", paragraph.runs().stream().map(Run::text).toList()))) {
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

    private static Paragraph part(Paragraph paragraph, int from, int to) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (Run run : paragraph.runs()) {
            int length = run.text().length();
            int begin = Math.clamp((long) from - at, 0, length);
            int end = Math.clamp((long) to - at, 0, length);
            if (begin < end) {
                runs.add(new Run(run.text().substring(begin, end), run.bold(), run.italic(), run.href()));
            }
            at += length;
        }
        return new Paragraph(runs);
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
                runs.add(run(text, segment.getStyleAttributeMap(null)));
            }
        }
        return new Paragraph(Run.joined(runs));
    }

    private static Run run(String text, @Nullable StyleAttributeMap look) {
        if (look == null) {
            return Run.plain(text);
        }
        String href = look.get(LINK);
        boolean links = href != null && Run.isLink(href);
        return new Run(text, look.getBoolean(StyleAttributeMap.BOLD), look.getBoolean(StyleAttributeMap.ITALIC), links ? href : null);
    }
}
