package org.vigie.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.vigie.application.port.report.Block;

/** Pictures with their words for those who can't see them. */
final class Pictures {
    private static final int EMU_PER_TWIP = 635;

    private final XWPFDocument document;
    private final Parts parts;

    Pictures(XWPFDocument document, Parts parts) {
        this.document = document;
        this.parts = parts;
    }

    void write(Flow flow, Block.Picture picture, int width) {
        byte[] png = MatrixPainter.png(picture.matrices());
        CTP paragraph = parts.paragraphs().styled(flow.paragraph(), "VigiePicture");
        XWPFParagraph holder = new XWPFParagraph(paragraph, document);
        int wide = width * EMU_PER_TWIP;
        int high = (int) ((long) wide * MatrixPainter.HEIGHT / MatrixPainter.WIDTH);
        try {
            XWPFPicture drawn = holder.createRun()
                    .addPicture(new ByteArrayInputStream(png), PictureType.PNG, "matrix.png", wide, high);
            var inline = holder.getRuns().getFirst().getCTR().getDrawingArray(0).getInlineArray(0);
            inline.getDocPr().setDescr(picture.matrices().alt());
            inline.getDocPr().setName("Matrix " + inline.getDocPr().getId());
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.matrices().alt());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a picture part can't be named", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
