package org.vigie.report.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportModel.Chapter;
import org.vigie.application.port.report.ReportModel.Layout;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Which chapters begin a page. */
class PagesTest {
    private static Block heading(int level, String text) {
        return new Block.Heading(level, text, null, null, "b" + text);
    }

    private static Block prose() {
        return new Block.Prose(Block.Look.BODY, Content.of("Nothing."));
    }

    private static Block table() {
        return new Block.Fields(List.of(new Block.Field("Label", Content.of("Value"))), false);
    }

    private static Chapter chapter(Part part, Layout layout, Block... blocks) {
        return new Chapter(part, layout, List.of(blocks), false);
    }

    private static List<Boolean> follow(List<Chapter> chapters) {
        return follow(chapters, false);
    }

    private static List<Boolean> follow(List<Chapter> chapters, boolean flows) {
        ReportModel.Head head = new ReportModel.Head(
                Language.EN,
                Instant.EPOCH,
                new ReportModel.Titles("kind", "title", "organisation", "template"),
                new ReportModel.Marks(null, "", "", "", List.of("", "", "")),
                new ReportModel.Identity("id", 0, "hash", null));
        return Pages.of(new ReportModel(head, List.of(), chapters), flows).chapters().stream().map(Chapter::follows).toList();
    }

    private static boolean contentsFollow(int sections) {
        List<Block> necessity = new ArrayList<>(List.of(heading(1, "Necessity")));
        for (int i = 0; i < sections; i++) {
            necessity.add(heading(2, "Section " + i));
        }
        return follow(List.of(
                        chapter(Part.CONTROL, Layout.PORTRAIT, heading(1, "Control"), heading(2, "Versions"), table()),
                        chapter(Part.CONTENTS, Layout.PORTRAIT, new Block.Contents()),
                        new Chapter(Part.NECESSITY, Layout.PORTRAIT, necessity, false)))
                .get(1);
    }

    @Test
    void contentsThatFitStandBelowTheControlAndOthersOnTheirOwnPage() {
        assertThat(contentsFollow(30)).isTrue();
        assertThat(contentsFollow(56)).isFalse();
    }

    @Test
    void contentsLongerThanAPageBeginBelowTheControl() {
        assertThat(contentsFollow(80)).isTrue();
    }

    @Test
    void aBriefChapterAndTheOneAfterItNeedNoNewPage() {
        assertThat(follow(List.of(
                        chapter(Part.NECESSITY, Layout.PORTRAIT, heading(1, "Necessity"), table()),
                        chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Gaps"), prose()),
                        chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Risks"), table()),
                        chapter(Part.REVIEW, Layout.PORTRAIT, heading(1, "Review"), table()),
                        chapter(Part.ANNEX, Layout.PORTRAIT, heading(1, "Annex"), prose()))))
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void aChapterOfAnotherLayoutNeverFollows() {
        assertThat(follow(List.of(
                        chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Risks"), prose()),
                        chapter(Part.ACTIONS, Layout.LANDSCAPE, heading(1, "Actions"), prose()),
                        chapter(Part.REVIEW, Layout.PORTRAIT, heading(1, "Review"), prose()))))
                .containsExactly(false, false, false);
    }

    @Test
    void theDescriptionBeginsAPageHoweverBriefTheSummary() {
        assertThat(follow(List.of(
                        chapter(Part.SUMMARY, Layout.PORTRAIT, heading(1, "Summary"), prose()),
                        chapter(Part.DESCRIPTION, Layout.PORTRAIT, heading(1, "Description"), prose()))))
                .containsExactly(false, false);
    }

    @Test
    void theChaptersOfAShortReportFollowOneAnother() {
        List<Chapter> chapters = List.of(
                chapter(Part.DESCRIPTION, Layout.PORTRAIT, heading(1, "Description"), table()),
                chapter(Part.NECESSITY, Layout.PORTRAIT, heading(1, "Necessity"), table()),
                chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Gaps"), table()),
                chapter(Part.REVIEW, Layout.PORTRAIT, heading(1, "Review"), table()),
                chapter(Part.ANNEX, Layout.PORTRAIT, heading(1, "Annex"), table()));
        assertThat(follow(chapters, true)).containsExactly(false, true, true, false, false);
        assertThat(follow(chapters, false)).containsExactly(false, false, false, false, false);
    }

    @Test
    void opinionsAndDecisionBeginThePageThatIsSigned() {
        assertThat(follow(List.of(
                        chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Risks"), table()),
                        chapter(Part.ACTIONS, Layout.PORTRAIT, heading(1, "Actions"), prose()),
                        chapter(Part.REVIEW, Layout.PORTRAIT, heading(1, "Review"), table())), true))
                .containsExactly(false, false, true);
        assertThat(follow(List.of(
                        chapter(Part.RISKS, Layout.PORTRAIT, heading(1, "Risks"), prose()),
                        chapter(Part.ACTIONS, Layout.PORTRAIT, heading(1, "Actions"), prose()),
                        chapter(Part.REVIEW, Layout.PORTRAIT, heading(1, "Review"), table())), true))
                .containsExactly(false, true, false);
    }
}
