package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.util.List;
import jfx.incubator.scene.control.richtext.TextPos;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTextTest {
    private static Paragraph plain(String text) {
        return new Paragraph(List.of(Run.plain(text)));
    }

    /** As Word hands over a heading, a list, and a paragraph with a link. */
    private static final String WORD =
            """
            <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
            <body lang=FR><!--StartFragment--><p class=MsoNormal><b><span style='font-size:14.0pt;font-family:"Arial"'>Durée<o:p></o:p></span></b></p>
            <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Clients&nbsp;: <i>trois ans</i><o:p></o:p></p>
            <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
            style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Prospects<o:p></o:p></p>
            <p class=MsoNormal>Voir <a href="https://www.cnil.fr">la CNIL</a>.<o:p></o:p></p><!--EndFragment--></body></html>
            """;

    @Example
    void aTextOfWordKeepsItsStructureAndNothingElse() throws IOException {
        assertThat(HtmlText.read(WORD).blocks()).containsExactly(
                new Paragraph(List.of(new Run("Durée", true, false, null))),
                new ItemList(false, List.of(
                        new Paragraph(List.of(Run.plain("Clients\u00A0: "), new Run("trois ans", false, true, null))), plain("Prospects"))),
                new Paragraph(List.of(Run.plain("Voir "), new Run("la CNIL", false, false, "https://www.cnil.fr"), Run.plain("."))));
    }

    @Example
    void looksThatAreStylesAreReadAndAddressesThatAreNoneAreNot() throws IOException {
        String html = "<b style=\"font-weight:normal\"><p>One <span style=\"font-weight:700\">two</span> <a href=\"javascript:x()\">three</a></p></b>"
                + "<ol><li>a</li><li>b</li></ol><script>alert(1)</script>";

        assertThat(HtmlText.read(html).blocks()).containsExactly(
                new Paragraph(List.of(Run.plain("One "), new Run("two", true, false, null), Run.plain(" three"))),
                new ItemList(true, List.of(plain("a"), plain("b"))));
    }

    @Example
    void linesThatLookLikeAListBecomeOne() {
        assertThat(PastedParagraphs.lines("Purposes:\n•\tOffers\n•\tPoints\n\n1.\tFirst\n2.\tSecond\n- no list - a dash").blocks()).containsExactly(
                plain("Purposes:"),
                new ItemList(false, List.of(plain("Offers"), plain("Points"))),
                new ItemList(true, List.of(plain("First"), plain("Second"))),
                plain("- no list - a dash"));
        assertThat(PastedParagraphs.lines("2026. A year").blocks()).containsExactly(plain("2026. A year"));
    }

    @Provide
    Arbitrary<RichText> texts() {
        Arbitrary<String> word = Arbitraries.strings().withChars("abé<&>\"*").ofMinLength(1).ofMaxLength(6);
        Arbitrary<Block> block = word.list().ofMinSize(1).ofMaxSize(3).flatMap(words -> Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.of("", "https://a.eu/?b=1&c=\"d\"", "mailto:a@b.eu"))
                .as((bold, href) -> new Paragraph(List.of(
                        Run.plain(String.join(" ", words) + " "), new Run(words.getFirst(), bold, !bold, href.isEmpty() ? null : href)))));
        Arbitrary<Block> list = Combinators.combine(Arbitraries.of(true, false), block.list().ofMinSize(1).ofMaxSize(3))
                .as((numbered, items) -> new ItemList(numbered, items.stream().map(Paragraph.class::cast).toList()));
        return Combinators.combine(block, list, block).as((a, b, c) -> new RichText(List.of(a, b, c)));
    }

    @Property(tries = 200)
    void whatIsCopiedIsPastedAsItWas(@ForAll("texts") RichText text) throws IOException {
        assertThat(HtmlText.read(HtmlText.write(text))).isEqualTo(text);

        RichDocument from = RichDocumentTest.document();
        from.show(text);
        RichDocument to = RichDocumentTest.document();
        String copied = (String) RichClipboard.html(RichDocumentTest.LIMIT).copy(from, null, TextPos.ZERO, from.getDocumentEnd());
        to.replace(null, TextPos.ZERO, TextPos.ZERO, RichClipboard.html(RichDocumentTest.LIMIT).createStyledInput(copied, null));
        assertThat(to.read()).isEqualTo(text);
        to.undo(null);
        assertThat(to.read()).isEqualTo(RichText.EMPTY);
    }

    @Property(tries = 100)
    void aPartIsWhatStandsBetween(@ForAll("texts") RichText text) {
        RichDocument document = RichDocumentTest.document();
        document.show(text);

        TextPos middle = TextPos.ofLeading(0, 1);

        String first = document.read(TextPos.ZERO, middle).toPlain();
        String rest = document.read(middle, document.getDocumentEnd()).toPlain();
        assertThat(first + rest).isEqualTo(text.toPlain());
    }
}
