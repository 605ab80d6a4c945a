package org.vigie.report.word;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.vigie.i18n.Messages;

/** Numbered captions: a SEQ field, with its number filled in. */
final class Captions {
    private final Parts parts;
    private final Messages messages;
    private int tables;
    private int figures;

    Captions(Parts parts, Messages messages) {
        this.parts = parts;
        this.messages = messages;
    }

    void table(Flow flow, String caption) {
        write(flow, "Caption", "table", ++tables, caption).getPPr().addNewKeepNext();
    }

    void figure(Flow flow, String caption) {
        write(flow, "VigieFigureCaption", "figure", ++figures, caption);
    }

    private CTP write(Flow flow, String style, String kind, int number, String caption) {
        String label = messages.text("report.caption." + kind);
        CTP paragraph = parts.paragraphs().styled(flow.paragraph(), style);
        parts.inlines().text(paragraph, label + "\u00a0", null);
        parts.inlines().field(paragraph, "SEQ " + label + " \\* ARABIC", Integer.toString(number), null);
        parts.inlines().text(paragraph, messages.text("report.caption.separator") + caption, null);
        return paragraph;
    }
}
