package org.vigie.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

import static org.assertj.core.api.Assertions.assertThat;

/** What the window does when the disk fails, hangs and recovers. */
class SavingTest {
    private static final AnswerKey RUNNING = AnswerKey.of("processing.already_running");
    private static final AnswerKey SUMMARY = AnswerKey.of("processing.summary");

    @TempDir
    private Path folder = Path.of("");

    private TestWindow window;
    private FaultyDisk disk;
    private AssessmentId id;

    @BeforeEach
    void openAnAssessment() {
        window = new TestWindow(folder, Looks.usual(Language.EN));
        disk = window.disk;
        id = window.fill(session -> session.portfolio().start("screening", "Newsletter", Language.EN).id());
        window.unlock();
        window.go(new Place.InAssessment(id, Place.Room.QUESTIONNAIRE, SUMMARY));
    }

    @AfterEach
    void close() {
        disk.recovers();
        window.close();
    }

    @Test
    void aFailedSaveIsToldWithReasonAndRemedyKeptAndSavedOnceTheDiskIsWell() {
        assertThat(saveState()).startsWith("Saved");
        disk.fills();
        Fx.press(RUNNING + "/yes");

        Fx.await("it is told", () -> text("save-state").startsWith("Not saved"));
        assertThat(saveState()).contains("is full").contains("Free some space");
        assertThat(Fx.get(() -> Fx.node(RUNNING + "/yes", ToggleButton.class).isSelected())).isTrue();
        assertThat(stored().answer(RUNNING)).isEmpty();

        Fx.press("save-retry");
        Fx.await("it is told again", () -> text("save-state").startsWith("Not saved"));
        disk.recovers();
        Fx.press("save-retry");
        Fx.await("it is saved", () -> text("save-state").startsWith("Saved"));
        assertThat(stored().answer(RUNNING)).contains(Answer.of(new AnswerValue.Choice("yes")));
        assertThat(Fx.get(() -> Fx.find("save-retry"))).isNull();
    }

    @Test
    void whatIsStillBeingTypedIsNotToldToBeSaved() {
        assertThat(saveState()).startsWith("Saved");

        typeSummary("Half a senten");

        assertThat(saveState()).startsWith("Saving");
        Fx.await("it is saved", () -> text("save-state").startsWith("Saved"));
        assertThat(stored().answer(SUMMARY).map(SavingTest::plain)).contains("Half a senten");
    }

    @Test
    void theNextEditSavesWhatCouldNotBeSavedBefore() {
        disk.fills();
        Fx.press(RUNNING + "/yes");
        Fx.await("it is told", () -> text("save-state").startsWith("Not saved"));
        disk.recovers();

        Fx.press("processing.people/customers");

        Fx.await("all is saved", () -> text("save-state").startsWith("Saved"));
        assertThat(stored().answer(RUNNING)).isPresent();
        assertThat(stored().answer(AnswerKey.of("processing.people"))).isPresent();
    }

    @Test
    void leavingAnAssessmentThatIsNotSavedAsksAndStayingKeepsEverything() {
        disk.fills();
        typeSummary("What we do");
        Fx.await("the pause is over", () -> text("save-state").startsWith("Not saved"));
        window.dialogs.confirms = false;

        Fx.press("rail-home");

        Fx.await("it asks", () -> window.dialogs.confirmations.size() == 1);
        assertThat(window.dialogs.confirmations.getFirst()).contains("could not be saved");
        window.settle();
        assertThat(Fx.get(() -> Fx.find("room-questionnaire") != null)).isTrue();
        disk.recovers();
        Fx.press("save-retry");
        Fx.await("it is saved", () -> text("save-state").startsWith("Saved"));
        Fx.press("rail-home");
        Fx.await("it is left", () -> Fx.find("room-questionnaire") == null);
        assertThat(summary()).contains("What we do");
    }

