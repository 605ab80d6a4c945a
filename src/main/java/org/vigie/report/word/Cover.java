package org.vigie.report.word;

import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.ReportModel;

/** The first page. */
final class Cover {
    private Cover() {}

    static void write(ReportModel model, Parts parts, BlockWriter.Page page) {
        ReportModel.Titles titles = model.head().titles();
        line(parts, page.flow(), "VigieCoverKind", titles.kind());
        line(parts, page.flow(), "Title", titles.title());
        if (!titles.organisation().isBlank()) {
            line(parts, page.flow(), "Subtitle", titles.organisation());
        }
        line(parts, page.flow(), "VigieCoverTemplate", titles.template());
        parts.tables().fields(page.flow(), new Block.Fields(model.cover(), false), page.width());
    }

    private static void line(Parts parts, Flow flow, String style, String text) {
        parts.inlines().text(parts.paragraphs().styled(flow.paragraph(), style), text, null);
    }
}
