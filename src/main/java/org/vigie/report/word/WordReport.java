package org.vigie.report.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.vigie.application.port.Progress;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.Outline;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportModel.Chapter;
import org.vigie.application.port.report.ReportModel.Layout;
import org.vigie.i18n.Messages;
import org.vigie.report.file.FixedZip;
import org.vigie.report.model.SafeText;

/** Writes a report as a .docx file. */
public final class WordReport {
    /** Above a chapter that begins on the page of the one before it. */
    private static final BigInteger ABOVE = BigInteger.valueOf(480);

    private final ReportModel model;
    private final XWPFDocument document;
    private final boolean own;
    private final Messages messages;
    private final Parts parts;
    private final Sheets sheets;
    private final Margins margins;

    private WordReport(ReportModel model, XWPFDocument document, boolean own) {
        this.model = model;
        this.document = document;
        this.own = own;
        this.messages = new Messages(model.head().language().locale());
        StyleBook styles = own
                ? StyleBook.completing(document, model.head().language())
                : StyleBook.builtIn(document, model.head().language());
        Places places = new Places(model);
        Inlines inlines = new Inlines(document, styles, places);
        Paragraphs paragraphs = new Paragraphs(styles, inlines, Numbering.in(document, styles));
        this.parts = new Parts(styles, places, inlines, paragraphs, new Tables(styles, inlines, paragraphs, places));
        this.sheets = new Sheets(document, own);
        this.margins = new Margins(document, parts, model.head().marks());
    }

    /**
     * The bytes of the document.
     *
     * @param template an organisation's own .docx or .dotx, or null for the built-in look
     * @param progress told after each chapter
     * @throws org.vigie.application.port.UserFault when the template is refused
     */
    public static byte[] bytes(ReportModel model, @Nullable Path template, Progress progress) {
        try (XWPFDocument document = template == null ? BaseDocument.builtIn() : BaseDocument.of(template)) {
            WordReport report = new WordReport(model, document, template != null);
            report.write(progress);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return FixedZip.fixed(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Matrices as the PNG image that stands in the document. */
    public static byte[] picture(MatrixPicture matrices) {
        return MatrixPainter.png(matrices);
    }

    private void write(Progress progress) {
        Flow body = Flow.of(document.getDocument().getBody());
        Toc toc = new Toc(parts, messages, Outline.of(model));
        BlockWriter blocks = new BlockWriter(parts, new Pictures(document, parts), toc, new Captions(parts, messages));
        Layout layout = Layout.PORTRAIT;
        BlockWriter.Page page = new BlockWriter.Page(body, sheets.width(layout));
        Cover.write(model, parts, page);
        boolean first = true;
        boolean fresh = false;
        int done = 0;
        progress.at(0);
        for (Chapter chapter : model.chapters()) {
            if (chapter.layout() != layout) {
                endSection(body, layout, first);
                first = false;
                fresh = true;
                layout = chapter.layout();
                page = new BlockWriter.Page(body, sheets.width(layout));
            }
            chapter(chapter, blocks, page, fresh);
            fresh = false;
            progress.at(++done / (model.chapters().size() + 1.0));
        }
        lastSection(layout, first);
        AnchorPart.add(document, model.head().identity(), model.head().language().code(), parts.places().anchors());
        properties();
    }

    private void chapter(Chapter chapter, BlockWriter blocks, BlockWriter.Page page, boolean fresh) {
        int before = document.getDocument().getBody().sizeOfPArray();
        for (Block block : chapter.blocks()) {
            blocks.write(page, block);
        }
        if (!fresh) {
            opening(before).ifPresent(paragraph -> open(paragraph, chapter.follows()));
        }
    }

    private static void open(CTP paragraph, boolean follows) {
        CTPPr properties = paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr();
        if (follows) {
            (properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing()).setBefore(ABOVE);
        } else {
            properties.addNewPageBreakBefore();
        }
    }

    private Optional<CTP> opening(int before) {
        var body = document.getDocument().getBody();
        if (body.sizeOfPArray() > before) {
            return Optional.of(body.getPArray(before));
        }
        return body.sizeOfSdtArray() == 0
                ? Optional.empty()
                : Optional.of(body.getSdtArray(body.sizeOfSdtArray() - 1).getSdtContent().getPArray(0));
    }

    /** A section ends in its last paragraph: one of its own where a table comes last. */
    private void endSection(Flow body, Layout layout, boolean cover) {
        CTP last = lastParagraph().orElseGet(() -> parts.paragraphs().styled(body.paragraph(), "VigieSeparator"));
        CTSectPr section = sheets.end(last, layout);
        if (own && cover) {
            sheets.furnishFirst(section);
        }
        margins(section, layout, cover);
    }

    private Optional<CTP> lastParagraph() {
        try (XmlCursor cursor = document.getDocument().getBody().newCursor()) {
            boolean found = cursor.toLastChild() && (!(cursor.getObject() instanceof CTSectPr) || cursor.toPrevSibling());
            return found && cursor.getObject() instanceof CTP paragraph ? Optional.of(paragraph) : Optional.empty();
        }
    }

    private void lastSection(Layout layout, boolean cover) {
        CTSectPr section = sheets.last();
        sheets.shape(section, layout);
        margins(section, layout, cover);
    }

    private void margins(CTSectPr section, Layout layout, boolean cover) {
        if (own && cover) {
            margins.marked(section, sheets.width(layout));
        } else if (!own) {
            margins.builtIn(section, sheets.width(layout), cover);
        }
    }

    private void properties() {
        var properties = document.getProperties().getCoreProperties();
        ReportModel.Titles titles = model.head().titles();
        properties.setTitle(SafeText.clean(titles.title()));
        properties.setSubjectProperty(SafeText.clean(titles.kind()));
        properties.setCreator(SafeText.clean(titles.organisation()));
        properties.setLastModifiedByUser("");
        Optional<Date> at = Optional.of(Date.from(model.head().at()));
        properties.setCreated(at);
        properties.setModified(at);
        properties.getUnderlyingProperties().setLanguageProperty(model.head().language().locale().toLanguageTag());
        List.of(document.getProperties().getExtendedProperties().getUnderlyingProperties())
                .forEach(extended -> extended.setApplication("Vigie"));
    }
}
