package org.vigie.exchange;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTextTest {

    @Test
    void paragraphsListsLooksAndLinksAreKept() {
        RichText text = MarkdownText.read("""
                One *two* **three** ***four***
                next [here](https://example.org/a?b=c).

                - a
                - **b**

                1. x
                2. y
                """);
        assertThat(text).isEqualTo(new RichText(List.of(
                new Paragraph(List.of(
                        Run.plain("One "),
                        new Run("two", false, true, null),
                        Run.plain(" "),
                        new Run("three", true, false, null),
                        Run.plain(" "),
                        new Run("four", true, true, null),
                        Run.plain(" next "),
                        new Run("here", false, false, "https://example.org/a?b=c"),
                        Run.plain("."))),
                new ItemList(false, List.of(new Paragraph(List.of(Run.plain("a"))), new Paragraph(List.of(new Run("b", true, false, null))))),
                new ItemList(true, List.of(new Paragraph(List.of(Run.plain("x"))), new Paragraph(List.of(Run.plain("y"))))))));
    }

    @Test
    void whatIsNotInTheSubsetBecomesText() {
        assertThat(MarkdownText.read("# Title\n\n> quoted\n\n```\ncode\n```\n\n---\n\n    not code").toPlain())
                .isEqualTo("Title\nquoted\ncode\nnot code");
        assertThat(MarkdownText.read("<script>alert(1)</script>").toPlain()).isEqualTo("<script>alert(1)</script>");
        assertThat(MarkdownText.read("a <b>x</b> `c` ![picture](https://x.org/y.png)").toPlain()).isEqualTo("a <b>x</b> c picture");
        assertThat(MarkdownText.read("- a\n  - b\n    - c\n- d")).isEqualTo(new RichText(List.of(new ItemList(
                false, List.of("a", "b", "c", "d").stream().map(each -> new Paragraph(List.of(Run.plain(each)))).toList()))));
        assertThat(MarkdownText.read("one  \ntwo").blocks()).hasSize(2);
        assertThat(MarkdownText.read(" \n\n ")).isEqualTo(RichText.EMPTY);
    }

    @Test
    void onlyWebAndMailLinksAreLinks() {
        for (String link : List.of("javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "//example.org", "vbscript:x")) {
            assertThat(MarkdownText.read("[x](" + link + ")")).isEqualTo(RichText.ofPlain("x"));
        }
        assertThat(MarkdownText.read("<mailto:a@b.fr>").toPlain()).isEqualTo("mailto:a@b.fr");
    }

    @Test
    void deepNestingStaysShallow() {
        assertThat(MarkdownText.read("> ".repeat(50_000) + "x").toPlain()).endsWith("x");
        assertThat(MarkdownText.read("- ".repeat(50_000) + "x").toPlain()).endsWith("x");
        assertThat(MarkdownText.read("*a ".repeat(20_000)).toPlain()).startsWith("*a");
        assertThat(MarkdownText.read("**a ".repeat(5_000) + "b**".repeat(5_000)).toPlain()).contains("a").contains("b");
        assertThat(MarkdownText.read("[".repeat(50_000)).toPlain()).startsWith("[");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        RichText text = new RichText(List.of(
                new Paragraph(List.of(Run.plain("1. not * a # list [x](y) <b> &amp; \\ "), new Run("bold_", true, false, null), Run.plain("."))),
                new Paragraph(List.of(Run.plain("# no heading"))),
                new ItemList(true, List.of(new Paragraph(List.of(Run.plain("- x"))), new Paragraph(List.of(new Run("l", false, false, "https://e.org/(a)"))))),
                new ItemList(false, List.of(new Paragraph(List.of(new Run("both", true, true, null)))))));
        assertThat(MarkdownText.read(MarkdownWriting.write(text))).isEqualTo(text);
    }
}
