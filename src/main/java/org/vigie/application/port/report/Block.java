package org.vigie.application.port.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of a chapter, in reading order. */
public sealed interface Block {

    /**
     * A heading; its number is given where it is written.
     *
     * @param level 1 to 3
     * @param code the visible id that the heading names, or null
     * @param badge beside the heading, or null
     * @param bookmark unique in the report
     */
    record Heading(int level, String text, @Nullable String code, Content.@Nullable Badge badge, String bookmark) implements Block {}

    /** Running text. */
    record Prose(Look look, Content content) implements Block {}

    enum Look {
        BODY,
        NOTE,
        QUOTE,
        /** Introduces what follows and stays with it. */
        LEAD
    }

    /** What must not be overlooked, set apart. */
    record Callout(Tone tone, Content content) implements Block {}

    enum Tone {
        NEUTRAL,
        WARNING,
        GOOD
    }

    /** Key figures side by side. */
    record Figures(List<Figure> figures) implements Block {
        public Figures {
            figures = List.copyOf(figures);
        }
    }

    /** A figure and what it counts. */
    record Figure(String value, String label) {}

    /** Matrices of risks as a picture. */
    record Picture(MatrixPicture matrices, String caption) implements Block {}

    /**
     * A table with a header row.
     *
     * @param widths how its columns share its width
     */
    record Grid(@Nullable String caption, List<Column> columns, List<Row> rows, Widths widths) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** A table whose columns are as wide as what they hold asks for. */
        public static Grid fitted(@Nullable String caption, List<Column> columns, List<Row> rows) {
            return new Grid(caption, columns, rows, Widths.FITTED);
        }

        /** A table that looks like its siblings: its columns' widths follow their weights. */
        public static Grid alike(@Nullable String caption, List<Column> columns, List<Row> rows) {
            return new Grid(caption, columns, rows, Widths.WEIGHTED);
        }
    }

    enum Widths {
        FITTED,
        WEIGHTED
    }

    /**
     * A column.
     *
     * @param weight its share of the width, relative to the other columns
     */
    record Column(String label, int weight) {}

    /**
     * A row; its cells' spans add up to the columns.
     *
     * @param whole whether it must not break across pages
     * @param keepWithNext whether it stays on the page of the row below
     */
    record Row(List<Cell> cells, boolean whole, boolean keepWithNext) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Content... cells) {
            return new Row(java.util.Arrays.stream(cells).map(Cell::of).toList(), true, false);
        }

        public static Row of(List<Content> cells) {
            return new Row(cells.stream().map(Cell::of).toList(), true, false);
        }
    }

    /**
     * A cell.
     *
     * @param span columns that it covers
     * @param anchor the answer that it holds, or null
     */
    record Cell(Content content, int span, @Nullable Anchor anchor) {
        public static Cell of(Content content) {
            return new Cell(content, 1, null);
        }
    }

    /**
     * Labels, each with what belongs to it.
     *
     * @param paired whether short ones stand two in a row
     */
    record Fields(List<Field> fields, boolean paired) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    record Field(String label, Content content) {}

    /** Boxes to tick, one of which may be ticked. */
    record Choices(List<Choice> choices) implements Block {
        public Choices {
            choices = List.copyOf(choices);
        }
    }

    record Choice(boolean ticked, Content content) {}

    /** Boxes in which people sign, side by side. */
    record Signatures(List<Signature> boxes) implements Block {
        public Signatures {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * A box to sign in.
     *
     * @param who on whose behalf
     * @param asks what is to be written there
     * @param known what is declared already
     */
    record Signature(String who, String asks, Content known) {}

    /** The table of contents stands here. */
    record Contents() implements Block {}

    /** An answer that a block holds: the place to find it again in a reviewed file. */
    record Answered(Anchor anchor, List<Block> blocks) implements Block {
        public Answered {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Where an answer stands, named three ways.
     *
     * @param key the answer's key
     * @param code the visible id
     * @param bookmark unique in the report
     * @param tag of the content control, at most 64 characters
     * @param text the exported words, whose hash tells a silent edit
     */
    record Anchor(String key, String code, String bookmark, String tag, String text) {}
}
