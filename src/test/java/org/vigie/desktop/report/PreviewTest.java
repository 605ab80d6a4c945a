package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.vigie.application.Describing.Wishes;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.desktop.support.RunningTask;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewTest extends FxTest {

    private static ListView<?> sheets() {
        return node("preview", ListView.class);
    }

    private static void awaitHeading(String words, boolean present) {
        await("the preview " + (present ? "has " : "no longer has ") + words, () -> headings().stream().anyMatch(each -> each.contains(words)) == present);
    }

    private static List<String> headings() {
        List<?> entries = node("preview-headings", ComboBox.class).getItems();
        return entries.stream().map(Objects::toString).toList();
    }

    @Test
    void showsWhatTheReportWillSayAndFollowsEachChoice() {
        OpenAssessment open = openSample(Language.EN);
        ReportScreen screen = fxGet(() -> new ReportScreen(open, ReportDefaults.NONE));
        fx(() -> show(screen.node(), 1330, 900));
        awaitHeading("Action plan", true);
        int rows = fxGet(() -> sheets().getItems().size());
        fx(() -> assertThat(texts(sheets())).as("its first sheet").anyMatch(text -> text.contains(open.assessment().details().title())));

        fx(() -> node("part-actions", CheckBox.class).fire());
        awaitHeading("Action plan", false);
        fx(() -> assertThat(sheets().getItems().size()).isLessThan(rows));

        fx(() -> node("report-language-fr", ToggleButton.class).fire());
        awaitHeading("Synthèse", true);
        fx(screen::close);
    }

    @Test
    void goesToTheHeadingThatIsChosen() {
        OpenAssessment open = openSample(Language.FR);
        ReportScreen screen = fxGet(() -> new ReportScreen(open, ReportDefaults.NONE));
        fx(() -> show(screen.node(), 1330, 900));
        awaitHeading("Avis et décision", true);
        fx(() -> assertThat(texts(sheets())).noneMatch(text -> text.endsWith("Avis et décision")));

        fx(() -> {
            ComboBox<?> headings = node("preview-headings", ComboBox.class);
            int decision = headings().indexOf(headings().stream().filter(each -> each.contains("Avis et décision")).findFirst().orElseThrow());
            headings.getSelectionModel().select(decision);
        });
        await("the chapter is in sight", () -> texts(sheets()).stream().anyMatch(text -> text.endsWith("Avis et décision")));
        fx(screen::close);
    }

    @Test
    void anEditIsInThePreviewOnceItIsSaved() {
        OpenAssessment open = openSample(Language.EN);
        ReportViewModel model = fxGet(() -> new ReportViewModel(open, ReportDefaults.NONE, () -> {}));
        fx(() -> open.editor().listen(model::refresh));
        fx(model::refresh);
        await("a preview", () -> model.edition() == 1);
        Details details = open.assessment().details();

        fx(() -> open.workroom().session().describing(open.editor()).change(new Wishes("Another title", null, null, null, null, null)));
        await("a preview of what is saved", () -> model.edition() == 2);

        assertThat(details.title()).isNotEqualTo("Another title");
        assertThat(Objects.requireNonNull(fxGet(model::preview)).model().head().titles().title()).isEqualTo("Another title");
    }

    @Test
    void aCancelledExportLeavesNoFileAndTheNextOneWorks() {
        OpenAssessment open = openSample(Language.EN);
        ReportViewModel report = fxGet(() -> new ReportViewModel(open, ReportDefaults.NONE, () -> {}));
        ExportViewModel exports = fxGet(() -> new ExportViewModel(report, () -> {}));
        Path target = folder.resolve("report.docx");
        fx(() -> {
            exports.export(Format.WORD, target, null);
            RunningTask running = Objects.requireNonNull(exports.running());
            assertThat(exports.mayExport()).isFalse();
            running.cancel();
        });
        await("it stopped", exports::stopped);
        assertThat(target).doesNotExist();
        fx(() -> assertThat(exports.mayExport()).isTrue());

        fx(() -> exports.export(Format.WORD, target, null));
        await("it is written", () -> exports.written() != null);
        assertThat(target).isNotEmptyFile();
        assertThat(dialogs.faults).isEmpty();
    }

    @Test
    void aPackageThatIsWrittenAlreadyWhenItIsCancelledIsToldAsWritten() {
        OpenAssessment open = openSample(Language.EN);
        ReportViewModel report = fxGet(() -> new ReportViewModel(open, ReportDefaults.NONE, () -> {}));
        ExportViewModel exports = fxGet(() -> new ExportViewModel(report, () -> {}));
        CountDownLatch busy = new CountDownLatch(1);
        tasks().storage().execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Path target = folder.resolve("whole.vigie");
        fx(() -> exports.export(Format.PACKAGE, target, null));
        RunningTask running = Objects.requireNonNull(fxGet(exports::running));
        await("it waits to read", () -> !running.stepProperty().get().isEmpty());

        fx(running::cancel);
        busy.countDown();
        await("it ended", () -> exports.running() == null);

        assertThat(exports.written()).isEqualTo(target).isNotEmptyFile();
        assertThat(exports.stopped()).isFalse();
    }
}
