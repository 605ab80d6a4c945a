package org.vigie.report.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;

/** How many lines a table's rows take with columns of given widths, and the widths at which they take the fewest. */
final class RowHeights {
    /** Rows that are looked at: longer tables are of a kind. */
    private static final int MOST_ROWS = 80;

    private static final int STEPS = 60;

    private static final int HIGHEST = 4;

    /** Lines end before they are full, by about half a word each. */
    private static final int RAGGED = 250;

    private final int margins;
    private final List<int[][]> rows = new ArrayList<>();

    /** Looks at a table whose cells have these margins, left and right together. */
    RowHeights(Block.Grid grid, int margins) {
        this.margins = margins;
        rows.add(grid.columns().stream()
                .map(column -> new int[] {TextWidth.of(column.label(), CellText.SIZE, true)})
                .toArray(int[][]::new));
        grid.rows().stream()
                .filter(row -> row.cells().size() == grid.columns().size())
                .limit(MOST_ROWS)
                .forEach(row -> rows.add(row.cells().stream().map(cell -> widths(cell.content())).toArray(int[][]::new)));
    }

    private static int[] widths(Content content) {
        return content.paragraphs().stream().mapToInt(CellText::width).toArray();
    }

    /** Widths that keep the rows lowest: from the least ones, what is left goes where it saves most lines for its width. */
    int[] lowest(int[] least, int width) {
        int[] widths = least.clone();
        int room = width - Arrays.stream(widths).sum();
        int step = Math.max(1, room / STEPS);
        boolean saves = true;
        while (saves && room >= step) {
            int before = cost(widths);
            int best = -1;
            int bestGrowth = 0;
            double bestRate = 0;
            for (int column = 0; column < widths.length; column++) {
                for (int growth = step; growth <= room; growth += step) {
                    widths[column] += growth;
                    double rate = (double) (before - cost(widths)) / growth;
                    widths[column] -= growth;
                    if (rate > bestRate) {
                        best = column;
                        bestGrowth = growth;
                        bestRate = rate;
                    }
                }
            }
            saves = best >= 0;
            if (saves) {
                widths[best] += bestGrowth;
                room -= bestGrowth;
            }
        }
        return widths;
    }

    /** Lines of all rows, and a little of every cell's: where two cells are equally high, lowering one of them is a step on the way. */
    private int cost(int[] widths) {
        int cost = 0;
        for (int[][] row : rows) {
            int highest = 1;
            for (int column = 0; column < widths.length; column++) {
                int lines = lines(row[column], widths[column] - margins);
                highest = Math.max(highest, lines);
                cost += lines;
            }
            cost += HIGHEST * highest;
        }
        return cost;
    }

    /** Lines of one cell, its paragraphs one below another. */
    static int lines(int[] paragraphs, int room) {
        int lines = 0;
        for (int paragraph : paragraphs) {
            lines += paragraph <= room ? 1 : 1 + (paragraph - 1) / Math.max(1, room - RAGGED);
        }
        return lines;
    }
}
