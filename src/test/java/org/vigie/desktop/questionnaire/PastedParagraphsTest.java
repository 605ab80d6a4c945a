package org.vigie.desktop.questionnaire;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

import static org.assertj.core.api.Assertions.assertThat;

class PastedParagraphsTest {
    private static Paragraph plain(String text) {
        return new Paragraph(List.of(Run.plain(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "4. Le responsable\n5. Conservation",
        "a)\tfinalité\nb)\tdurée",
        "12. février",
        "§ 26 BDSG",
        "§\u00A026 BDSG",
        "2. Second",
        "Art. 1\n2. Second"
    })
    void aNumberThatAListWouldChangeStaysAPartOfTheText(String text) {
        assertThat(PastedParagraphs.lines(text)).isEqualTo(RichText.ofPlain(text));
    }

    @Test
    void aListIsOneAsLongAsItsNumbersFollowEachOther() {
        assertThat(PastedParagraphs.lines("1. A\n2)\tB\n\n3.\u00A0C\n5. E\nText\n1. Anew").blocks()).containsExactly(
                new ItemList(true, List.of(plain("A"), plain("B"), plain("C"))),
                plain("5. E"),
                plain("Text"),
                new ItemList(true, List.of(plain("Anew"))));
    }

    @Test
    void bulletsOfWordBeginAList() {
        assertThat(PastedParagraphs.lines("§\tOne\n§\u00A0\u00A0Two\n§\u00A0 Three\n\uF0B7 Four").blocks())
                .containsExactly(new ItemList(false, List.of(plain("One"), plain("Two"), plain("Three"), plain("Four"))));
    }

    @Test
    void linesOfAPreformattedTextStayLines() throws IOException {
        assertThat(HtmlText.read("<p>Before</p><pre>l1\nl2\r\nl3</pre><p>One\nparagraph</p>").blocks())
                .containsExactly(plain("Before"), plain("l1"), plain("l2"), plain("l3"), plain("One paragraph"));
    }

    @Test
    void aListThatDoesNotBeginAtOneKeepsItsNumbers() throws IOException {
        assertThat(HtmlText.read("<ol start=4><li>Le <b>responsable</b></li><li>Conservation</li></ol><ol start=1><li>a</li></ol>").blocks())
                .containsExactly(
                        new Paragraph(List.of(Run.plain("4. Le "), new Run("responsable", true, false, null))),
                        plain("5. Conservation"),
                        new ItemList(true, List.of(plain("a"))));
        assertThat(HtmlText.read("<ol><li>a</li></ol><ol start=2><li>b</li></ol>").blocks())
                .containsExactly(new ItemList(true, List.of(plain("a"), plain("b"))));
    }

    @Test
    void manyPiecesOfAParagraphAreReadInOneGo() throws IOException {
        String pieces = "a<u></u>".repeat(200_000);

        assertThat(HtmlText.read(pieces).toPlain()).hasSize(200_000);
    }
}
