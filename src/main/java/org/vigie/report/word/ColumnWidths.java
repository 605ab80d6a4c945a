package org.vigie.report.word;

import java.util.Arrays;
import org.vigie.report.model.Block;
import org.vigie.report.model.Content;

/** Shares a table's width among its columns by their weights, yet so that no word need be broken. */
final class ColumnWidths {
    /** Half-points of the text and of the ids in tables, in the built-in look. */
    private static final int TEXT_SIZE = 17;

    private static final int CELL_MARGINS = 192;
    private static final int BULLET = 200;
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
        }
        return share(weights, least, width);
    }

    private static int least(Block.Grid grid, int column) {
        int longest = TextWidth.longestWord(grid.columns().get(column).label(), TEXT_SIZE, true);
        for (Block.Row row : grid.rows()) {
            if (row.cells().size() == grid.columns().size()) {
                longest = Math.max(longest, longest(row.cells().get(column).content()));
            }
        }
        return longest + CELL_MARGINS + SLACK;
    }

    private static int longest(Content content) {
        int longest = 0;
        for (Content.Para para : content.paragraphs()) {
            int indent = para.kind() == Content.Kind.PLAIN ? 0 : BULLET;
            for (Content.Inline inline : para.inlines()) {
                int word = switch (inline) {
                    case Content.Words words -> TextWidth.longestWord(words.text(), TEXT_SIZE, words.bold());
                    case Content.WebLink link -> TextWidth.longestWord(link.text(), TEXT_SIZE, link.bold());
                    case Content.Alert alert -> TextWidth.longestWord(alert.text(), TEXT_SIZE, true);
                    case Content.Badge badge -> TextWidth.of("\u25A0 " + badge.text() + "  ", TEXT_SIZE, true);
                    case Content.Ref ref -> TextWidth.longestWord(ref.text(), TEXT_SIZE, false);
                    case Content.Id _, Content.Mark _ -> inline.text().indexOf(' ') < 0 ? TextWidth.of(inline.text(), TEXT_SIZE, false) : 0;
                };
                longest = Math.max(longest, word + indent);
            }
        }
        return longest;
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
