package org.vigie.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PlanWorkbookTest {
    private static final int HEADER = 3;

    @TempDir
    private Path folder;

    private byte[] write(ReportSubject subject) throws IOException {
        Path target = folder.resolve("plan.xlsx");
        new OfficeReports().workbook(subject.subject(), subject.options(), target);
        return Files.readAllBytes(target);
    }

    private static Stream<Cell> cells(Sheet sheet) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(row -> row != null)
                .flatMap(row -> IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell))
                .filter(cell -> cell != null);
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : ""));
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActionHasARowWhoseDueDateIsADate(Language language) throws IOException {
        ReportSubject sample = ReportSubject.of(Samples.decided(language), language);
        var actions = sample.subject().assessment().plan().actions();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(sample)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getLastRowNum()).isEqualTo(HEADER + actions.size());
            int due = texts(sheet.getRow(HEADER)).indexOf(language == Language.FR ? "Échéance" : "Due");
            for (int at = HEADER + 1; at <= sheet.getLastRowNum(); at++) {
                Row row = sheet.getRow(at);
                LocalDate expected = actions.get(row.getCell(0).getStringCellValue()).due();
                assertThat(DateUtil.isCellDateFormatted(row.getCell(due))).isTrue();
                assertThat(row.getCell(due).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(expected);
            }
        }
    }

    @Test
    void theHeaderStaysInViewWithFiltersOverAllRowsAndRepeatsInPrint() throws IOException {
        ReportSubject sample = ReportSubject.of(Samples.decided(Language.FR), Language.FR);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(sample)))) {
            for (Sheet each : workbook) {
                XSSFSheet sheet = (XSSFSheet) each;
                int columns = sheet.getRow(HEADER).getLastCellNum();

                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) (HEADER + 1));
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .isEqualTo("A4:" + org.apache.poi.ss.util.CellReference.convertNumToColString(columns - 1)
                                + (sheet.getLastRowNum() + 1));
                assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(HEADER);
            }
        }
    }

    @Test
    void theRegisterListsEveryRiskAndGapWithItsLevels() throws IOException {
        ReportSubject sample = ReportSubject.of(Samples.decided(Language.FR), Language.FR);
        var evaluation = sample.subject().evaluation();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(write(sample)))) {
            XSSFSheet register = workbook.getSheetAt(1);

            List<String> codes = IntStream.rangeClosed(HEADER + 1, register.getLastRowNum())
                    .mapToObj(row -> register.getRow(row).getCell(0).getStringCellValue())
                    .toList();
            assertThat(codes).containsExactlyInAnyOrderElementsOf(Stream.concat(
                    evaluation.risks().stream().map(risk -> risk.code()), evaluation.gaps().stream().map(gap -> gap.code())).toList());
            assertThat(cells(register).map(Cell::toString)).contains("Critique", "Écarté", "Écart de conformité");
        }
    }

    @Test
    void whatPeopleWroteIsNeverAFormulaAndSurvivesTheFormat() throws IOException {
        ReportSubject hostile = ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR).withNotes();

        byte[] bytes = write(hostile);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                assertThat(cells(sheet)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
                assertThat(cells(sheet).filter(cell -> cell.getCellType() == CellType.STRING)
                                .filter(cell -> cell.getStringCellValue().matches("(?s)[=+@\\-].*")))
                        .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
            }
            assertThat(cells(workbook.getSheetAt(0)).map(Cell::toString)).anyMatch(text -> text.startsWith("=HYPERLINK("));
        }
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws IOException {
        ReportSubject sample = ReportSubject.of(Samples.decided(Language.EN), Language.EN);

        assertThat(write(sample)).isEqualTo(write(sample));
    }

    @Test
    void commentsLeaveOnlyWhenAskedFor() throws IOException {
        ReportSubject hostile = ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR);

        try (XSSFWorkbook without = new XSSFWorkbook(new ByteArrayInputStream(write(hostile)));
                XSSFWorkbook with = new XSSFWorkbook(new ByteArrayInputStream(write(hostile.withNotes())))) {
            assertThat(texts(without.getSheetAt(0).getRow(HEADER))).doesNotContain("Commentaire");
            assertThat(texts(with.getSheetAt(0).getRow(HEADER))).contains("Commentaire");
        }
    }
}
