package org.vigie.report.word;

import java.util.Arrays;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;

/** Shares a table's width among its columns so that no word need be broken: by their weights, or so that the rows are as low as can be. */
final class ColumnWidths {
    private static final int CELL_MARGINS = 192;
    private static final int SLACK = 30;
    private static final int MOST = 40;

    private ColumnWidths() {}

    /** The widths in twentieths of a point; they add up to the whole. */
    static int[] of(Block.Grid grid, int width) {
        int columns = grid.columns().size();
        int[] least = new int[columns];
        int[] weights = new int[columns];
        for (int column = 0; column < columns; column++) {
            weights[column] = grid.columns().get(column).weight();
            least[column] = Math.min(least(grid, column), width * MOST / 100);
        }
        if (Arrays.stream(least).sum() > width) {
            Arrays.fill(least, 0);
            return share(weights, least, width);
        }
        return switch (grid.widths()) {
            case WEIGHTED -> share(weights, least, width);
            case FITTED -> share(weights, new RowHeights(grid, CELL_MARGINS + SLACK).lowest(least, width), width);
        };
    }

    private static int least(Block.Grid grid, int column) {
        int longest = TextWidth.longestWord(grid.columns().get(column).label(), CellText.SIZE, true);
        for (Block.Row row : grid.rows()) {
            if (row.cells().size() == grid.columns().size()) {
                for (Content.Para para : row.cells().get(column).content().paragraphs()) {
                    longest = Math.max(longest, CellText.longestWord(para));
                }
            }
        }
        return longest + CELL_MARGINS + SLACK;
    }

    /** Columns that would be too narrow take what they need; the others share the rest. */
    private static int[] share(int[] weights, int[] least, int width) {
        int[] widths = new int[weights.length];
        boolean[] fixed = new boolean[weights.length];
        boolean settled = false;
        while (!settled) {
            settled = true;
            int room = width;
            int weight = 0;
            for (int column = 0; column < widths.length; column++) {
                room -= fixed[column] ? widths[column] : 0;
                weight += fixed[column] ? 0 : weights[column];
            }
            for (int column = 0; column < widths.length; column++) {
                if (!fixed[column]) {
                    widths[column] = room * weights[column] / Math.max(1, weight);
                    if (widths[column] < least[column]) {
                        widths[column] = least[column];
                        fixed[column] = true;
                        settled = false;
                        break;
                    }
                }
            }
        }
        widths[widths.length - 1] += width - Arrays.stream(widths).sum();
        return widths;
    }
}
