package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns of plain text; the last column is never padded. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; line breaks within cells become spaces. */
    TextTable row(String... cells) {
        rows.add(List.of(cells).stream().map(cell -> cell.replaceAll("\\s+", " ").strip()).toList());
        return this;
    }

    /** The lines, without a final line break. */
    String text() {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(column == 0 ? "" : GAP).append(cell);
                if (column < row.size() - 1) {
                    line.repeat(' ', widths.get(column) - width(cell));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return String.join("\n", lines);
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = width(row.get(column));
                if (column == widths.size()) {
                    widths.add(width);
                } else if (width > widths.get(column)) {
                    widths.set(column, width);
                }
            }
        }
        return widths;
    }

    private static int width(String text) {
        return (int) text.codePoints().filter(each -> Character.getType(each) != Character.NON_SPACING_MARK).count();
    }
}
