package org.vigie.desktop.shell;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PaletteViewModelTest extends FxTest {
    @Test
    void findsEverythingOfAnAssessmentByLettersWithoutAccentsInAnyOrder() {
        OpenAssessment open = openSample(Language.FR);
        PaletteViewModel model = fxGet(() -> new PaletteViewModel(open.words(), open));

        assertThat(model.find("separement CONSENTIR")).extracting(PaletteEntry::code).contains("Q-CONS-02");
        assertThat(model.find("Q-CONS-02").getFirst().place())
                .isEqualTo(new Place.InAssessment(open.assessment().id(), Place.Room.QUESTIONNAIRE, AnswerKey.of("consent.granular")));
        assertThat(model.find("R-SEC-01")).extracting(PaletteEntry::place)
                .containsExactly(Place.InAssessment.risk(open.assessment().id(), "R-SEC-01"));
        assertThat(model.find("M-SEC-03")).extracting(PaletteEntry::place)
                .containsExactly(Place.InAssessment.action(open.assessment().id(), "M-SEC-03"));
        assertThat(model.find("RÉGLAGES")).extracting(PaletteEntry::place).first().isEqualTo(new Place.Settings());
        assertThat(model.find("ouvrir exemple")).extracting(PaletteEntry::place).containsExactly(new Place.Sample());
        assertThat(model.find("rien de tel")).isEmpty();
    }

    @Test
    void findsAssessmentsOnceTheyAreRead() {
        OpenAssessment open = openSample(Language.EN);
        PaletteViewModel model = new PaletteViewModel(new Words(Language.EN), null);
        assertThat(model.find("churn")).isEmpty();

        model.addAssessments(stored(() -> open.workroom().session().portfolio().list(null)));

        assertThat(model.find("churn"))
                .extracting(PaletteEntry::place)
                .isEqualTo(List.of(new Place.InAssessment(open.assessment().id(), Place.Room.OVERVIEW, null)));
    }
}
