package org.vigie.report.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.vigie.application.port.report.ReportModel.Layout;

/** Pages that lie upright or across, with their margins: A4, or those of the organisation's document. */
final class Sheets {
    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int SIDE = 1247;
    private static final int TOP = 1361;
    private static final int BOTTOM = 1134;
    private static final int EDGE = 624;

    private final CTSectPr model;

    /** Sheets like those of the document, which keeps its own where it has any. */
    Sheets(XWPFDocument document, boolean own) {
        var body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (!own || !section.isSetPgSz() || !section.isSetPgMar()) {
            size(section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz(), Layout.PORTRAIT, SHORT, LONG);
            margins(section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar());
        }
        this.model = section;
    }

    /** The last section of the body, which the document always has. */
    CTSectPr last() {
        return model;
    }

    int width(Layout layout) {
        long side = number(model.getPgMar().getLeft()) + number(model.getPgMar().getRight());
        long paper = switch (layout) {
            case PORTRAIT -> Math.min(number(model.getPgSz().getW()), number(model.getPgSz().getH()));
            case LANDSCAPE -> Math.max(number(model.getPgSz().getW()), number(model.getPgSz().getH()));
        };
        return (int) (paper - side);
    }

    /** Lets the first section have the document's own headers and footers; those after it take them over. */
    void furnishFirst(CTSectPr section) {
        section.setHeaderReferenceArray(model.getHeaderReferenceArray());
        section.setFooterReferenceArray(model.getFooterReferenceArray());
        if (model.isSetTitlePg()) {
            section.setTitlePg(model.getTitlePg());
            model.unsetTitlePg();
        }
    }

    private static long number(Object measure) {
        return Long.parseLong(measure.toString().replaceAll("[^0-9-]", ""));
    }

    /** Ends a section in a paragraph: all before it lies like this. */
    CTSectPr end(CTP paragraph, Layout layout) {
        CTSectPr section = (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).addNewSectPr();
        shape(section, layout);
        return section;
    }

    void shape(CTSectPr section, Layout layout) {
        if (!section.isSetType()) {
            section.addNewType();
        }
        section.getType().setVal(STSectionMark.NEXT_PAGE);
        long shorter = Math.min(number(model.getPgSz().getW()), number(model.getPgSz().getH()));
        long longer = Math.max(number(model.getPgSz().getW()), number(model.getPgSz().getH()));
        CTPageMar margins = (CTPageMar) model.getPgMar().copy();
        size(section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz(), layout, shorter, longer);
        (section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar()).set(margins);
    }

    private static void size(CTPageSz size, Layout layout, long shorter, long longer) {
        boolean across = layout == Layout.LANDSCAPE;
        size.setW(BigInteger.valueOf(across ? longer : shorter));
        size.setH(BigInteger.valueOf(across ? shorter : longer));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        } else if (size.isSetOrient()) {
            size.unsetOrient();
        }
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(BOTTOM));
        margins.setLeft(BigInteger.valueOf(SIDE));
        margins.setRight(BigInteger.valueOf(SIDE));
        margins.setHeader(BigInteger.valueOf(EDGE));
        margins.setFooter(BigInteger.valueOf(EDGE));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Headers and footers of a section. */
    static XWPFHeaderFooterPolicy policy(XWPFDocument document, CTSectPr section) {
        return new XWPFHeaderFooterPolicy(document, section);
    }
}
