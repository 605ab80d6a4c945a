package org.vigie.desktop.questionnaire;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class PastedCellsTest {

    @Provide
    Arbitrary<List<List<String>>> sheets() {
        Arbitrary<String> cell = Arbitraries.strings().withChars('a', 'é', ' ', '"', '\t', '\n', ',').ofMaxLength(6);
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(columns -> cell.list().ofSize(columns).list().ofMinSize(1).ofMaxSize(5));
    }

    /** As spreadsheets do: quotes where a cell holds a tab or a break, or begins with a quote. */
    private static String written(String cell) {
        boolean plain = cell.indexOf('\t') < 0 && cell.indexOf('\n') < 0 && !cell.startsWith("\"");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String written(List<List<String>> sheet, String end) {
        return sheet.stream().map(row -> row.stream().map(PastedCellsTest::written).collect(joining("\t")) + end).collect(joining());
    }

    @Property
    void whatASpreadsheetCopiesIsReadCellByCell(@ForAll("sheets") List<List<String>> sheet) {
        assertThat(PastedCells.read(written(sheet, "\n"))).isEqualTo(sheet);
    }

    @Property
    void theLineEndsOfOtherSystemsMakeNoDifference(@ForAll("sheets") List<List<String>> sheet) {
        assertThat(PastedCells.read(written(sheet, "\r\n"))).isEqualTo(sheet);
        assertThat(PastedCells.read(written(sheet, "\r"))).isEqualTo(sheet);
    }

    @Property
    void noTextIsTooOddToBeReadAndNothingOfItIsLost(@ForAll("odd") String text) {
        String letters = PastedCells.read(text).stream().map(row -> String.join("", row)).collect(joining());

        assertThat(letters.replaceAll("[^a]", "")).isEqualTo(text.replaceAll("[^a]", ""));
    }

    @Provide
    Arbitrary<String> odd() {
        return Arbitraries.strings().withChars('a', '"', '\t', '\n', '\r').ofMaxLength(40);
    }

    @Example
    void quotedCellsKeepTheirTabsBreaksAndQuotes() {
        assertThat(PastedCells.read("a\t\"b\n\"\"c\"\"\td\"\ne\t")).containsExactly(List.of("a", "b\n\"c\"\td"), List.of("e", ""));
    }

    @Example
    void quotesThatStandInATextStay() {
        assertThat(PastedCells.read("\"Club\" members\t5\" pipe\n\"open")).containsExactly(List.of("\"Club\" members", "5\" pipe"), List.of("\"open"));
    }

    @Example
    void oneCellIsNoTable() {
        assertThat(PastedCells.isTable("one line\n")).isFalse();
        assertThat(PastedCells.isTable("two\nlines")).isTrue();
        assertThat(PastedCells.isTable("a\tb")).isTrue();
    }
}