    @Test
    void closingTheWindowWithWhatIsStillBeingTypedAsksAndNothingIsLost() {
        disk.fills();
        typeSummary("Typed just before closing");
        window.dialogs.confirms = false;

        Fx.run(window.shell()::close);

        Fx.await("it asks", () -> window.dialogs.confirmations.size() == 1);
        window.settle();
        assertThat(Fx.get(window.stage()::isShowing)).isTrue();
        disk.recovers();
        Fx.press("save-retry");
        Fx.await("it is saved", () -> text("save-state").startsWith("Saved"));
        Fx.run(window.shell()::close);
        Fx.await("it closes", () -> !window.stage().isShowing());
        assertThat(window.dialogs.confirmations).hasSize(1);
        DesktopServices services = window.services();
        try (WorkspaceSession again = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray())) {
            assertThat(again.portfolio().load(id).answer(SUMMARY).map(SavingTest::plain)).contains("Typed just before closing");
        }
    }

    @Test
    void whatIsTypedWhenTheWindowClosesIsOnTheDiskBeforeItIsGone() {
        typeSummary("Typed just before closing");
        typeComment("Ask the shops");

        Fx.run(window.shell()::close);
        Fx.await("it closes", () -> !window.stage().isShowing());

        DesktopServices services = window.services();
        try (WorkspaceSession again = services.access().open(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray())) {
            Assessment kept = again.portfolio().load(id);
            assertThat(kept.answer(SUMMARY).map(SavingTest::plain)).contains("Typed just before closing");
            assertThat(comments(kept)).containsExactly("Ask the shops");
        }
    }

    @Test
    void aWorkspaceThatIsNotClosedInOrderIsToldAtItsDoorBeforeTheWindowIsGone() {
        disk.closesBadly();
        typeSummary("Typed just before closing");

        Fx.run(window.shell()::close);
        Fx.await("it is told", () -> !window.dialogs.faults.isEmpty());
        window.settle();

        assertThat(Fx.get(window.stage()::isShowing)).isTrue();
        assertThat(window.dialogs.failed).contains("All that was saved is on the disk", "Close the window again");
        assertThat(Fx.get(() -> Fx.find("rail-home"))).isNull();
        window.enter();
        assertThat(summary()).contains("Typed just before closing");
        Fx.run(window.shell()::close);
        Fx.await("it is told again", () -> window.dialogs.faults.size() == 2);
        Fx.run(window.shell()::close);
        Fx.await("it closes", () -> !window.stage().isShowing());
    }

    @Test
    void whatIsTypedIsKeptOnceWhenAnAssessmentIsLeftOrTheLanguageChanges() {
        typeComment("Ask the shops");
        typeSummary("Typed in English");

        Fx.press("language-fr");
        window.settle();
        Fx.press("rail-home");
        Fx.await("it is left", () -> Fx.find("room-questionnaire") == null);

        assertThat(summary()).contains("Typed in English");
        assertThat(comments(stored())).containsExactly("Ask the shops");
        assertThat(window.dialogs.faults).isEmpty();
    }

    @Test
    void aDiskThatHangsKeepsNobodyFromEditing() {
        disk.hangs();
        Fx.press(RUNNING + "/yes");
        Fx.await("it is being saved", () -> text("save-state").startsWith("Saving"));

        typeSummary("Meanwhile");
        Fx.press("processing.people/customers");
        Fx.press("processing.people/visitors");

        assertThat(Fx.get(() -> Fx.node("processing.people/visitors", CheckBox.class).isSelected())).isTrue();
        assertThat(saveState()).startsWith("Saving");
        disk.recovers();
        Fx.await("all is saved", () -> text("save-state").startsWith("Saved"));
        Fx.press("rail-home");
        Fx.await("it is left", () -> Fx.find("room-questionnaire") == null);
        assertThat(summary()).contains("Meanwhile");
        assertThat(stored().answer(AnswerKey.of("processing.people"))).isPresent();
        assertThat(window.dialogs.confirmations).isEmpty();
    }

    private void typeSummary(String text) {
        Fx.write(SUMMARY.toString(), text);
    }

    private static void typeComment(String text) {
        Node card = Fx.node("card:" + SUMMARY, Node.class);
        Fx.run(() -> Fx.all(card).stream()
                .filter(each -> each instanceof Button && "Comment".equals(each.getAccessibleText()))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.type(SUMMARY + "/comment", text);
    }

    private static List<String> comments(Assessment assessment) {
        return assessment.review().comments().values().stream().map(Comment::text).toList();
    }

    private static String text(String id) {
        return Fx.find(id) instanceof Labeled labeled ? labeled.getText() : "";
    }

    private static String saveState() {
        return Fx.get(() -> text("save-state"));
    }

    private Assessment stored() {
        return window.threads.stored(() -> disk.store().load(id).orElseThrow());
    }

    private Optional<String> summary() {
        return stored().answer(SUMMARY).map(SavingTest::plain);
    }

    private static String plain(Answer answer) {
        return answer.value() instanceof AnswerValue.Rich(RichText text) ? text.toPlain() : "";
    }
}
