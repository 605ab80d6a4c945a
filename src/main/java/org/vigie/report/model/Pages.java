package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Outline;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportModel.Chapter;
import org.vigie.application.port.report.ReportModel.Layout;
import org.vigie.application.port.report.ReportWriter.Part;

/**
 * Which chapters begin a page. A chapter that says in a line that there is nothing takes no page of its own, the chapters of a short report
 * follow one another up to the opinions, whose page is signed and holds a plan without actions too, and a table of contents that would run over begins on a new page. Heights
 * are those of the built-in look, roughly, in twentieths of a point.
 */
final class Pages {
    /** A heading and what is said below it. */
    private static final int BRIEF = 4;
    /** After each of these, a page begins. */
    private static final Set<Part> OPENING = Set.of(Part.CONTROL, Part.SUMMARY, Part.CONTENTS);

    private static final int PAGE = 14_300;
    private static final int CHARACTERS = 88;

    private Pages() {}

    /**
     * The report with its chapters in their places.
     *
     * @param flows whether it is short enough to be read whole
     */
    static ReportModel of(ReportModel report, boolean flows) {
        List<Chapter> paged = new ArrayList<>();
        for (Chapter chapter : report.chapters()) {
            boolean follows = !paged.isEmpty()
                    && (chapter.part() == Part.CONTENTS
                            ? contentsFollow(paged.getLast(), Outline.of(report))
                            : follows(paged.getLast(), chapter, flows));
            paged.add(new Chapter(chapter.part(), chapter.layout(), chapter.blocks(), follows));
        }
        return new ReportModel(report.head(), report.cover(), paged);
    }

    private static boolean follows(Chapter before, Chapter chapter, boolean flows) {
        if (OPENING.contains(before.part()) || before.layout() != Layout.PORTRAIT || chapter.layout() != Layout.PORTRAIT) {
            return false;
        }
        boolean brief = isBrief(before) || isBrief(chapter);
        return switch (chapter.part()) {
            case NECESSITY -> flows;
            case RISKS -> flows || brief;
            case ACTIONS -> isBrief(before);
            // A plan without actions stands at the head of the signed page, not alone on one between the risks and the opinions.
            case REVIEW -> before.part() == Part.ACTIONS && isBrief(before) && !before.follows();
            case CONTROL, SUMMARY, CONTENTS, DESCRIPTION, ANNEX -> false;
        };
    }

    private static boolean isBrief(Chapter chapter) {
        return chapter.blocks().size() <= BRIEF
                && chapter.blocks().stream().allMatch(block -> block instanceof Block.Heading || block instanceof Block.Prose);
    }

    /** Below the document control where all of it fits, or where not even a page of its own would hold it. */
    private static boolean contentsFollow(Chapter before, List<Outline.Entry> entries) {
        int contents = contents(entries);
        int above = before.blocks().stream().mapToInt(Pages::height).sum();
        return before.part() == Part.CONTROL && (above + contents <= PAGE || contents > PAGE);
    }

    private static int contents(List<Outline.Entry> entries) {
        int height = 1_040;
        for (Outline.Entry entry : entries) {
            int lines = 1 + entry.text().length() / CHARACTERS;
            height += switch (entry.level()) {
                case 1 -> 100 + 260 * lines;
                case 2 -> 200 * lines;
                default -> 0;
            };
        }
        return height;
    }

    private static int height(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.level() == 1 ? 600 : 560;
            case Block.Grid grid -> 800 + 340 * grid.rows().size();
            case Block.Fields fields -> 400 * fields.fields().size();
            case Block.Callout _ -> 800;
            case Block.Prose _, Block.Picture _, Block.Contents _, Block.Answered _, Block.Figures _, Block.Choices _, Block.Signatures _ -> 400;
        };
    }
}
