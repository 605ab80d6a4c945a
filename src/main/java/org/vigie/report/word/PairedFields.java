package org.vigie.report.word;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;

/** Labels with what belongs to them, two in a row where that is lower than two rows. */
final class PairedFields {
    private static final int LABEL_SHARE = 21;
    private static final int MARGINS = 222;
    private static final String LABEL_FILL = "F1F4F7";

    private final Tables tables;
    private final int label;
    private final int value;
    private final int rest;

    PairedFields(Tables tables, int width) {
        this.tables = tables;
        this.label = width * LABEL_SHARE / 100;
        this.value = width / 2 - label;
        this.rest = width - 2 * label - value;
    }

    void write(Flow flow, List<Block.Field> fields) {
        CTTbl table = tables.start(flow, "VigieFields", new int[] {label, value, label, rest}, false, true);
        for (int at = 0; at < fields.size(); ) {
            boolean pair = at + 1 < fields.size() && isLowerPaired(fields.get(at), fields.get(at + 1));
            int next = at + (pair ? 2 : 1);
            boolean keepNext = next < fields.size();
            CTRow row = Tables.row(table);
            label(row, fields.get(at), keepNext);
            if (pair) {
                value(row, fields.get(at), value, 1, keepNext);
                label(row, fields.get(at + 1), keepNext);
                value(row, fields.get(at + 1), rest, 1, keepNext);
            } else {
                value(row, fields.get(at), value + label + rest, 3, keepNext);
            }
            at = next;
        }
    }

    /** Whether two fields side by side are lower than one below the other. */
    private boolean isLowerPaired(Block.Field left, Block.Field right) {
        int beside = Math.max(lines(left, value), lines(right, rest));
        int below = lines(left, value + label + rest) + lines(right, value + label + rest);
        return beside < below;
    }

    private int lines(Block.Field field, int room) {
        int[] name = {TextWidth.of(field.label(), CellText.SIZE, true)};
        int[] paragraphs = field.content().paragraphs().stream().mapToInt(CellText::width).toArray();
        return Math.max(RowHeights.lines(name, label - MARGINS), RowHeights.lines(paragraphs, room - MARGINS));
    }

    private void label(CTRow row, Block.Field field, boolean keepNext) {
        CTTc cell = Tables.cell(row.addNewTc(), label, 1);
        var shade = cell.getTcPr().addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(LABEL_FILL);
        tables.content(cell, Content.of(field.label()), "VigieTableLabel", keepNext);
    }

    private void value(CTRow row, Block.Field field, int width, int span, boolean keepNext) {
        tables.content(Tables.cell(row.addNewTc(), width, span), field.content(), "VigieTableText", keepNext);
    }
}
