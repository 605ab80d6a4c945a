package org.vigie.report.word;

import java.math.BigInteger;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.vigie.application.port.report.Block;

/** Writes blocks one after another. */
final class BlockWriter {
    private static final BigInteger SPACE = BigInteger.valueOf(180);

    private final Parts parts;
    private final Pictures pictures;
    private final Toc toc;
    private final Captions captions;

    BlockWriter(Parts parts, Pictures pictures, Toc toc, Captions captions) {
        this.parts = parts;
        this.pictures = pictures;
        this.toc = toc;
        this.captions = captions;
    }

    /** Where blocks go, and how wide the text is in twentieths of a point. */
    static final class Page {
        private final Flow flow;
        private final int width;
        private boolean afterTable;
        private boolean afterHeading;

        Page(Flow flow, int width) {
            this.flow = flow;
            this.width = width;
        }

        Flow flow() {
            return flow;
        }

        int width() {
            return width;
        }

        boolean endsWithTable() {
            return afterTable;
        }
    }

    void write(Page page, Block block) {
        boolean afterTable = page.afterTable;
        boolean afterHeading = page.afterHeading;
        page.afterTable = false;
        page.afterHeading = block instanceof Block.Heading;
        switch (block) {
            case Block.Heading heading -> heading(page, heading);
            case Block.Prose prose -> prose(page, prose, afterTable);
            case Block.Callout callout -> {
                List<CTP> written = parts.paragraphs().write(page.flow, callout.content(), style(callout.tone()), false, afterHeading);
                below(written, afterTable);
                if (!written.isEmpty()) {
                    spacing(written.getLast()).setAfter(SPACE);
                }
            }
            case Block.Picture picture -> {
                pictures.write(page.flow, picture, page.width);
                captions.figure(page.flow, picture.caption());
            }
            case Block.Contents _ -> toc.write(page.flow, page.width);
            case Block.Answered answered -> answered(page, answered);
            case Block.Grid _, Block.Fields _, Block.Figures _, Block.Choices _, Block.Signatures _ -> table(page, block, afterTable);
        }
    }

    private static String style(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> "VigieCallout";
            case WARNING -> "VigieCalloutWarning";
            case GOOD -> "VigieCalloutGood";
        };
    }

    private static String style(Block.Look look) {
        return switch (look) {
            case BODY -> "Normal";
            case NOTE -> "VigieNote";
            case QUOTE -> "Quote";
            case LEAD -> "VigieLead";
        };
    }

    private void heading(Page page, Block.Heading heading) {
        CTP paragraph = parts.paragraphs().styled(page.flow.paragraph(), "Heading" + heading.level());
        paragraph.getPPr().addNewKeepNext();
        BigInteger bookmark = parts.places().begin(paragraph, heading.bookmark());
        if (heading.code() != null) {
            parts.inlines().text(paragraph, heading.code() + "\u2002", "VigieHeadingId");
        }
        parts.inlines().text(paragraph, heading.text(), null);
        if (heading.badge() != null) {
            parts.inlines().text(paragraph, "\u2002", null);
            parts.inlines().write(paragraph, List.of(heading.badge()));
        }
        parts.places().end(paragraph, bookmark);
    }

    private void prose(Page page, Block.Prose prose, boolean afterTable) {
        boolean lead = prose.look() == Block.Look.LEAD;
        List<CTP> written = parts.paragraphs().write(page.flow, prose.content(), style(prose.look()), false, lead);
        below(written, afterTable && !lead);
    }

    /** Word puts no space below a table: what follows keeps its distance. */
    private static void below(List<CTP> written, boolean afterTable) {
        if (afterTable && !written.isEmpty()) {
            spacing(written.getFirst()).setBefore(SPACE);
        }
    }

    private static CTSpacing spacing(CTP paragraph) {
        return paragraph.getPPr().isSetSpacing() ? paragraph.getPPr().getSpacing() : paragraph.getPPr().addNewSpacing();
    }

    /** Word joins two tables without a paragraph between them. */
    private void separate(Page page, boolean afterTable) {
        if (afterTable) {
            parts.paragraphs().styled(page.flow.paragraph(), "VigieSeparator");
        }
    }

    private void table(Page page, Block block, boolean afterTable) {
        Tables tables = parts.tables();
        switch (block) {
            case Block.Grid grid -> {
                if (grid.caption() != null) {
                    captions.table(page.flow, grid.caption());
                } else {
                    separate(page, afterTable);
                }
                tables.grid(page.flow, grid, page.width);
            }
            case Block.Fields fields -> {
                separate(page, afterTable);
                tables.fields(page.flow, fields, page.width);
            }
            case Block.Figures figures -> {
                separate(page, afterTable);
                tables.figures(page.flow, figures.figures(), page.width);
            }
            case Block.Choices choices -> tables.choices(page.flow, choices.choices(), page.width);
            case Block.Signatures signatures -> tables.signatures(page.flow, signatures.boxes(), page.width);
            case Block.Heading _, Block.Prose _, Block.Callout _, Block.Picture _, Block.Contents _, Block.Answered _ ->
                throw new IllegalArgumentException("no table");
        }
        page.afterTable = true;
    }

    /** The answer in a content control, between the ends of its bookmark. */
    private void answered(Page page, Block.Answered answered) {
        Block.Anchor anchor = answered.anchor();
        if (anchor.bookmark().isEmpty()) {
            answered.blocks().forEach(block -> write(page, block));
            return;
        }
        CTSdtBlock control = page.flow.control();
        Controls.properties(control.addNewSdtPr(), anchor, parts.places().control(anchor));
        var content = control.addNewSdtContent();
        Page inside = new Page(Flow.of(content), page.width);
        boolean first = true;
        BigInteger id = null;
        for (Block block : answered.blocks()) {
            write(inside, block);
            if (first && content.sizeOfPArray() > 0) {
                id = parts.places().begin(content.getPArray(0), anchor.bookmark());
                first = false;
            }
        }
        if (inside.afterTable) {
            if (id != null) {
                inside.flow.bookmarkEnd().setId(id);
            }
        } else {
            parts.places().end(content.getPArray(content.sizeOfPArray() - 1), id);
        }
        page.afterTable = inside.afterTable;
    }

}
