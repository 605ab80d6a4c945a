package org.vigie.desktop.newassessment;

import java.nio.file.Path;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.desktop.Fx;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class NewAssessmentScreenTest {
    private static final AnswerKey RECORD = AnswerKey.of("processing.record_reference");

    @TempDir
    private Path folder;

    private static <T extends Node> T find(Node root, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(root.lookup("#" + id), id));
    }

    /** A screening with one answer that the customer-data template asks for too. */
    private static AssessmentId screening(TestRoom room) {
        OpenAssessment screening = room.start("screening", "Newsletter: screening");
        screening.editor().apply(new Change.SetAnswer(RECORD, null, Answer.of(new AnswerValue.Text("RT-17"))));
        screening.workroom().session().describing(screening.editor())
                .become(screening.assessment().details().withOrganisation("Cafés Étoile"));
        return screening.assessment().id();
    }

    @Test
    void offersTheSampleToWhoeverHasSeenNoAssessmentYet() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            NewAssessmentScreen screen = Fx.get(() -> new NewAssessmentScreen(room.workroom(), new Place.NewAssessment()));
            Node root = Fx.get(screen::node);
            Stage _ = Fx.show(root, 1200, 900);

            Fx.run(() -> find(root, "new-sample", Hyperlink.class).fire());

            assertThat(room.went).containsExactly(new Place.Sample());
            Fx.run(screen::close);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysBeforehandWhatAScreeningGivesAndStartsWithIt(Language language) throws Exception {
        try (TestRoom room = new TestRoom(folder, language)) {
            AssessmentId from = screening(room);
            NewAssessmentScreen screen = Fx.get(() -> new NewAssessmentScreen(room.workroom(), new Place.NewAssessment(from, null)));
            Node root = Fx.get(screen::node);
            Stage stage = Fx.show(root, 1200, 900);
            Fx.run(() -> find(root, "template-dpia-edpb", ToggleButton.class).fire());
            Fx.run(() -> {
                assertThat(find(root, "new-organisation", TextField.class).getText()).isEqualTo("Cafés Étoile");
                assertThat(find(root, "new-foreseen", Labeled.class).getText())
                        .isEqualTo(room.workroom().words().text("portfolio.new.from.taken", 1));
                assertThat(find(root, "new-create", Button.class).isDisabled()).isTrue();
                find(root, "new-title", TextField.class).setText("Newsletter");
                find(root, "new-owner", TextField.class).setText("Léa Petit");
            });
            Fx.picture(stage.getScene(), "new-assessment-" + language.code());
            Fx.run(() -> find(root, "new-create", Button.class).fire());

            assertThat(room.dialogs.faults).isEmpty();
            Place.InAssessment went = (Place.InAssessment) room.went.getLast();
            Assessment started = room.workshop().session().portfolio().load(went.id());
            assertThat(started.template().id()).isEqualTo("dpia-edpb");
            assertThat(started.details().organisation()).isEqualTo("Cafés Étoile");
            assertThat(started.details().owner()).isEqualTo("Léa Petit");
            Answer taken = started.answer(RECORD).orElseThrow();
            assertThat(taken.value()).isEqualTo(new AnswerValue.Text("RT-17"));
            assertThat(taken.state()).isEqualTo(AnswerState.ASSUMPTION);
            assertThat(taken.note()).isEqualTo(room.workroom().words().text("application.prefill.note", "Newsletter: screening"));
        }
    }

    @Test
    void theGalleryChoosesATemplate() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            NewAssessmentScreen screen = Fx.get(() -> new NewAssessmentScreen(room.workroom(), new Place.NewAssessment()));
            Node root = Fx.get(screen::node);
            Fx.show(root, 1200, 900);
            Fx.run(() -> {
                find(root, "template-screening", ToggleButton.class).fire();
                assertThat(find(root, "new-from", Node.class).getParent().getParent().isVisible()).isFalse();
                TextField title = find(root, "new-title", TextField.class);
                title.setText("Newsletter: screening");
                title.getOnAction().handle(new ActionEvent());
            });

            Place.InAssessment went = (Place.InAssessment) room.went.getLast();
            assertThat(room.workshop().session().portfolio().load(went.id()).template().id()).isEqualTo("screening");
        }
    }
}
