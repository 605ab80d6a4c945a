package org.vigie.desktop.report.preview;

import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Outline;
import org.vigie.application.port.report.ReportModel;

/** A stretch of a report that is one row of the preview, so that only what is in sight is built. */
sealed interface Piece {

    /** The top edge of a sheet, with what every page says. */
    record Top(ReportModel.Marks marks) implements Piece {}

    /** The bottom edge of a sheet, with what every page says. */
    record Bottom(ReportModel.Marks marks) implements Piece {}

    record Cover(ReportModel.Titles titles) implements Piece {}

    record Heading(String number, Block.Heading heading) implements Piece {}

    record Contents(String title, List<Outline.Entry> entries) implements Piece {
        public Contents {
            entries = List.copyOf(entries);
        }
    }

    /** The numbered words above a table or below a picture. */
    record Caption(String text) implements Piece {}

    record GridHead(Block.Grid grid) implements Piece {}

    record GridRow(Block.Grid grid, Block.Row row) implements Piece {}

    /** A block that is shown whole. */
    record Whole(Block block) implements Piece {}
}
