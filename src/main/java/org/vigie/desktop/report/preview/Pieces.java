package org.vigie.desktop.report.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Outline;
import org.vigie.application.port.report.ReportModel;
import org.vigie.i18n.Messages;

/** A report cut into the rows of the preview. */
final class Pieces {
    private static final int CONTENTS_DEPTH = 2;

    private final Messages messages;
    private final List<Piece> rows = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Outline.Entry> outline;
    private final Iterator<Outline.Entry> numbers;
    private int tables;
    private int figures;

    Pieces(ReportModel model) {
        this.messages = new Messages(model.head().language().locale());
        this.outline = Outline.of(model);
        this.numbers = outline.iterator();
        ReportModel.Marks marks = model.head().marks();
        rows.add(new Piece.Top(marks));
        rows.add(new Piece.Cover(model.head().titles()));
        whole(new Block.Fields(model.cover(), false));
        for (ReportModel.Chapter chapter : model.chapters()) {
            if (!chapter.follows()) {
                rows.add(new Piece.Bottom(marks));
                rows.add(new Piece.Top(marks));
            }
            chapter.blocks().forEach(this::add);
        }
        rows.add(new Piece.Bottom(marks));
    }

    List<Piece> rows() {
        return List.copyOf(rows);
    }

    /** The headings of the two upper levels. */
    List<Outline.Entry> outline() {
        return outline.stream().filter(entry -> entry.level() <= CONTENTS_DEPTH).toList();
    }

    /** The row where a bookmark stands, or empty where no part that is shown has it. */
    OptionalInt row(String bookmark) {
        Integer row = places.get(bookmark);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                place(heading.bookmark());
                rows.add(new Piece.Heading(numbers.next().number(), heading));
            }
            case Block.Grid grid -> grid(grid);
            case Block.Picture picture -> {
                whole(picture);
                rows.add(new Piece.Caption(caption("figure", ++figures, picture.caption())));
            }
            case Block.Contents _ -> rows.add(new Piece.Contents(messages.text("report.contents"), outline()));
            case Block.Answered answered -> {
                place(answered.anchor().bookmark());
                answered.blocks().forEach(this::add);
            }
            case Block.Prose prose -> {
                place(prose.content());
                whole(prose);
            }
            case Block.Callout callout -> {
                place(callout.content());
                whole(callout);
            }
            case Block.Fields fields -> {
                fields.fields().forEach(field -> place(field.content()));
                whole(fields);
            }
            case Block.Figures _, Block.Choices _, Block.Signatures _ -> whole(block);
        }
    }

    private void whole(Block block) {
        rows.add(new Piece.Whole(block));
    }

    private void grid(Block.Grid grid) {
        if (grid.caption() != null) {
            rows.add(new Piece.Caption(caption("table", ++tables, grid.caption())));
        }
        rows.add(new Piece.GridHead(grid));
        for (Block.Row row : grid.rows()) {
            for (Block.Cell cell : row.cells()) {
                place(cell.content());
                Block.Anchor anchor = cell.anchor();
                if (anchor != null) {
                    place(anchor.bookmark());
                }
            }
            rows.add(new Piece.GridRow(grid, row));
        }
    }

    private String caption(String kind, int number, String text) {
        return messages.text("report.caption." + kind) + "\u00a0" + number + messages.text("report.caption.separator") + text;
    }

    private void place(Content content) {
        for (Content.Para para : content.paragraphs()) {
            for (Content.Inline inline : para.inlines()) {
                if (inline instanceof Content.Mark mark) {
                    place(mark.bookmark());
                }
            }
        }
    }

    private void place(@Nullable String bookmark) {
        if (bookmark != null && !bookmark.isEmpty()) {
            places.putIfAbsent(bookmark, rows.size());
        }
    }
}
