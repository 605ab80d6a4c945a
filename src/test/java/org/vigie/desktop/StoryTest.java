package org.vigie.desktop;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job, through the controls of the real window, from a fresh start to a later version. */
class StoryTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDpoGoesFromTheFirstRunToALaterVersion(Language language) throws Exception {
        TestWindow window = new TestWindow(folder, Looks.usual(language));
        AssessmentId screening;
        AssessmentId full;
        try (window; WindowThreadWatch watch = new WindowThreadWatch()) {
            window.firstRun("Marie Curie");
            Fx.press("welcome-new");
            screening = start(window, "screening", "Assistant");
            answerTheScreening();
            consult(window);
            decide(window);
            export(window, folder.resolve("report.docx"));
            changeAndDecideAgain(window);

            Fx.press("rail-home");
            Fx.press("new-assessment");
            full = start(window, "customer-data", "Escale");
            judgeARiskAndPlanAMeasure(window);
            sayWhyNoViews(window);
            window.settle();
            assertThat(window.dialogs.faults).isEmpty();
            assertThat(watch.found()).as("read and written by the window's thread").isEmpty();
        }
        assertStored(window.services(), screening, full);
        assertReported(new Words(language), folder.resolve("report.docx"));
    }

    /** Opened as a word processor does: what was answered, advised and decided, under headings in the reader's language. */
    private static void assertReported(Words words, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(bytes);
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Assistant", "Q-CTX-01", "Chatbot on orders", "One criterion only.")
                    .contains("Marie Curie", "Favourable.", "Anne Morel")
                    .contains(words.language() == Language.FR ? "La conclusion de cet examen est adoptée." : "The conclusion of this record is adopted.");
        }
    }

    private static AssessmentId start(TestWindow window, String template, String title) {
        Fx.press("template-" + template);
        Fx.type("new-title", title);
        Fx.press("new-create");
        Fx.node("room-questionnaire", Node.class);
        window.settle();
        return window.threads.stored(() -> window.disk.store().list(null)).stream()
                .filter(summary -> summary.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void answerTheScreening() {
        page("processing");
        Fx.write("processing.summary", "Chatbot on orders");
        Fx.press("processing.already_running/no");
        DatePicker start = Fx.node("processing.go_live/date", DatePicker.class);
        Fx.run(() -> start.setValue(LocalDate.of(2027, 9, 15)));
        Fx.press("processing.people/customers");
        Fx.press("processing.territories/eea");
        Fx.press("processing.authorities/other_eea");
        page("exemptions");
        Fx.press("screening.law_assessed/no");
        Fx.press("screening.similar_dpia/no");
        page("cases");
        Fx.press("screening.art35_3/none");
        Fx.press("screening.other_list/no");
        Fx.press("screening.exempt_list/none");
        page("criteria");
        Fx.press("screening.wp248/innovative");
        Fx.press("screening.contested/no");
        page("conclusion");
        Fx.press("screening.conclusion/voluntary");
        Fx.write("screening.reasons", "One criterion only.");
        Fx.press("screening.dpo_advice/requested");
    }

    private static void consult(TestWindow window) {
        Fx.press("room-review");
        choose("opinion-position", 0);
        Fx.type("opinion-name", "Marie Curie");
        Fx.type("opinion-text", "Favourable.");
        Fx.press("opinion-save");
        assertThat(reachable("views-save")).as("no screening asks for the views of data subjects").isFalse();
        window.settle();
    }

    private static void sayWhyNoViews(TestWindow window) {
        Fx.press("room-review");
        Fx.press("views-not-sought");
        Fx.type("views-text", "Too early.");
        Fx.press("views-save");
        window.settle();
    }

    private static void decide(TestWindow window) {
        Fx.press("room-review");
        Fx.type("decision-signatory", "Anne Morel");
        assertThat(Fx.get(() -> Fx.texts(Fx.node("gates", Node.class)))).isNotEmpty();
        int asked = window.dialogs.confirmations.size();
        Fx.press("decide");
        Fx.await("it asks", () -> window.dialogs.confirmations.size() == asked + 1);
        window.settle();
    }

    private static void export(TestWindow window, Path file) {
        Fx.press("room-report");
        window.dialogs.file = file;
        Fx.press("export-word");
        Fx.await("the report", () -> visible("export-result"));
        window.dialogs.file = null;
        assertThat(file).isNotEmptyFile();
    }

    private static void changeAndDecideAgain(TestWindow window) {
        Fx.press("room-questionnaire");
        page("processing");
        Fx.press("processing.people/visitors");
        window.settle();
        assertThat(status(window, "Assistant")).isEqualTo("draft");
        decide(window);
    }

    private static void judgeARiskAndPlanAMeasure(TestWindow window) {
        Fx.press("room-questionnaire");
        page("security");
        Fx.press("security.test_environments/no");
        Fx.press("retain:R-SEC-06");
        Fx.press("room-actions");
        Fx.await("a suggested measure", () -> suggested(window).isPresent());
        Fx.press(Fx.get(() -> suggested(window).orElseThrow()));
        Fx.press("room-review");
        Fx.type("decision-signatory", "Anne Morel");
        window.settle();
        assertThat(Fx.get(() -> Fx.node("decide", Button.class).isDisabled())).as("gates hold back an unfinished assessment").isTrue();
    }

    private static Optional<String> suggested(TestWindow window) {
        return Fx.all(window.stage().getScene().getRoot()).stream()
                .filter(Button.class::isInstance)
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith("plan-M-"))
                .min(Comparator.naturalOrder());
    }

    private static void assertStored(DesktopServices services, AssessmentId screening, AssessmentId full) {
        try (WorkspaceSession session = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray())) {
            Assessment decided = session.portfolio().load(screening);
            assertThat(decided.versions()).hasSize(2);
            assertThat(decided.details().status()).isEqualTo(AssessmentStatus.APPROVED);
            Decision decision = Objects.requireNonNull(decided.review().decision());
            assertThat(decision.signOff().name()).isEqualTo("Anne Morel");
            assertThat(Objects.requireNonNull(decided.review().opinion()).text().toPlain()).isEqualTo("Favourable.");
            assertThat(decided.review().views()).isNull();
            assertThat(decided.answer(AnswerKey.of("screening.reasons"))).isPresent();
            Assessment open = session.portfolio().load(full);
            assertThat(open.plan().actions()).hasSize(1);
            assertThat(Objects.requireNonNull(open.review().views()).sought()).isFalse();
            assertThat(open.register().judgements()).hasEntrySatisfying(
                    "R-SEC-06", judgement -> assertThat(judgement.stance()).isEqualTo(Judgement.Stance.RETAINED));
            assertThat(session.verify()).isEmpty();
        }
    }

    private static String status(TestWindow window, String title) {
        return window.disk.store().list(null).stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow().status();
    }

    private static void page(String section) {
        Fx.press("page:" + section);
    }

    private static void choose(String id, int index) {
        ComboBox<?> box = Fx.node(id, ComboBox.class);
        Fx.run(() -> box.getSelectionModel().select(index));
    }

    private static boolean reachable(String id) {
        boolean all = Fx.find(id) != null;
        for (Node node = Fx.find(id); node != null; node = node.getParent()) {
            all &= node.isVisible();
        }
        return all;
    }

    private static boolean visible(String id) {
        Node node = Fx.find(id);
        return node != null && node.isVisible();
    }
}
