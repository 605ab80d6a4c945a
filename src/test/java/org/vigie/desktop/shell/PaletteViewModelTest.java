package org.vigie.desktop.shell;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PaletteViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void findsEverythingOfAnAssessmentByLettersWithoutAccentsInAnyOrder() {
        try (TestRoom room = new TestRoom(folder, Language.FR)) {
            OpenAssessment open = room.sample();
            PaletteViewModel model = new PaletteViewModel(open.words(), open);

            assertThat(model.find("separement CONSENTIR")).extracting(PaletteEntry::code).contains("Q-CONS-02");
            assertThat(model.find("Q-CONS-02").getFirst().goal())
                    .isEqualTo(new PaletteEntry.To(
                            new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, AnswerKey.of("consent.granular"))));
            assertThat(model.find("R-SEC-01")).extracting(PaletteEntry::goal)
                    .containsExactly(new PaletteEntry.To(Place.InAssessment.risk(open.assessment().id(), "R-SEC-01")));
            assertThat(model.find("M-SEC-03")).extracting(PaletteEntry::goal)
                    .containsExactly(new PaletteEntry.To(Place.InAssessment.action(open.assessment().id(), "M-SEC-03")));
            assertThat(model.find("RÉGLAGES")).extracting(PaletteEntry::goal).first().isEqualTo(new PaletteEntry.To(new Place.Settings()));
            assertThat(model.find("ouvrir exemple")).extracting(PaletteEntry::goal).containsExactly(new PaletteEntry.To(new Place.Sample()));
            assertThat(model.find("rien de tel")).isEmpty();
        }
    }

    @Test
    void findsAssessmentsOnceTheyAreRead() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.sample();
            PaletteViewModel model = new PaletteViewModel(new Words(Language.EN), null);
            assertThat(model.find("churn")).isEmpty();

            model.addAssessments(open.workroom().session().portfolio().list(null));

            assertThat(model.find("churn"))
                    .extracting(PaletteEntry::goal)
                    .isEqualTo(List.of(new PaletteEntry.To(Place.InAssessment.opening(open.assessment().id()))));
        }
    }

    @Test
    void findsCommandsTemplatesToStartOnAndAssessmentsByTheirTemplate() {
        try (TestRoom room = new TestRoom(folder, Language.EN)) {
            OpenAssessment open = room.start("processor", "Hosting");
            PaletteViewModel model = new PaletteViewModel(open.words(), open);
            model.addTemplates(open.workroom().session().templates().newest());
            model.addAssessments(open.workroom().session().portfolio().list(null));

            assertThat(model.find("francais")).extracting(PaletteEntry::goal).containsExactly(new PaletteEntry.Do(Command.OTHER_LANGUAGE));
            assertThat(model.find("undo")).extracting(PaletteEntry::goal).contains(new PaletteEntry.Do(Command.UNDO));
            assertThat(new PaletteViewModel(open.words(), null).find("undo")).as("nothing is open").isEmpty();
            assertThat(model.find("new legitimate"))
                    .extracting(PaletteEntry::goal)
                    .containsExactly(new PaletteEntry.To(
                            new Place.NewAssessment(null, new Place.NewAssessment.Begun("", "", "", null, "legitimate-interest"))));
            assertThat(model.find("assessment processor")).extracting(PaletteEntry::text).contains("Hosting");
        }
    }
}
