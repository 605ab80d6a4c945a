package org.vigie.desktop.newassessment;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class NewAssessmentViewModelTest {
    private static final AnswerKey RECORD = AnswerKey.of("processing.record_reference");

    @TempDir
    private Path folder;

    @Test
    void anotherTemplateIsForeseenAnewAndNothingIsTakenOverUnlessChosen() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            screening(room);
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment());
            model.load();
            assertThat(model.from().get()).isNull();
            assertThat(model.plan().get()).isNull();
            assertThat(model.chosen().get()).isNull();
            model.chosen().set(template(model, "dpia-edpb"));
            model.from().set(model.earlier().getFirst().id());
            assertThat(Objects.requireNonNull(model.plan().get()).taken()).containsOnlyKeys(RECORD);
            model.chosen().set(template(model, "screening"));
            assertThat(Objects.requireNonNull(model.plan().get()).taken()).containsOnlyKeys(RECORD);
            model.from().set(null);
            model.title().set("Empty");
            model.start();

            Place.InAssessment went = (Place.InAssessment) room.went.getLast();
            assertThat(room.workshop().session().portfolio().load(went.id()).answers().given()).isEmpty();
        }
    }

    private static Template template(NewAssessmentViewModel model, String id) {
        return model.templates().stream().filter(each -> each.ref().id().equals(id)).findFirst().orElseThrow();
    }

    private static AssessmentId screening(TestRoom room) {
        OpenAssessment screening = room.start("screening", "Newsletter: screening");
        screening.editor().apply(new Change.SetAnswer(RECORD, null, Answer.of(new AnswerValue.Text("RT-17"))));
        screening.workroom().session().describing(screening.editor())
                .become(screening.assessment().details().withOrganisation("Cafés Étoile"));
        return screening.assessment().id();
    }

    @Test
    void startsOnlyWithATitleATemplateAndNothingStillForeseen() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            AssessmentId earlier = screening(room);
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment());
            model.load();
            storage.remove().run();
            model.title().set(" ");
            model.chosen().set(template(model, "dpia-edpb"));
            assertThat(model.mayStart()).isFalse();
            model.title().set("Newsletter");
            assertThat(model.mayStart()).isTrue();

            model.from().set(earlier);
            assertThat(model.mayStart()).isFalse();
            model.start();
            assertThat(storage).hasSize(1);
            storage.remove().run();
            assertThat(model.mayStart()).isTrue();
            model.start();
            model.start();
            assertThat(storage).hasSize(1);
        }
    }

    @Test
    void ofTwoEarlierAssessmentsChosenAtOnceTheLatestIsForeseen() {
        Deque<Runnable> storage = new ArrayDeque<>();
        try (TestRoom room = new TestRoom(folder, Language.EN, storage::add, Runnable::run)) {
            AssessmentId full = screening(room);
            AssessmentId empty = room.start("screening", "Nothing answered").assessment().id();
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment());
            model.load();
            storage.remove().run();
            model.chosen().set(template(model, "dpia-edpb"));

            model.from().set(full);
            model.from().set(empty);
            List.copyOf(storage).reversed().forEach(Runnable::run);

            assertThat(Objects.requireNonNull(model.plan().get()).title()).isEqualTo("Nothing answered");
        }
    }

    @Test
    void anEarlierAssessmentThatIsGoneIsToldAndNoLongerChosen() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            AssessmentId earlier = screening(room);
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment());
            model.load();
            model.title().set("Newsletter");
            model.chosen().set(template(model, "dpia-edpb"));
            room.workroom().session().portfolio().delete(earlier, "made by mistake");

            model.from().set(earlier);

            assertThat(model.from().get()).isNull();
            assertThat(room.dialogs.faults).hasSize(1);
            assertThat(model.mayStart()).isTrue();
        }
    }

    @Test
    void aTemplateThatIsChosenOnTheWayHereStandsFirst() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            Place.NewAssessment.Begun begun = new Place.NewAssessment.Begun("", "", "", null, "transfer");
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment(null, begun));
            model.load();

            assertThat(model.templates().getFirst()).isEqualTo(model.chosen().get());
            assertThat(model.templates().getFirst().ref().id()).isEqualTo("transfer");
        }
    }

    @Test
    void whatWasBegunIsThereAgainInAnotherLanguage() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            AssessmentId earlier = screening(room);
            NewAssessmentViewModel model = new NewAssessmentViewModel(room.workroom(), new Place.NewAssessment());
            model.load();
            model.title().set("Infolettre");
            model.owner().set("Léa Petit");
            model.language().set(Language.EN);
            model.chosen().set(template(model, "dpia-edpb"));
            model.from().set(earlier);

            NewAssessmentViewModel again = new NewAssessmentViewModel(room.workroom(), model.begun());
            assertThat(again.begun().from()).as("not read yet").isEqualTo(earlier);
            again.load();

            assertThat(again.begun()).isEqualTo(model.begun());
            assertThat(again.organisation().get()).isEqualTo("Cafés Étoile");
            assertThat(again.mayStart()).isTrue();
        }
    }
}
