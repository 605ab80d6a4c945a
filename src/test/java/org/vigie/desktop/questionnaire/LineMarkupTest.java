package org.vigie.desktop.questionnaire;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

import static org.assertj.core.api.Assertions.assertThat;

class LineMarkupTest {

    @Test
    void readsParagraphsListsEmphasisAndLinks() {
        RichText text = LineMarkup.read("A **bold** and *italic* word\n\n- one\n- two\n1. first\nSee [CNIL](https://www.cnil.fr)");

        assertThat(text).isEqualTo(new RichText(List.of(
                new Paragraph(List.of(
                        Run.plain("A "), new Run("bold", true, false, null), Run.plain(" and "), new Run("italic", false, true, null),
                        Run.plain(" word"))),
                new ItemList(false, List.of(new Paragraph(List.of(Run.plain("one"))), new Paragraph(List.of(Run.plain("two"))))),
                new ItemList(true, List.of(new Paragraph(List.of(Run.plain("first"))))),
                new Paragraph(List.of(Run.plain("See "), new Run("CNIL", false, false, "https://www.cnil.fr"))))));
    }

    @Test
    void aLinkThatIsNoneStaysText() {
        assertThat(LineMarkup.read("[x](javascript:alert)").toPlain()).isEqualTo("[x](javascript:alert)");
    }

    @Test
    void whatOnlyLooksLikeManyLinksIsReadInOneGo() {
        for (String piece : List.of("[", "[a](", "[a](https://a.eu/", "*a ", "**")) {
            String text = piece.repeat(200_000).strip();
            assertThat(LineMarkup.read(text).toPlain()).hasSizeBetween(100_000, text.length());
        }
        String gap = "- " + " ".repeat(400_000) + "\u2028a";
        assertThat(LineMarkup.read(gap).toPlain()).isEqualTo(gap);
    }

    @Property(tries = 500)
    void whatIsWrittenReadsAsWhatItWas(@ForAll @StringLength(max = 40) @CharRange(from = '!', to = '~') String word) {
        RichText text = RichText.ofPlain(word);

        assertThat(LineMarkup.read(LineMarkup.write(text)).toPlain()).isEqualTo(text.toPlain());
    }

    @Property(tries = 500)
    void readingAndWritingAgainChangesNothingMore(@ForAll @StringLength(max = 60) @net.jqwik.api.constraints.Chars({'*', '-', ' ', '\n', 'a', '1', '.', '[', ']', '(', ')', '\\'}) String typed) {
        RichText once = LineMarkup.read(typed);

        assertThat(LineMarkup.read(LineMarkup.write(once)).toPlain()).isEqualTo(once.toPlain());
    }
}
