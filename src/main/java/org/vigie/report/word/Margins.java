package org.vigie.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.vigie.application.port.report.ReportModel.Marks;
import org.vigie.report.model.SafeText;

/** What stands in the margins of every page: headers, footers, and across an undecided version the word that says so. */
final class Margins {
    private final XWPFDocument document;
    private final Parts parts;
    private final Marks marks;

    Margins(XWPFDocument document, Parts parts, Marks marks) {
        this.document = document;
        this.parts = parts;
        this.marks = marks;
    }

    /**
     * Gives a section headers and footers.
     *
     * @param cover whether its first page is the cover, which bears the marks alone
     */
    void builtIn(CTSectPr section, int width, boolean cover) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        header(policy.createHeader(STHdrFtr.DEFAULT), marks.header(), width);
        footer(policy.createFooter(STHdrFtr.DEFAULT), width);
        if (cover) {
            section.addNewTitlePg();
            cover(policy.createHeader(STHdrFtr.FIRST));
            footer(policy.createFooter(STHdrFtr.FIRST), width);
        }
    }

    /** Decision L8 in an organisation's own headers: they stay as they are, and an undecided version is marked in each. */
    void marked(CTSectPr section, int width) {
        if (marks.draft() == null) {
            return;
        }
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        mark(policy.getDefaultHeader() == null ? policy.createHeader(STHdrFtr.DEFAULT) : policy.getDefaultHeader(), width);
        if (policy.getFirstPageHeader() != null) {
            mark(policy.getFirstPageHeader(), width);
        } else if (section.isSetTitlePg()) {
            mark(policy.createHeader(STHdrFtr.FIRST), width);
        }
        if (policy.getEvenPageHeader() != null) {
            mark(policy.getEvenPageHeader(), width);
        }
    }

    private void mark(XWPFHeaderFooter part, int width) {
        line(Flow.of(part._getHdrFtr()).paragraph(), "", width);
        watermark(part);
    }

    private void cover(XWPFHeaderFooter part) {
        clear(part);
        CTP paragraph = parts.paragraphs().styled(part._getHdrFtr().addNewP(), "VigieCoverMark");
        String draft = marks.draft();
        String marked = draft == null ? marks.confidentiality() : draft + "\u2002·\u2002" + marks.confidentiality();
        parts.inlines().text(paragraph, marked, null);
        watermark(part);
    }

    private void header(XWPFHeaderFooter part, String left, int width) {
        clear(part);
        line(part._getHdrFtr().addNewP(), left, width);
        watermark(part);
    }

    private void line(CTP paragraph, String left, int width) {
        parts.paragraphs().styled(paragraph, "Header");
        tab(paragraph, width);
        parts.inlines().text(paragraph, left + "\t", null);
        String draft = marks.draft();
        if (draft != null) {
            parts.inlines().text(paragraph, draft, "VigieMark");
            parts.inlines().text(paragraph, "\u2002·\u2002", null);
        }
        parts.inlines().text(paragraph, marks.confidentiality(), null);
    }

    private void footer(XWPFHeaderFooter part, int width) {
        clear(part);
        CTP paragraph = parts.paragraphs().styled(part._getHdrFtr().addNewP(), "Footer");
        tab(paragraph, width);
        parts.inlines().text(paragraph, marks.footer() + "\t" + marks.page().getFirst(), null);
        parts.inlines().field(paragraph, "PAGE", "1", null);
        parts.inlines().text(paragraph, marks.page().get(1), null);
        parts.inlines().field(paragraph, "NUMPAGES", "1", null);
        if (!marks.page().getLast().isEmpty()) {
            parts.inlines().text(paragraph, marks.page().getLast(), null);
        }
    }

    private static void clear(XWPFHeaderFooter part) {
        while (part._getHdrFtr().sizeOfPArray() > 0) {
            part._getHdrFtr().removeP(0);
        }
    }

    private static void tab(CTP paragraph, int width) {
        var tab = paragraph.getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(width));
    }

    private void watermark(XWPFHeaderFooter part) {
        String draft = marks.draft();
        if (draft != null) {
            CTP paragraph = part._getHdrFtr().getPArray(part._getHdrFtr().sizeOfPArray() - 1);
            paragraph.addNewR().set(watermark(draft).getRArray(0));
        }
    }

    private static CTP watermark(@Nullable String word) {
        try (InputStream stream = Margins.class.getResourceAsStream("watermark.xml")) {
            if (stream == null) {
                throw new IllegalStateException("no watermark");
            }
            String xml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String safe = SafeText.clean(String.valueOf(word)).replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            return CTP.Factory.parse(
                    xml.replace("string=\"\"", "string=\"" + safe + "\"").replace("alt=\"\"", "alt=\"" + safe + "\""),
                    new org.apache.xmlbeans.XmlOptions().setLoadReplaceDocumentElement(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the watermark is no XML", e);
        }
    }
}
