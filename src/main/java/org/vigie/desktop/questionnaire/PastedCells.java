package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what spreadsheets put on the clipboard: tabs between cells, one line a row, and quotes around cells that hold tabs, breaks or
 * quotes. A quote that is not closed where a cell ends is part of what was written, as in {@code "Club" members}.
 */
final class PastedCells {
    /** Beyond this, no table takes it. */
    static final int MOST_CHARACTERS = 1_000_000;

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private int at;

    private PastedCells(String text) {
        this.text = text;
    }

    /** Whether the text is more than one cell. */
    static boolean isTable(String text) {
        String stripped = text.stripTrailing();
        return text.indexOf('\t') >= 0 || stripped.indexOf('\n') >= 0 || stripped.indexOf('\r') >= 0;
    }

    /** The cells, row by row; an empty line is a row of one empty cell, and one at the end is none. */
    static List<List<String>> read(String text) {
        return new PastedCells(text.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private List<List<String>> read() {
        while (at < text.length()) {
            int quoted = endOfQuoted();
            if (quoted < 0) {
                int end = endOfPlain();
                take(text.substring(at, end), end);
            } else {
                take(text.substring(at + 1, quoted).replace("\"\"", "\""), quoted + 1);
            }
        }
        if (!row.isEmpty()) {
            // A tab at the very end begins a cell in which nothing stands.
            row.add("");
            endRow();
        }
        return rows;
    }

    private void take(String cell, int end) {
        row.add(cell);
        at = end + 1;
        if (end >= text.length() || text.charAt(end) == '\n') {
            endRow();
        }
    }

    private void endRow() {
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }

    private int endOfPlain() {
        int end = at;
        while (end < text.length() && !endsCell(end)) {
            end++;
        }
        return end;
    }

    /** Where the quote stands that closes the cell beginning here, or -1 when it is not a quoted one. */
    private int endOfQuoted() {
        if (text.charAt(at) != '"') {
            return -1;
        }
        int quote = text.indexOf('"', at + 1);
        while (quote >= 0) {
            if (quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
                quote = text.indexOf('"', quote + 2);
            } else {
                return endsCell(quote + 1) ? quote : -1;
            }
        }
        return -1;
    }

    private boolean endsCell(int index) {
        return index >= text.length() || text.charAt(index) == '\t' || text.charAt(index) == '\n';
    }
}
