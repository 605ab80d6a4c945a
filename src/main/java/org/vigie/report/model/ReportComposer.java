package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportModel.Chapter;
import org.vigie.application.port.report.ReportModel.Layout;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.application.port.report.ReportWriter.Subject;

/** Puts a report together: what it says and in which order, in the language asked for. Pure: reads no file and no clock. */
public final class ReportComposer {

    /** The report of a subject. Of a decided version, the subject holds what was frozen with it: nothing is evaluated here. */
    public ReportModel compose(Subject subject, Options options) {
        Writing writing = new Writing(new Context(subject, options));
        FrontMatter front = new FrontMatter(writing);
        List<Chapter> chapters = new ArrayList<>();
        for (Part part : Part.values()) {
            if (options.parts().contains(part)) {
                chapters.addAll(chapters(part, writing, front, chapters));
            }
        }
        return Pages.of(new ReportModel(front.head(), front.cover(), chapters), !writing.condenses());
    }

    private static List<Chapter> chapters(Part part, Writing writing, FrontMatter front, List<Chapter> before) {
        QuestionChapters questions = new QuestionChapters(writing);
        RiskChapters risks = new RiskChapters(writing);
        return switch (part) {
            case CONTROL -> List.of(portrait(part, front.control()));
            case SUMMARY -> List.of(portrait(part, new SummaryChapter(writing).blocks()));
            case CONTENTS -> List.of(portrait(part, List.of(new Block.Contents())));
            case DESCRIPTION -> List.of(portrait(part, questions.description()));
            case NECESSITY -> chapter(part, Layout.PORTRAIT, questions.necessity());
            case RISKS -> {
                List<Chapter> both = new ArrayList<>(chapter(part, Layout.PORTRAIT, risks.gaps()));
                both.addAll(chapter(part, Layout.PORTRAIT, risks.risks()));
                yield both;
            }
            case ACTIONS -> chapter(
                    part,
                    writing.actions().all().isEmpty() ? Layout.PORTRAIT : Layout.LANDSCAPE,
                    new ActionsChapter(writing).blocks());
            case REVIEW -> List.of(portrait(part, new ReviewChapter(writing).blocks()));
            case ANNEX -> List.of(portrait(part, new AnnexChapter(writing).blocks(before.stream().flatMap(chapter -> chapter.blocks().stream()).toList())));
        };
    }

    /** None where there is nothing to say: a template need not assess, find or plan anything. */
    private static List<Chapter> chapter(Part part, Layout layout, List<Block> blocks) {
        return blocks.isEmpty() ? List.of() : List.of(new Chapter(part, layout, blocks, false));
    }

    private static Chapter portrait(Part part, List<Block> blocks) {
        return new Chapter(part, Layout.PORTRAIT, blocks, false);
    }
}
