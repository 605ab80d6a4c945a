package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

/** Puts together a text that is pasted; what only looks like a list, as word processors hand over theirs, becomes one. */
final class PastedParagraphs {
    /** A bullet or number and the gap after it, which is wider than a space where a letter could be one. */
    private static final Pattern MARK = Pattern.compile("[\\s\\u00A0]*(?:(?<bullet>[•·▪‣◦\\u00A7\\uF0B7]|[o–-](?=[\\t\\u00A0]|[ ]*\\u00A0))|"
            + "(?<number>\\d{1,3}|[a-zA-Z](?=[.)][\\t\\u00A0]))[.)](?=[\\t\\u00A0]|[ ]+))[\\s\\u00A0]+");

    private final List<Block> blocks = new ArrayList<>();
    private final List<Paragraph> items = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private String kind = "";
    private String open = "";

    /** The lines of a plain text. */
    static RichText lines(String text) {
        PastedParagraphs paragraphs = new PastedParagraphs();
        text.lines().forEach(line -> {
            paragraphs.add(Run.plain(line));
            paragraphs.end();
        });
        return paragraphs.text();
    }

    boolean atBeginning() {
        return runs.isEmpty();
    }

    /** Begins an item of a list. */
    void begin(String list) {
        end();
        kind = list;
    }

    /** Goes on with the paragraph. */
    void add(Run run) {
        String text = run.text().replace('\n', ' ').replace('\r', ' ');
        boolean nothing = text.isEmpty() || (runs.isEmpty() && text.isBlank());
        if (nothing) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.getLast();
        boolean alike = last != null && last.bold() == run.bold() && last.italic() == run.italic() && Objects.equals(last.href(), run.href());
        if (last != null && alike) {
            runs.set(runs.size() - 1, new Run(last.text() + text, run.bold(), run.italic(), run.href()));
        } else {
            runs.add(new Run(text, run.bold(), run.italic(), run.href()));
        }
    }

    /** Ends the paragraph, if there is one. */
    void end() {
        String whole = String.join("", runs.stream().map(Run::text).toList());
        Matcher mark = MARK.matcher(whole);
        String list = kind;
        if (list.isEmpty() && mark.lookingAt()) {
            list = mark.group("bullet") == null ? RichDocument.NUMBERED : RichDocument.BULLETED;
            drop(mark.end());
        }
        if (!whole.isBlank() && !runs.isEmpty()) {
            if (!list.equals(open)) {
                endList();
            }
            open = list;
            if (list.isEmpty()) {
                blocks.add(new Paragraph(runs));
            } else {
                items.add(new Paragraph(runs));
            }
        }
        runs.clear();
        kind = "";
    }

    private void drop(int characters) {
        int left = characters;
        while (left > 0 && !runs.isEmpty()) {
            Run first = runs.removeFirst();
            if (first.text().length() > left) {
                runs.addFirst(new Run(first.text().substring(left), first.bold(), first.italic(), first.href()));
            }
            left -= first.text().length();
        }
    }

    private void endList() {
        if (!items.isEmpty()) {
            blocks.add(new ItemList(open.equals(RichDocument.NUMBERED), items));
            items.clear();
        }
    }

    RichText text() {
        end();
        endList();
        return new RichText(blocks);
    }
}
