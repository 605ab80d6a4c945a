package org.vigie.desktop.report.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.ColumnConstraints;
import org.vigie.application.port.report.Block;

/** Shares the width of a table among its columns, by their weights or by how much they hold, so that few words are broken. */
final class GridWidths {
    /** Beyond so many characters a column breaks its lines rather than growing. */
    private static final double MOST = 60;

    /** Of a bold letter in a wide font; narrower ones leave some room. */
    private static final double CHARACTER = 10;

    private static final double PADDING = 20;

    private GridWidths() {}

    static List<ColumnConstraints> of(Block.Grid grid, double width) {
        int columns = grid.columns().size();
        double[] wants = new double[columns];
        double[] least = new double[columns];
        for (int column = 0; column < columns; column++) {
            double word = longest(grid, column, " ");
            least[column] = Math.min(room(word), width / Math.clamp(columns, 2, 3));
            wants[column] = switch (grid.widths()) {
                case WEIGHTED -> grid.columns().get(column).weight();
                case FITTED -> Math.clamp(longest(grid, column, "\n"), 1, MOST);
            };
        }
        double[] shares = Arrays.stream(least).sum() > width ? wants : shared(wants, least, width);
        double sum = Arrays.stream(shares).sum();
        List<ColumnConstraints> constraints = new ArrayList<>();
        for (double share : shares) {
            ColumnConstraints constraint = new ColumnConstraints();
            constraint.setPercentWidth(100 * share / sum);
            constraints.add(constraint);
        }
        return constraints;
    }

    /** How wide a cell with these words must be so that none of them is broken, in pixels. */
    static double word(String words) {
        return room(longest(words, " "));
    }

    private static double room(double characters) {
        return characters * CHARACTER + PADDING;
    }

    /** Columns that would be too narrow take what they need; the others share the rest. */
    private static double[] shared(double[] wants, double[] least, double width) {
        double[] shares = new double[wants.length];
        boolean[] fixed = new boolean[wants.length];
        boolean settled = false;
        while (!settled) {
            double room = width - IntStream.range(0, wants.length).filter(at -> fixed[at]).mapToDouble(at -> least[at]).sum();
            double want = IntStream.range(0, wants.length).filter(at -> !fixed[at]).mapToDouble(at -> wants[at]).sum();
            settled = true;
            for (int column = 0; column < wants.length; column++) {
                shares[column] = fixed[column] ? least[column] : room * wants[column] / want;
                if (!fixed[column] && shares[column] < least[column]) {
                    fixed[column] = true;
                    settled = false;
                }
            }
        }
        return shares;
    }

    private static double longest(Block.Grid grid, int column, String separator) {
        double longest = longest(grid.columns().get(column).label(), " ");
        for (Block.Row row : grid.rows()) {
            if (row.cells().size() == grid.columns().size()) {
                longest = Math.max(longest, longest(row.cells().get(column).content().toPlain().replace("\n", separator), separator));
            }
        }
        return longest;
    }

    private static double longest(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).mapToInt(String::length).max().orElse(0);
    }
}
