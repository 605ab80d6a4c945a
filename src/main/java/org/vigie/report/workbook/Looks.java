package org.vigie.report.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.vigie.domain.text.Language;

/** How cells look. */
final class Looks {
    private static final byte[] NAVY = {0x12, 0x35, 0x5B};
    private static final byte[] RULE = {(byte) 0xC5, (byte) 0xCD, (byte) 0xD6};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] RED = {(byte) 0xA3, 0x12, 0x3A};
    private static final short SIZE = 10;

    private final XSSFWorkbook workbook;
    private final XSSFCellStyle title;
    private final XSSFCellStyle note;
    private final XSSFCellStyle head;
    private final XSSFCellStyle text;
    private final XSSFCellStyle quoted;
    private final XSSFCellStyle date;
    private final XSSFCellStyle alert;

    Looks(XSSFWorkbook workbook, Language language) {
        this.workbook = workbook;
        this.title = style(font((short) 14, true, NAVY), false);
        this.note = style(font(SIZE, false, NAVY), false);
        this.head = style(font(SIZE, true, WHITE), true);
        head.setFillForegroundColor(new XSSFColor(NAVY));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFFont plain = font(SIZE, false, null);
        this.text = style(plain, true);
        this.quoted = style(plain, true);
        quoted.setQuotePrefixed(true);
        this.date = style(plain, true);
        date.setDataFormat(workbook.createDataFormat().getFormat(switch (language) {
            case FR -> "dd/mm/yyyy";
            case EN -> "d mmm yyyy";
        }));
        this.alert = style(font(SIZE, true, RED), true);
    }

    private XSSFFont font(short size, boolean bold, byte @org.jspecify.annotations.Nullable [] color) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints(size);
        font.setBold(bold);
        if (color != null) {
            font.setColor(new XSSFColor(color));
        }
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, boolean inTable) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (inTable) {
            style.setWrapText(true);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(RULE));
        }
        return style;
    }

    XSSFCellStyle title() {
        return title;
    }

    XSSFCellStyle note() {
        return note;
    }

    XSSFCellStyle head() {
        return head;
    }

    XSSFCellStyle date() {
        return date;
    }

    XSSFCellStyle alert() {
        return alert;
    }

    /** Text that begins like a formula is marked as text, so that editing the cell or saving it elsewhere makes none of it. */
    XSSFCellStyle of(String words) {
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? quoted : text;
    }
}
