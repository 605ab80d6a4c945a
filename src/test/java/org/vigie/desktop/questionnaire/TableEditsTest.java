package org.vigie.desktop.questionnaire;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;

import static org.assertj.core.api.Assertions.assertThat;

class TableEditsTest {
    private static final AnswerKey RETENTION = AnswerKey.of("data.retention");

    @TempDir
    private Path folder = Path.of("");

    private Bench bench;
    private TableEdits purposes;

    @BeforeEach
    void start() {
        bench = new Bench(folder);
        purposes = bench.table(Bench.PURPOSES);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private CellReading reading(AnswerKey key) {
        return new CellReading(key, bench.model.texts(), Locale.UK);
    }

    private static RowId added(TableEdits table) {
        return Objects.requireNonNull(table.add());
    }

    @Test
    void rowsAreAddedMovedAndRemoved() {
        RowId first = added(purposes);
        RowId second = added(purposes);

        purposes.move(second, -1);
        assertThat(purposes.rows()).extracting(Row::id).containsExactly(second, first);
        purposes.move(second, -1);
        assertThat(purposes.rows()).extracting(Row::id).containsExactly(second, first);
        purposes.remove(second);
        purposes.remove(first);

        assertThat(bench.model.answer(Bench.PURPOSES)).isNull();
    }

    @Test
    void aRowTakesThePlaceOfDontKnow() {
        bench.edits().state(Bench.PURPOSES, AnswerState.UNKNOWN);

        added(purposes);

        assertThat(purposes.rows()).hasSize(1);
        assertThat(bench.dialogs.faults).isEmpty();
    }

    @Test
    void rowsOfASpreadsheetFillTheTableAndAreUndoneAtOnce() {
        RowId first = added(purposes);
        List<List<String>> cells = PastedCells.read("Points\tConsent\r\nOffers\tno such basis\r\n");
        String consent = bench.model.texts().option(Bench.PURPOSES.question(), "legal_basis", "consent");
        List<List<String>> real = List.of(List.of("Points", consent), cells.get(1));

        TableEdits.Pasted pasted = purposes.paste(first, "name", real, reading(Bench.PURPOSES));

        assertThat(pasted).isEqualTo(new TableEdits.Pasted(2, 1));
        assertThat(purposes.rows()).extracting(Row::cells).containsExactly(
                Map.of("name", new AnswerValue.Text("Points"), "legal_basis", new AnswerValue.Choice("consent")),
                Map.of("name", new AnswerValue.Text("Offers")));
        bench.open.editor().undo();
        assertThat(purposes.rows()).extracting(Row::id).containsExactly(first);
    }

    @Test
    void aPasteReplacesDontKnowAndStopsAtTheLastColumn() {
        bench.edits().state(Bench.PURPOSES, AnswerState.UNKNOWN);
        RowId first = added(purposes);

        purposes.paste(first, "benefit", List.of(List.of("Loyalty", "too far")), reading(Bench.PURPOSES));

        assertThat(purposes.rows().getFirst().cells()).containsExactly(Map.entry("benefit", new AnswerValue.Text("Loyalty")));
    }

    @Test
    void durationsAndReferencesAreReadAsPeopleWriteThem() {
        TableEdits retention = bench.table(RETENTION);
        RowId rule = added(retention);

        retention.paste(rule, "name", List.of(List.of("Account", "3 ans")), reading(RETENTION));

        assertThat(retention.rows().getFirst().cells())
                .containsEntry("active", new AnswerValue.Duration(Period.ofYears(3)));
        AnswerKey items = AnswerKey.of("data.items");
        TableEdits data = bench.table(items);
        RowId item = added(data);
        data.paste(item, "retention", List.of(List.of("account")), reading(items));
        assertThat(data.rows().getFirst().cells()).containsEntry("retention", new AnswerValue.Ref(List.of(rule)));
        assertThat(bench.model.texts().value(items, "retention", new AnswerValue.Ref(List.of(rule)))).isEqualTo("Account");
    }

    @Test
    void aCellThatAnotherMakesPointlessIsHidden() {
        RowId row = added(purposes);
        purposes.cell(row, "legal_basis", new AnswerValue.Choice("consent"));
        assertThat(purposes.hidden()).containsEntry(row, Set.of("interest", "law_text"));

        purposes.cell(row, "legal_basis", new AnswerValue.Choice("legitimate_interests"));
        assertThat(purposes.hidden()).containsEntry(row, Set.of("law_text"));
    }

    @Test
    void quotedCellsKeepTheirTabsBreaksAndQuotes() {
        assertThat(PastedCells.read("a\t\"b\n\"\"c\"\"\td\"\ne\t")).containsExactly(List.of("a", "b\n\"c\"\td"), List.of("e", ""));
        assertThat(PastedCells.isTable("one line\n")).isFalse();
        assertThat(PastedCells.isTable("two\nlines")).isTrue();
    }
}
