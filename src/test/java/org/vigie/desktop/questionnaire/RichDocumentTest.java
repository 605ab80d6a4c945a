package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import jfx.incubator.scene.control.richtext.model.StyledInput;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RichDocumentTest {
    static final PasteLimit LIMIT = new PasteLimit(1_000_000, () -> {});

    static RichDocument document() {
        return new RichDocument(LIMIT);
    }

    private static Paragraph plain(String text) {
        return new Paragraph(List.of(Run.plain(text)));
    }

    private static RichText shownAndRead(RichText text) {
        RichDocument document = document();
        document.show(text);
        return document.read();
    }

    @Test
    void whatIsShownReadsAsItWas() {
        RichText text = new RichText(List.of(
                new Paragraph(List.of(Run.plain("A "), new Run("bold", true, false, null), Run.plain(" text"))),
                new ItemList(false, List.of(plain("one"), new Paragraph(List.of(new Run("two", false, true, null))))),
                new ItemList(true, List.of(plain("first"))),
                new Paragraph(List.of(new Run("cnil", false, false, "https://www.cnil.fr")))));

        assertThat(shownAndRead(text)).isEqualTo(text);
        assertThat(shownAndRead(RichText.EMPTY)).isEqualTo(RichText.EMPTY);
    }

    @Property(tries = 300)
    void anyTextReadsAsItWasShown(@ForAll("texts") RichText text) {
        assertThat(shownAndRead(text)).isEqualTo(text);
    }

    @Provide
    Arbitrary<RichText> texts() {
        Arbitrary<String> words = Arbitraries.strings().withChars("abé *[]-1.•").ofMinLength(1).ofMaxLength(12).filter(each -> !each.isBlank());
        Arbitrary<Run> run = Combinators.combine(words, Arbitraries.of(true, false), Arbitraries.of(true, false), Arbitraries.of("", "https://a.eu", "mailto:a@b.eu"))
                .as((text, bold, italic, href) -> new Run(text, bold, italic, href.isEmpty() ? null : href));
        Arbitrary<Paragraph> paragraph = run.list().ofMinSize(1).ofMaxSize(4).map(RichDocumentTest::merged);
        Arbitrary<Block> block = Arbitraries.oneOf(
                paragraph.map(each -> each),
                Combinators.combine(Arbitraries.of(true, false), paragraph.list().ofMinSize(1).ofMaxSize(3)).as(ItemList::new));
        return block.list().ofMaxSize(5).map(RichDocumentTest::apart);
    }

    /** Neighbours that look alike are one run. */
    private static Paragraph merged(List<Run> runs) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            Run last = result.isEmpty() ? null : result.getLast();
            boolean alike = last != null && new Run(run.text(), last.bold(), last.italic(), last.href()).equals(run);
            if (last != null && alike) {
                result.removeLast();
                result.add(new Run(last.text() + run.text(), run.bold(), run.italic(), run.href()));
            } else {
                result.add(run);
            }
        }
        return new Paragraph(result);
    }

    /** Two lists of a kind, one after the other, are one list to a reader. */
    private static RichText apart(List<Block> blocks) {
        List<Block> result = new ArrayList<>();
        for (Block block : blocks) {
            boolean joins = !result.isEmpty()
                    && block instanceof ItemList list
                    && result.getLast() instanceof ItemList last
                    && last.numbered() == list.numbered();
            if (!joins) {
                result.add(block);
            }
        }
        return new RichText(result);
    }

    @Test
    void fontsAndColoursOfAPastedTextStayOutside() {
        RichDocument document = document();
        StyleAttributeMap fromElsewhere =
                StyleAttributeMap.builder().setFontFamily("Comic Sans MS").setFontSize(40).setBold(true).setUnderline(true).build();

        document.replace(null, TextPos.ZERO, TextPos.ZERO, StyledInput.of("Pasted\nin two lines", fromElsewhere));

        assertThat(document.getParagraph(0).getSegment(0).getStyleAttributeMap(null)).isEqualTo(StyleAttributeMap.of(StyleAttributeMap.BOLD, true));
        assertThat(document.read())
                .isEqualTo(new RichText(List.of(
                        new Paragraph(List.of(new Run("Pasted", true, false, null))),
                        new Paragraph(List.of(new Run("in two lines", true, false, null))))));
    }

    @Test
    void itemsAreNumberedInTheirOwnList() {
        RichDocument document = document();
        document.show(new RichText(List.of(
                new ItemList(true, List.of(plain("a"), plain("b"))), plain("between"), new ItemList(true, List.of(plain("c"))))));

        assertThat(List.of(0, 1, 3)).map(index -> document.getParagraph(index).getParagraphAttributes().getBullet().strip())
                .containsExactly("1.", "2.", "1.");
    }

    @Test
    void itemsAreNumberedAnewWhenLinesAndListsChange() {
        RichDocument document = document();
        document.show(new RichText(List.of(new ItemList(true, List.of(plain("a"), plain("b"), plain("c"))))));
        assertThat(mark(document, 2)).isEqualTo("3.");

        document.replace(null, TextPos.ofLeading(0, 1), TextPos.ofLeading(0, 1), "\n");
        assertThat(mark(document, 3)).isEqualTo("4.");
        document.replace(null, TextPos.ofLeading(0, 1), TextPos.ofLeading(2, 0), "");
        assertThat(mark(document, 1)).isEqualTo("2.");
        document.applyStyle(TextPos.ZERO, TextPos.ZERO, StyleAttributeMap.of(RichDocument.LIST, ""), true);
        assertThat(mark(document, 1)).isEqualTo("1.");
        document.undo(null);
        assertThat(mark(document, 1)).isEqualTo("2.");
    }

    private static String mark(RichDocument document, int index) {
        return document.getParagraph(index).getParagraphAttributes().getBullet().strip();
    }

    @Test
    void aLongListIsNumberedInOneGo() {
        int items = 30_000;
        RichDocument document = document();
        document.show(new RichText(List.of(new ItemList(true, Collections.nCopies(items, plain("a"))))));

        assertThat(IntStream.range(0, items).mapToObj(index -> mark(document, index)).toList())
                .isEqualTo(IntStream.rangeClosed(1, items).mapToObj(number -> number + ".").toList());
    }

    @Test
    void moreThanMayBePastedIsRefusedInBothFormsAndTold() throws IOException {
        AtomicInteger told = new AtomicInteger();
        PasteLimit limit = new PasteLimit(10, told::incrementAndGet);
        assertThat(RichClipboard.plain(limit).createStyledInput("0123456789", null)).isNotNull();
        assertThat(RichClipboard.html(limit).createStyledInput("<p><b>0123456789</b></p>", null)).isNotNull();
        assertThat(told).hasValue(0);

        assertThatThrownBy(() -> RichClipboard.plain(limit).createStyledInput("0123456789a", null)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> RichClipboard.html(limit).createStyledInput("<p>0123456789a</p>", null)).isInstanceOf(IOException.class);
        assertThat(told).hasValue(2);
        String unread = " ".repeat(PasteLimit.UNREAD_CHARACTERS + 1);
        assertThatThrownBy(() -> RichClipboard.plain(limit).createStyledInput(unread, null)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> RichClipboard.html(limit).createStyledInput(unread, null)).isInstanceOf(IOException.class);
        assertThat(told).hasValue(4);
    }

    @Test
    void noMoreParagraphsArePastedThanTheWindowShowsAtEase() throws IOException {
        AtomicInteger told = new AtomicInteger();
        PasteLimit limit = new PasteLimit(1_000_000, told::incrementAndGet);
        String most = "•\ta\n".repeat(PasteLimit.PARAGRAPHS);
        assertThat(RichClipboard.plain(limit).createStyledInput(most, null)).isNotNull();

        assertThatThrownBy(() -> RichClipboard.plain(limit).createStyledInput(most + "b", null)).isInstanceOf(IOException.class);
        assertThat(told).hasValue(1);
    }

    @Test
    void undoBringsBackListsAndLooks() {
        RichDocument document = document();
        RichText before = new RichText(List.of(new ItemList(false, List.of(new Paragraph(List.of(new Run("a", true, false, null))), plain("b")))));
        document.show(before);
        document.replace(null, TextPos.ZERO, document.getDocumentEnd(), "gone");

        document.undo(null);

        assertThat(document.read()).isEqualTo(before);
    }
}
