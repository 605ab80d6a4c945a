package org.vigie.report.workbook;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.vigie.report.model.SafeText;

/** A sheet with a title, a frozen header row with filters, and rows. */
final class Sheet {
    /** What a cell of Excel holds at most. */
    private static final int MAX_CELL = 32_767;
    private static final int HEADER_ROW = 3;
    private static final int UNITS = 256;
    private static final float HEADER_HEIGHT = 30;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final List<Column> columns;
    private int next;

    Sheet(XSSFSheet sheet, Looks looks, List<Column> columns) {
        this.sheet = sheet;
        this.looks = looks;
        this.columns = columns;
    }

    /**
     * A column.
     *
     * @param width in characters
     */
    record Column(String label, int width) {}

    /** What a cell holds. */
    sealed interface Cell {
        record Words(String words) implements Cell {}

        record Day(LocalDate day) implements Cell {}

        record Alert(String words) implements Cell {}

        static Cell text(String words) {
            return new Words(words);
        }

        static Cell code(String code) {
            return new Words(code);
        }

        static Cell date(@Nullable LocalDate day) {
            return day == null ? new Words("") : new Day(day);
        }

        static Cell alert(String words) {
            return new Alert(words);
        }
    }

    void head(String title, String note) {
        line(0, title).setCellStyle(looks.title());
        line(1, note).setCellStyle(looks.note());
        XSSFRow header = sheet.createRow(HEADER_ROW);
        header.setHeightInPoints(HEADER_HEIGHT);
        for (int at = 0; at < columns.size(); at++) {
            XSSFCell cell = header.createCell(at);
            cell.setCellValue(columns.get(at).label());
            cell.setCellStyle(looks.head());
            sheet.setColumnWidth(at, columns.get(at).width() * UNITS);
        }
        next = HEADER_ROW + 1;
    }

    private XSSFCell line(int row, String words) {
        XSSFCell cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(fit(words));
        return cell;
    }

    void row(List<Cell> cells) {
        XSSFRow row = sheet.createRow(next++);
        for (int at = 0; at < cells.size(); at++) {
            XSSFCell target = row.createCell(at);
            switch (cells.get(at)) {
                case Cell.Words(String words) -> {
                    String fitted = fit(words);
                    target.setCellStyle(looks.of(fitted));
                    if (!fitted.isEmpty()) {
                        target.setCellValue(fitted);
                    }
                }
                case Cell.Day(LocalDate day) -> {
                    target.setCellValue(day);
                    target.setCellStyle(looks.date());
                }
                case Cell.Alert(String words) -> {
                    target.setCellValue(fit(words));
                    target.setCellStyle(looks.alert());
                }
            }
        }
    }

    /** Filters over the rows, the header in view and on every printed page, across and as wide as the paper. */
    void end() {
        int last = Math.max(HEADER_ROW, next - 1);
        sheet.setAutoFilter(new CellRangeAddress(HEADER_ROW, last, 0, columns.size() - 1));
        sheet.createFreezePane(2, HEADER_ROW + 1);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, HEADER_ROW, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
    }

    /** Text that a cell can hold. */
    static String fit(String words) {
        String clean = SafeText.clean(words);
        if (clean.length() <= MAX_CELL) {
            return clean;
        }
        int end = MAX_CELL - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
