package org.vigie.report.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;

/** Tables: fixed widths, a header row that repeats, rows that stay whole. */
final class Tables {
    /** Tables of up to so many rows stay on one page. */
    private static final int WHOLE_ROWS = 5;

    private static final int LABEL_SHARE = 28;
    private static final int BOX_WIDTH = 454;
    private static final int SIGNATURE_HEIGHT = 1700;

    private final StyleBook styles;
    private final Inlines inlines;
    private final Paragraphs paragraphs;
    private final Places places;

    Tables(StyleBook styles, Inlines inlines, Paragraphs paragraphs, Places places) {
        this.styles = styles;
        this.inlines = inlines;
        this.paragraphs = paragraphs;
        this.places = places;
    }

    void grid(Flow flow, Block.Grid grid, int width) {
        int[] widths = ColumnWidths.of(grid, width);
        CTTbl table = start(flow, "VigieTable", widths, true, false);
        CTRow header = table.addNewTr();
        CTTrPr properties = header.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int column = 0; column < widths.length; column++) {
            CTTc cell = cell(header.addNewTc(), widths[column], 1);
            CTP paragraph = paragraphs.styled(cell.addNewP(), "VigieTableHead");
            inlines.text(paragraph, grid.columns().get(column).label(), null);
        }
        int last = grid.rows().size() - 1;
        boolean whole = last < WHOLE_ROWS;
        for (int row = 0; row <= last; row++) {
            boolean near = row < last && (whole || row == 0 || row == last - 1);
            row(table, grid.rows().get(row), widths, near || grid.rows().get(row).keepWithNext());
        }
    }

    private void row(CTTbl table, Block.Row row, int[] widths, boolean keepNext) {
        CTRow target = table.addNewTr();
        if (row.whole()) {
            target.addNewTrPr().addNewCantSplit();
        }
        int column = 0;
        for (Block.Cell cell : row.cells()) {
            int width = 0;
            for (int spanned = 0; spanned < cell.span(); spanned++) {
                width += widths[column++];
            }
            Block.Anchor anchor = cell.anchor();
            if (anchor == null) {
                content(cell(target.addNewTc(), width, cell.span()), cell.content(), "VigieTableText", keepNext);
            } else {
                anchored(target, cell, anchor, width, keepNext);
            }
        }
    }

    private void anchored(CTRow row, Block.Cell cell, Block.Anchor anchor, int width, boolean keepNext) {
        CTSdtCell control = row.addNewSdt();
        Controls.properties(control.addNewSdtPr(), anchor, places.control(anchor));
        CTTc target = cell(control.addNewSdtContent().addNewTc(), width, cell.span());
        content(target, cell.content(), "VigieTableText", keepNext);
        CTP first = target.getPArray(0);
        BigInteger id = places.begin(first, anchor.bookmark());
        places.end(target.getPArray(target.sizeOfPArray() - 1), id);
    }

    void fields(Flow flow, Block.Fields fields, int width) {
        if (fields.paired()) {
            new PairedFields(this, width).write(flow, fields.fields());
            return;
        }
        int label = width * LABEL_SHARE / 100;
        CTTbl table = start(flow, "VigieFields", new int[] {label, width - label}, false, true);
        for (int at = 0; at < fields.fields().size(); at++) {
            Block.Field field = fields.fields().get(at);
            CTRow row = row(table);
            boolean keepNext = at < fields.fields().size() - 1;
            content(cell(row.addNewTc(), label, 1), Content.of(field.label()), "VigieTableLabel", keepNext);
            content(cell(row.addNewTc(), width - label, 1), field.content(), "VigieTableText", keepNext);
        }
    }

    /** A new row that stays whole. */
    static CTRow row(CTTbl table) {
        CTRow row = table.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        return row;
    }

    void figures(Flow flow, List<Block.Figure> figures, int width) {
        int[] widths = new int[figures.size()];
        java.util.Arrays.fill(widths, width / figures.size());
        CTTbl table = start(flow, "VigieFields", widths, false, false);
        CTRow row = row(table);
        for (Block.Figure figure : figures) {
            CTTc cell = cell(row.addNewTc(), widths[0], 1);
            inlines.text(paragraphs.styled(cell.addNewP(), "VigieFigureValue"), figure.value(), null);
            inlines.text(paragraphs.styled(cell.addNewP(), "VigieFigureLabel"), figure.label(), null);
        }
    }

    void choices(Flow flow, List<Block.Choice> choices, int width) {
        CTTbl table = start(flow, "VigieFields", new int[] {BOX_WIDTH, width - BOX_WIDTH}, false, true);
        for (Block.Choice choice : choices) {
            CTRow row = row(table);
            content(cell(row.addNewTc(), BOX_WIDTH, 1), Content.of(choice.ticked() ? "\u2612" : "\u2610"), "VigieTableText", true);
            content(cell(row.addNewTc(), width - BOX_WIDTH, 1), choice.content(), "VigieTableText", true);
        }
    }

    void signatures(Flow flow, List<Block.Signature> boxes, int width) {
        int[] widths = new int[boxes.size()];
        java.util.Arrays.fill(widths, width / boxes.size());
        CTTbl table = start(flow, "VigieFields", widths, false, false);
        CTRow row = table.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTrHeight().setVal(BigInteger.valueOf(SIGNATURE_HEIGHT));
        for (Block.Signature box : boxes) {
            CTTc cell = cell(row.addNewTc(), widths[0], 1);
            CTP paragraph = paragraphs.styled(cell.addNewP(), "VigieSign");
            inlines.text(paragraph, box.who(), "Strong");
            inlines.text(paragraph, " ", null);
            inlines.text(paragraph, box.asks(), "Emphasis");
            box.known().paragraphs().forEach(para -> inlines.write(paragraphs.styled(cell.addNewP(), "VigieSign"), para.inlines()));
        }
    }

    CTTbl start(Flow flow, String style, int[] widths, boolean header, boolean firstColumn) {
        CTTbl table = flow.table();
        CTTblPr properties = table.addNewTblPr();
        properties.addNewTblStyle().setVal(styles.id(style));
        width(properties.addNewTblW(), java.util.Arrays.stream(widths).sum());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblLook look = properties.addNewTblLook();
        look.setVal(new byte[] {0x06, (byte) ((header ? 0x20 : 0) | (firstColumn ? 0x80 : 0))});
        look.setFirstRow(header);
        look.setLastRow(false);
        look.setFirstColumn(firstColumn);
        look.setLastColumn(false);
        look.setNoHBand(true);
        look.setNoVBand(true);
        var columns = table.addNewTblGrid();
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        return table;
    }

    static CTTc cell(CTTc cell, int width, int span) {
        CTTcPr properties = cell.addNewTcPr();
        width(properties.addNewTcW(), width);
        if (span > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(span));
        }
        return cell;
    }

    private static void width(CTTblWidth target, int width) {
        target.setW(BigInteger.valueOf(width));
        target.setType(STTblWidth.DXA);
    }

    void content(CTTc cell, Content content, String style, boolean keepNext) {
        paragraphs.write(Flow.of(cell), content, style, true, keepNext);
        if (cell.sizeOfPArray() == 0) {
            paragraphs.styled(cell.addNewP(), style);
        }
    }
}
