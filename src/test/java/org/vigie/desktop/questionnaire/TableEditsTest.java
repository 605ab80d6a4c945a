package org.vigie.desktop.questionnaire;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
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
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;

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

    private TablePaste.Outcome paste(AnswerKey key, RowId at, String column, String text) {
        QuestionType.Table type = bench.type(key);
        List<String> ids = type.columns().stream().map(QuestionType.Column::id).toList();
        List<String> headings = ids.stream().map(id -> bench.open.template().texts().column(Language.EN, key.question(), id)).toList();
        CellReading reading = new CellReading(key, bench.model.texts(), Language.EN);
        return new TablePaste(bench.table(key), type, reading).paste(at, ids.indexOf(column), text, headings);
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
        String consent = bench.model.texts().option(Bench.PURPOSES.question(), "legal_basis", "consent");

        TablePaste.Outcome pasted = paste(Bench.PURPOSES, first, "name", "Points\t" + consent + "\r\nOffers\t\r\n");

        assertThat(pasted).isEqualTo(new TablePaste.Outcome(2, false, List.of()));
        assertThat(purposes.rows()).extracting(Row::cells).containsExactly(
                Map.of("name", new AnswerValue.Text("Points"), "legal_basis", new AnswerValue.Choice("consent")),
                Map.of("name", new AnswerValue.Text("Offers")));
        bench.open.editor().undo();
        assertThat(purposes.rows()).extracting(Row::id).containsExactly(first);
    }

    @Test
    void whereOneCellDoesNotFitNothingIsPastedAndEachSuchCellIsTold() {
        RowId first = added(purposes);

        TablePaste.Outcome pasted = paste(Bench.PURPOSES, first, "name", "Points\tno such basis\nOffers\tnone either\t\t\tx\ty\tz");

        assertThat(pasted.rows()).isZero();
        assertThat(pasted.problems()).containsExactly(
                new TablePaste.Problem(TablePaste.Reason.VALUE, 0, 1, "no such basis"),
                new TablePaste.Problem(TablePaste.Reason.COLUMNS, 1, -1, "5"),
                new TablePaste.Problem(TablePaste.Reason.VALUE, 1, 1, "none either"));
        assertThat(purposes.rows()).containsExactly(new Row(first, Map.of()));
    }

    @Test
    void moreRowsThanTheTableTakesAreRefusedWhole() {
        RowId first = added(purposes);
        int most = bench.type(Bench.PURPOSES).maxRows();

        TablePaste.Outcome pasted = paste(Bench.PURPOSES, first, "name", "Points\n".repeat(most + 1));

        assertThat(pasted.problems()).containsExactly(new TablePaste.Problem(TablePaste.Reason.ROWS, most, -1, String.valueOf(most)));
        assertThat(purposes.rows()).hasSize(1);
        assertThat(paste(Bench.PURPOSES, first, "name", "Points\n".repeat(most)).rows()).isEqualTo(most);
        assertThat(purposes.isFull()).isTrue();
    }

    @Test
    void rowsForWhichThereIsNoRoomAreNotRead() {
        RowId first = added(purposes);
        int most = bench.type(Bench.PURPOSES).maxRows();

        TablePaste.Outcome pasted = paste(Bench.PURPOSES, first, "name", "Points\n".repeat(most) + "Points\tno such basis\n".repeat(1_000));

        assertThat(pasted.problems()).extracting(TablePaste.Problem::reason).containsExactly(TablePaste.Reason.ROWS);
    }

    @Test
    void severalValuesOfACellAreReadWhateverStandsBetweenThem() {
        AnswerKey items = AnswerKey.of("data.items");
        QuestionType.Column special =
                bench.type(items).columns().stream().filter(column -> column.id().equals("special")).findFirst().orElseThrow();
        List<String> codes = ((QuestionType.Multi) special.type()).options().stream().map(QuestionType.Option::code).limit(2).toList();
        CellReading reading = new CellReading(items, bench.model.texts(), Language.EN);

        assertThat(reading.read(special, " " + codes.getFirst() + " ;;\n" + codes.getLast() + ", ")).isEqualTo(new AnswerValue.Multi(codes));
        assertThat(reading.read(special, ";")).isNull();
        assertThat(reading.read(special, codes.getFirst() + " ".repeat(400_000) + "x")).isNull();
    }

    @Test
    void aDurationThatNoCalendarHoldsIsToldLikeAnyOtherThatIsNone() {
        assertThat(CellReading.duration("P400000000W")).isEmpty();
        assertThat(CellReading.duration("P4W")).contains(Period.ofWeeks(4));
    }

    @Test
    void aTextLongerThanAnyTableIsRefusedUnread() {
        RowId first = added(purposes);

        assertThat(paste(Bench.PURPOSES, first, "name", "a".repeat(PastedCells.MOST_CHARACTERS + 1)).problems())
                .extracting(TablePaste.Problem::reason)
                .containsExactly(TablePaste.Reason.LENGTH);
    }

    @Test
    void aFirstLineOfHeadingsIsLeftOut() {
        RowId first = added(purposes);
        String heading = bench.open.template().texts().column(Language.EN, Bench.PURPOSES.question(), "name");

        TablePaste.Outcome pasted = paste(Bench.PURPOSES, first, "name", heading + "\nPoints\n");

        assertThat(pasted).isEqualTo(new TablePaste.Outcome(1, true, List.of()));
        assertThat(purposes.rows()).extracting(Row::cells).containsExactly(Map.of("name", new AnswerValue.Text("Points")));
    }

    @Test
    void aPasteTakesThePlaceOfDontKnowAndLeavesFilledCellsUnderEmptyOnes() {
        bench.edits().state(Bench.PURPOSES, AnswerState.UNKNOWN);
        RowId first = added(purposes);
        purposes.cell(first, "name", new AnswerValue.Text("Loyalty"));

        paste(Bench.PURPOSES, first, "name", "\t\t\t\tSavings\t\t");

        assertThat(purposes.rows().getFirst().cells())
                .isEqualTo(Map.of("name", new AnswerValue.Text("Loyalty"), "benefit", new AnswerValue.Text("Savings")));
    }

    @Test
    void durationsAndReferencesAreReadAsPeopleWriteThem() {
        TableEdits retention = bench.table(RETENTION);
        RowId rule = added(retention);

        paste(RETENTION, rule, "name", "Account\t3 ans");

        assertThat(retention.rows().getFirst().cells())
                .containsEntry("active", new AnswerValue.Duration(Period.ofYears(3)));
        AnswerKey items = AnswerKey.of("data.items");
        TableEdits data = bench.table(items);
        RowId item = added(data);
        paste(items, item, "retention", "account");
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
}
