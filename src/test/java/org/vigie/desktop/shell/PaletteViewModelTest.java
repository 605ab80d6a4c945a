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
            assertThat(model.find("Q-CONS-02").getFirst().place())
                    .isEqualTo(new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, AnswerKey.of("consent.granular")));
            assertThat(model.find("R-SEC-01")).extracting(PaletteEntry::place)
                    .containsExactly(new Place.InAssessment(open.assessment().id(), Place.Room.RISKS, null));
            assertThat(model.find("M-SEC-03")).extracting(PaletteEntry::place)
                    .containsExactly(new Place.InAssessment(open.assessment().id(), Place.Room.ACTIONS, null));
            assertThat(model.find("RÉGLAGES")).extracting(PaletteEntry::place).first().isEqualTo(new Place.Settings());
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
                    .extracting(PaletteEntry::place)
                    .isEqualTo(List.of(new Place.InAssessment(open.assessment().id(), Place.Room.OVERVIEW, null)));
        }
    }
}
