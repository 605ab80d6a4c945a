package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

/**
 * Rich text as it is typed: one line a paragraph, {@code - } and {@code 1. } for lists, {@code **bold**}, {@code *italic*} and
 * {@code [text](link)}. Unlike Markdown, a line break is kept as it was typed.
 */
final class LineMarkup {
    private static final Pattern BULLET = Pattern.compile("\\s*[-•]\\s++(.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\d{1,3}[.)]\\s++(.*)");
    private static final Pattern INLINE = Pattern.compile(
            "\\\\(?<escaped>[\\\\*\\[\\-•.)])"
                    + "|\\[(?<label>[^\\]\\n]{1,500}+)\\]\\((?<href>[^)\\s]{1,2000}+)\\)"
                    + "|\\*\\*\\*(?<both>[^*\\s](?:[^*]*[^*\\s])?)\\*\\*\\*"
                    + "|\\*\\*(?<bold>[^*\\s](?:[^*]*[^*\\s])?)\\*\\*"
                    + "|\\*(?<italic>[^*\\s](?:[^*]*[^*\\s])?)\\*");

    private LineMarkup() {}

    static RichText read(String text) {
        List<Block> blocks = new ArrayList<>();
        List<Paragraph> items = new ArrayList<>();
        boolean numbered = false;
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            Matcher bullet = BULLET.matcher(line);
            Matcher number = NUMBERED.matcher(line);
            boolean isBullet = bullet.matches();
            boolean isNumber = !isBullet && number.matches();
            if (!items.isEmpty() && (isNumber != numbered || !(isBullet || isNumber))) {
                blocks.add(new ItemList(numbered, items));
                items.clear();
            }
            if (isBullet || isNumber) {
                numbered = isNumber;
                items.add(paragraph(isBullet ? bullet.group(1) : number.group(1)));
            } else {
                blocks.add(paragraph(line.strip()));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new ItemList(numbered, items));
        }
        return new RichText(blocks);
    }

    private static Paragraph paragraph(String line) {
        List<Run> runs = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher matcher = INLINE.matcher(line);
        int at = 0;
        while (matcher.find()) {
            plain.append(line, at, matcher.start());
            at = matcher.end();
            String escaped = matcher.group("escaped");
            Run run = escaped != null ? null : run(matcher);
            if (run == null) {
                plain.append(escaped != null ? escaped : matcher.group());
            } else {
                flush(plain, runs);
                runs.add(run);
            }
        }
        plain.append(line, at, line.length());
        flush(plain, runs);
        return new Paragraph(runs);
    }

    private static void flush(StringBuilder plain, List<Run> runs) {
        if (!plain.isEmpty()) {
            runs.add(Run.plain(plain.toString()));
            plain.setLength(0);
        }
    }

    private static @org.jspecify.annotations.Nullable Run run(Matcher matcher) {
        String label = matcher.group("label");
        if (label != null) {
            String href = matcher.group("href");
            return Run.isLink(href) ? new Run(label, false, false, href) : null;
        }
        String both = matcher.group("both");
        if (both != null) {
            return new Run(both, true, true, null);
        }
        String bold = matcher.group("bold");
        return bold != null ? new Run(bold, true, false, null) : new Run(matcher.group("italic"), false, true, null);
    }

    static String write(RichText text) {
        List<String> lines = new ArrayList<>();
        for (Block block : text.blocks()) {
            switch (block) {
                case Paragraph paragraph -> lines.add(guarded(write(paragraph)));
                case ItemList list -> {
                    for (int i = 0; i < list.items().size(); i++) {
                        lines.add((list.numbered() ? i + 1 + ". " : "- ") + write(list.items().get(i)));
                    }
                }
            }
        }
        return String.join("\n", lines);
    }

    /** A paragraph that begins like a list item does not become one. */
    private static String guarded(String line) {
        if (BULLET.matcher(line).matches()) {
            return "\\" + line.strip();
        }
        Matcher number = NUMBERED.matcher(line);
        return number.matches() ? line.replaceFirst("([.)])", "\\\\$1") : line;
    }

    private static String write(Paragraph paragraph) {
        StringBuilder line = new StringBuilder();
        for (Run run : paragraph.runs()) {
            String text = run.text().replaceAll("([\\\\*\\[])", "\\\\$1");
            String stars = (run.bold() ? "**" : "") + (run.italic() ? "*" : "");
            String marked = stars.isEmpty() || run.text().isBlank() ? text : stars + run.text().replace("*", "") + stars;
            line.append(run.href() == null ? marked : "[" + run.text().replace("]", "") + "](" + run.href() + ")");
        }
        return line.toString();
    }
}
