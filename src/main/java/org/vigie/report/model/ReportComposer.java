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
                chapters.addAll(chapters(part, writing, front));
            }
        }
        return new ReportModel(front.head(), front.cover(), chapters);
    }

    private static List<Chapter> chapters(Part part, Writing writing, FrontMatter front) {
        QuestionChapters questions = new QuestionChapters(writing);
        RiskChapters risks = new RiskChapters(writing);
        return switch (part) {
            case CONTROL -> List.of(portrait(part, front.control()));
            case SUMMARY -> List.of(portrait(part, new SummaryChapter(writing).blocks()));
            case CONTENTS -> List.of(new Chapter(
                    part, Layout.PORTRAIT, List.of(new Block.Contents()), writing.has(Part.CONTROL)));
            case DESCRIPTION -> List.of(portrait(part, questions.description()));
            case NECESSITY -> List.of(portrait(part, questions.necessity()));
            case RISKS -> List.of(portrait(part, risks.gaps()), portrait(part, risks.risks()));
            case ACTIONS -> List.of(new Chapter(part, Layout.LANDSCAPE, new ActionsChapter(writing).blocks(), false));
            case REVIEW -> List.of(portrait(part, new ReviewChapter(writing).blocks()));
            case ANNEX -> List.of(portrait(part, new AnnexChapter(writing).blocks()));
        };
    }

    private static Chapter portrait(Part part, List<Block> blocks) {
        return new Chapter(part, Layout.PORTRAIT, blocks, false);
    }
}
