package org.vigie.report.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vigie.report.file.FixedZip;
import org.vigie.report.model.PlanModel;

/**
 * The action plan as a workbook. Words are text cells, whatever they begin with: none can become a formula, and those that a spreadsheet
 * could take for one keep their quote prefix when somebody edits or exports them.
 */
public final class PlanWorkbook {
    private static final int MAX_CELL = 32_767;
    private static final int CHARACTER = 256;
    private static final int MAX_SHEET_NAME = 31;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle header = header();
    private final CellStyle words = body();
    private final CellStyle quoted = body();
    private final CellStyle day = body();

    private PlanWorkbook() {
        quoted.setQuotePrefixed(true);
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    /** The bytes of the workbook; equal plans give equal bytes. */
    public static byte[] bytes(PlanModel plan) {
        PlanWorkbook writer = new PlanWorkbook();
        try (XSSFWorkbook workbook = writer.workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            plan.sheets().forEach(sheet -> writer.sheet(sheet, plan.head()));
            writer.properties(plan.head());
            workbook.write(bytes);
            return FixedZip.fixed(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle body() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(IndexedColors.GREY_25_PERCENT.getIndex());
        return style;
    }

    private CellStyle header() {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(IndexedColors.WHITE.getIndex());
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private void sheet(PlanModel.Sheet content, PlanModel.Head head) {
        String name = content.name().length() > MAX_SHEET_NAME ? content.name().substring(0, MAX_SHEET_NAME) : content.name();
        XSSFSheet sheet = workbook.createSheet(name);
        Row titles = sheet.createRow(0);
        for (int column = 0; column < content.columns().size(); column++) {
            Cell cell = titles.createCell(column);
            cell.setCellValue(content.columns().get(column).label());
            cell.setCellStyle(header);
            sheet.setColumnWidth(column, content.columns().get(column).width() * CHARACTER);
        }
        for (List<PlanModel.Cell> cells : content.rows()) {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (int column = 0; column < cells.size(); column++) {
                fill(row.createCell(column), cells.get(column));
            }
        }
        sheet.createFreezePane(1, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, content.rows().size(), 0, content.columns().size() - 1));
        print(sheet, head);
    }

    private void fill(Cell cell, PlanModel.Cell content) {
        switch (content) {
            case PlanModel.Words text -> {
                String clean = clean(text.text());
                cell.setCellValue(clean);
                cell.setCellStyle(looksLikeFormula(clean) ? quoted : words);
            }
            case PlanModel.Day date -> {
                if (date.date() != null) {
                    cell.setCellValue(date.date());
                }
                cell.setCellStyle(day);
            }
        }
    }

    private static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** Without what XML can't hold, and no longer than a cell can be. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(each -> each == '\n' || each == '\t' || (each >= 0x20 && (each < 0xD800 || each > 0xDFFF) && each < 0xFFFE)
                        || each > 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.length() > MAX_CELL ? clean.substring(0, MAX_CELL - 1) + "…" : clean.toString();
    }

    private static void print(XSSFSheet sheet, PlanModel.Head head) {
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        // An ampersand begins a code in headers.
        sheet.getHeader().setLeft(head.title().replace("&", "&&"));
        sheet.getFooter().setLeft(head.about().replace("&", "&&"));
        sheet.getFooter().setRight("&P / &N");
    }

    private void properties(PlanModel.Head head) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(clean(head.title()));
        core.setCreator("Vigie");
        core.setCreated(Optional.of(Date.from(head.at())));
        core.setModified(Optional.of(Date.from(head.at())));
    }
}
