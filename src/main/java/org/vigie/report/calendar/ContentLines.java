package org.vigie.report.calendar;

import org.vigie.report.model.SafeText;

/** Content lines as RFC 5545 (3.1) has them: folded at 75 octets of UTF-8, each ended by CRLF. */
final class ContentLines {
    private static final int MAX_OCTETS = 75;

    private final StringBuilder out = new StringBuilder();

    /** A line whose value needs no escaping. */
    void line(String name, String value) {
        fold(name + ":" + value);
    }

    /** A line whose value is text from people (RFC 5545, 3.3.11). */
    void text(String name, String value) {
        StringBuilder escaped = new StringBuilder();
        String clean = SafeText.clean(value.replace("\r\n", "\n").replace('\r', '\n'));
        for (int at = 0; at < clean.length(); at++) {
            char c = clean.charAt(at);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> escaped.append(c);
            }
        }
        fold(name + ":" + escaped);
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int size = octets(point);
            if (octets + size > MAX_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        out.append("\r\n");
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
