package org.vigie.desktop.questionnaire;

import org.vigie.domain.text.RichText;
import org.vigie.domain.text.RichText.ItemList;
import org.vigie.domain.text.RichText.Paragraph;

/**
 * How much may be pasted into a text at once: what is longer than the answer may be is of no use there, and would only keep the window
 * busy.
 *
 * @param characters that the answer may hold
 * @param refused tells the person that it was too much
 */
record PasteLimit(int characters, Runnable refused) {
    static final int PARAGRAPHS = 2_000;

    /** Beyond this, what is on the clipboard is not even read, with whatever markup is in it. */
    static final int UNREAD_CHARACTERS = 2_000_000;

    boolean takes(RichText text) {
        int paragraphs = text.blocks().stream()
                .mapToInt(block -> switch (block) {
                    case Paragraph _ -> 1;
                    case ItemList list -> list.items().size();
                })
                .sum();
        return paragraphs <= PARAGRAPHS && text.toPlain().length() <= characters;
    }
}
