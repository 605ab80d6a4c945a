package org.vigie.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.vigie.application.port.report.Content;

/** Paragraphs and lists in a style. */
final class Paragraphs {
    private final StyleBook styles;
    private final Inlines inlines;
    private final Numbering numbering;

    Paragraphs(StyleBook styles, Inlines inlines, Numbering numbering) {
        this.styles = styles;
        this.inlines = inlines;
        this.numbering = numbering;
    }

    CTP styled(CTP paragraph, String style) {
        (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).addNewPStyle().setVal(styles.id(style));
        return paragraph;
    }

    /**
     * Writes paragraphs and lists.
     *
     * @param style of plain paragraphs
     * @param keepNext whether all of it stays with what follows
     * @return the paragraphs, in order
     */
    List<CTP> write(Flow flow, Content content, String style, boolean inTable, boolean keepNext) {
        BigInteger list = null;
        List<CTP> written = new ArrayList<>();
        for (Content.Para para : content.paragraphs()) {
            CTP paragraph = flow.paragraph();
            switch (para.kind()) {
                case PLAIN -> styled(paragraph, style);
                case BULLET -> styled(paragraph, inTable ? "VigieTableBullet" : "ListBullet");
                case FIRST_NUMBER -> {
                    list = numbering.list(inTable);
                    number(paragraph, list, inTable);
                }
                case NUMBER -> number(paragraph, list, inTable);
            }
            if (keepNext) {
                paragraph.getPPr().addNewKeepNext();
            }
            inlines.write(paragraph, para.inlines());
            written.add(paragraph);
        }
        return written;
    }

    private void number(CTP paragraph, @Nullable BigInteger list, boolean inTable) {
        styled(paragraph, inTable ? "VigieTableNumber" : "ListNumber");
        if (list != null) {
            CTPPr properties = paragraph.getPPr();
            CTNumPr number = properties.addNewNumPr();
            number.addNewIlvl().setVal(BigInteger.ZERO);
            number.addNewNumId().setVal(list);
        }
    }
}
