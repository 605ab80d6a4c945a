package org.vigie.desktop.newassessment;

import java.nio.file.Path;
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
}
