package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.Block;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;
import org.vigie.domain.text.RichText.Run;

/** Puts together a text that is pasted; what only looks like a list, as word processors hand over theirs, becomes one. */
final class PastedParagraphs {
    /** A bullet or number and the gap after it, which is wider than a space where a letter, a dash or a section sign could be one. */
    private static final Pattern MARK = Pattern.compile("[\\s\\u00A0]*(?:[•·▪‣◦\\uF0B7]|\\u00A7(?=\\t|\\u00A0[\\u00A0 ])|[o–-](?=[\\t\\u00A0]|[ ]*\\u00A0)|"
            + "(?<number>\\d{1,3})[.)])[\\s\\u00A0]+");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|\\n");

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

    /** Goes on with the paragraph, and with another after each line break. */
    void add(Run run) {
        Iterator<String> lines = LINE_BREAK.splitAsStream(run.text()).iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (!line.isEmpty() && !(runs.isEmpty() && line.isBlank())) {
                runs.add(new Run(line, run.bold(), run.italic(), run.href()));
            }
            if (lines.hasNext() && !runs.isEmpty()) {
                end();
            }
        }
    }

    /** Ends the paragraph, if there is one. */
    void end() {
        String whole = String.join("", runs.stream().map(Run::text).toList());
        Matcher mark = MARK.matcher(whole);
        String list = kind;
        if (list.isEmpty() && mark.lookingAt() && keepsItsNumber(mark.group("number"))) {
            list = mark.group("number") == null ? RichDocument.BULLETED : RichDocument.NUMBERED;
            drop(mark.end());
        }
        if (!whole.isBlank() && !runs.isEmpty()) {
            if (!list.equals(open)) {
                endList();
            }
            open = list;
            Paragraph paragraph = new Paragraph(Run.joined(runs));
            if (list.isEmpty()) {
                blocks.add(paragraph);
            } else {
                items.add(paragraph);
            }
        }
        runs.clear();
        kind = "";
    }

    /** Items are numbered from 1: any other number, which others may cite, would become a wrong one, and stays part of the text. */
    private boolean keepsItsNumber(@Nullable String number) {
        int next = open.equals(RichDocument.NUMBERED) ? items.size() + 1 : 1;
        return number == null || Integer.parseInt(number) == next;
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
