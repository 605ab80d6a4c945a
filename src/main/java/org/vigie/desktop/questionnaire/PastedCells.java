package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;

/** Reads what spreadsheets put on the clipboard: tabs between cells, one line a row, quotes around cells with tabs, breaks or quotes. */
final class PastedCells {
    private static final int MOST_CHARACTERS = 1_000_000;

    private final String text;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    private PastedCells(String text) {
        this.text = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /** Whether the text is more than one cell. */
    static boolean isTable(String text) {
        String stripped = text.stripTrailing();
        return text.indexOf('\t') >= 0 || stripped.indexOf('\n') >= 0;
    }

    static List<List<String>> read(String text) {
        return new PastedCells(text.replace("\r\n", "\n").replace('\r', '\n')).read();
    }

    private List<List<String>> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == '\t' && !quoted) {
                endCell();
            } else if (c == '\n' && !quoted) {
                endRow();
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(List.copyOf(row));
        row = new ArrayList<>();
    }
}
