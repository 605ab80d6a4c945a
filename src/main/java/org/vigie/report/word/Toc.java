package org.vigie.report.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import org.vigie.application.port.report.Outline;
import org.vigie.i18n.Messages;

/**
 * A real TOC field that is filled already with its entries as links, so that it reads well before any update and nothing asks for one. Page
 * numbers are the word processor's to know: they come with the first update, and none is guessed before.
 */
final class Toc {
    private static final int DEPTH = 2;
    /** Where the headings' words begin, by level: the hanging indents of the styles. */
    private static final List<Integer> TEXT = List.of(397, 1020);


    private final Parts parts;
    private final Messages messages;
    private final List<Outline.Entry> entries;

    Toc(Parts parts, Messages messages, List<Outline.Entry> entries) {
        this.parts = parts;
        this.messages = messages;
        this.entries = entries.stream().filter(entry -> entry.level() <= DEPTH).toList();
    }

    void write(Flow flow, int width) {
        CTSdtBlock control = flow.control();
        var gallery = control.addNewSdtPr().addNewDocPartObj();
        gallery.addNewDocPartGallery().setVal("Table of Contents");
        gallery.addNewDocPartUnique();
        var content = control.addNewSdtContent();
        parts.inlines().text(
                parts.paragraphs().styled(content.addNewP(), "TOCHeading"), messages.text("report.contents"), null);
        CTP paragraph = null;
        for (Outline.Entry entry : entries) {
            CTP line = parts.paragraphs().styled(content.addNewP(), "TOC" + entry.level());
            tabs(line, entry.level(), width);
            if (paragraph == null) {
                Inlines.character(line.addNewR(), STFldCharType.BEGIN);
                Inlines.instruction(line.addNewR(), "TOC \\o \"1-" + DEPTH + "\" \\h \\z \\u");
                Inlines.character(line.addNewR(), STFldCharType.SEPARATE);
            }
            entry(line, entry);
            paragraph = line;
        }
        if (paragraph != null) {
            Inlines.character(paragraph.addNewR(), STFldCharType.END);
        }
    }

    private void tabs(CTP line, int level, int width) {
        var tabs = line.getPPr().addNewTabs();
        if (parts.styles().numbersHeadings()) {
            var number = tabs.addNewTab();
            number.setVal(STTabJc.LEFT);
            number.setPos(BigInteger.valueOf(TEXT.get(level - 1)));
        }
        var right = tabs.addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setLeader(STTabTlc.DOT);
        right.setPos(BigInteger.valueOf(width));
    }

    private void entry(CTP line, Outline.Entry entry) {
        CTHyperlink link = line.addNewHyperlink();
        link.setAnchor(entry.bookmark());
        link.setHistory(true);
        String number = parts.styles().numbersHeadings() ? entry.number() + "\t" : "";
        parts.inlines().text(link, number + entry.text(), null);
    }
}
