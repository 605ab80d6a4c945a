package org.vigie.desktop.details;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.application.ProcessingFacts.Fact;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.FieldUndo;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Typing in the details: nothing changes under the hands, nothing typed is lost, and nothing grave happens by a pause. */
class OverviewTypingTest {
    private static final String REASON = "A pending dispute";

    @TempDir
    private Path folder;

    private TestRoom room;
    private OpenAssessment open;
    private OverviewScreen screen;
    private Stage stage;

    @BeforeEach
    void show() {
        room = new TestRoom(folder, Language.EN);
        OpenAssessment started = room.start("customer-data", "Newsletter");
        started.editor().apply(new Change.EditDetails(
                started.assessment().details(), started.assessment().details().withLegalHold(REASON)));
        open = room.open(room.workshop().edit(started.assessment().id()));
        screen = Fx.get(() -> new OverviewScreen(open));
        stage = Fx.show(Fx.get(screen::node), 1300, 1000);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            screen.close();
            stage.close();
        });
        room.close();
        assertThat(room.dialogs.faults).isEmpty();
    }

    private TextField field(String id) {
        return (TextField) Objects.requireNonNull(screen.node().lookup("#" + id), id);
    }

    /** Saves what is typed, as a pause does: redo first hands on what is not saved yet. */
    private static void pause(TextField field) {
        boolean _ = Objects.requireNonNull(FieldUndo.of(field)).redo();
    }

    private String hold() {
        return Objects.requireNonNullElse(open.assessment().details().legalHold(), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"details-title", "details-organisation", "details-owner", "details-hold", "fact-record"})
    void aSpaceTypedBeforeAPauseIsStillThereAfterIt(String id) {
        Fx.run(() -> {
            TextField field = field(id);
            field.requestFocus();
            field.setText("Acme ");
            pause(field);

            assertThat(field.getText()).isEqualTo("Acme ");
            field.appendText("Corp");
            pause(field);
            open.editor().save();
            assertThat(field.getText()).isEqualTo("Acme Corp");
        });
    }

    @Test
    void aTitleThatIsTakenAwayStaysAwayWhileSomethingElseChanges() {
        Fx.run(() -> {
            field("details-title").setText("");
            pause(field("details-title"));
            field("details-owner").setText("Léa");
            pause(field("details-owner"));

            assertThat(field("details-title").getText()).isEmpty();
            assertThat(open.assessment().details().title()).isEqualTo("Newsletter");
        });
    }

    @Test
    void aPauseWithNoReasonLiftsNoHold() {
        Fx.run(() -> {
            TextField field = field("details-hold");
            field.requestFocus();
            field.setText("");
            pause(field);

            assertThat(hold()).isEqualTo(REASON);
            assertThat(field.getText()).isEmpty();
            field.setText("An inspection");
            pause(field);
            assertThat(hold()).isEqualTo("An inspection");
        });
        assertThat(room.dialogs.confirmations).isEmpty();
    }

    @Test
    void aHoldKeepsItsReasonWhenLiftingItIsRefused() {
        room.dialogs.confirms = false;
        Fx.run(() -> {
            field("details-hold").requestFocus();
            field("details-hold").setText(" ");
            field("details-owner").requestFocus();

            assertThat(field("details-hold").getText()).isEqualTo(REASON);
        });
        assertThat(room.dialogs.confirmations).singleElement().asString().contains(REASON);
        assertThat(hold()).isEqualTo(REASON);
    }

    @Test
    void aHoldIsLiftedWhenThatIsConfirmedAndUndoBringsItBack() {
        Fx.run(() -> {
            field("details-hold").requestFocus();
            field("details-hold").setText("");
            field("details-owner").requestFocus();

            assertThat(field("details-hold").getText()).isEmpty();
            assertThat(hold()).isEmpty();
            assertThat(open.editor().undo()).isTrue();
            assertThat(field("details-hold").getText()).isEqualTo(REASON);
        });
        assertThat(room.dialogs.confirmations).hasSize(1);
    }

    @Test
    void leavingThePageAsksOnceWhetherAHoldIsLifted() {
        room.dialogs.confirms = false;
        Fx.run(() -> {
            field("details-hold").requestFocus();
            field("details-hold").setText("");
            screen.close();
            stage.getScene().getRoot().requestFocus();
        });
        assertThat(room.dialogs.confirmations).hasSize(1);
        assertThat(hold()).isEqualTo(REASON);
    }

    @ParameterizedTest
    @CsvSource({"details-review, 2027-03-01", "fact-go_live, 2027-03-01"})
    void aDayIsKeptThatWasTypedInAFieldNotLeft(String id, LocalDate day) {
        Fx.run(() -> {
            DatePicker picker = (DatePicker) Objects.requireNonNull(screen.node().lookup("#" + id), id);
            picker.getEditor().setText("1/3/2027");
            screen.close();

            LocalDate kept = id.equals("details-review")
                    ? open.assessment().details().reviewDate()
                    : open.assessment().answer(Fact.GO_LIVE.key()).orElseThrow().value() instanceof AnswerValue.Date(LocalDate given)
                            ? given
                            : null;
            assertThat(kept).isEqualTo(day);
        });
    }

    @Test
    void aDayThatIsNoneLeavesTheOneThatIsThere() {
        Fx.run(() -> {
            DatePicker picker = (DatePicker) Objects.requireNonNull(screen.node().lookup("#details-review"));
            picker.setValue(LocalDate.parse("2027-03-01"));
            picker.getEditor().setText("31/02/2027");
            screen.close();
        });
        assertThat(open.assessment().details().reviewDate()).isEqualTo("2027-03-01");
    }

    @Test
    void takingBackTheRecordReferenceIsAnUndoThatCanBeMadeAgain() {
        Fx.run(() -> {
            TextField record = field("fact-record");
            record.requestFocus();
            record.appendText("RT-17");
            pause(record);
            assertThat(open.assessment().answer(Fact.RECORD.key())).contains(Answer.of(new AnswerValue.Text("RT-17")));

            assertThat(Objects.requireNonNull(FieldUndo.of(record)).undo()).isTrue();
            assertThat(open.assessment().answer(Fact.RECORD.key())).isEmpty();
            assertThat(open.editor().canRedo()).isTrue();
        });
    }
}
