package org.vigie.application;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.application.Workshop.assertFault;

/** All assessments of a real workspace. */
class PortfolioTest {
    @TempDir
    static Path folder;

    private static Workshop workshop;

    private final Portfolio portfolio = workshop.session().portfolio();

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void starts_on_the_latest_version_and_keeps_its_copy() {
        Assessment started = portfolio.start("screening", "  Vidéosurveillance ", Language.FR);

        assertThat(started.details().title()).isEqualTo("Vidéosurveillance");
        assertThat(portfolio.load(started.id())).isEqualTo(started);
        assertThat(workshop.workspace().templates().find(started.template())).isPresent();
        assertThat(portfolio.list("vidéosurv")).extracting(Summary::id).contains(started.id());
        assertThat(portfolio.list("introuvable")).isEmpty();
    }

    @Test
    void starts_nothing_without_a_title_or_a_template() {
        int before = portfolio.list(null).size();

        assertFault("application.titleBlank", () -> portfolio.start("screening", " \u00A0\t", Language.FR));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> portfolio.start("screning", "Titre", Language.FR))
                .satisfies(fault -> assertThat(fault.arguments().toString()).contains("screening", "customer-data"));
        assertThat(portfolio.list(null)).hasSize(before);
    }

    @Test
    void says_that_an_assessment_or_its_template_is_not_there() {
        AssessmentId nobody = AssessmentId.random();
        Assessment orphan = portfolio.start("screening", "Orphelin", Language.FR)
                .withTemplate(new TemplateRef("screening", "9.9.9", "ab".repeat(32)));

        assertFault("application.noSuchAssessment", () -> portfolio.load(nobody));
        assertFault("application.templateMissing", () -> portfolio.templateOf(orphan));
    }

    @Test
    void never_gives_a_number_twice() {
        AssessmentEditor editor = workshop.screening("Numéros");
        AssessmentId id = editor.assessment().id();
        String first = portfolio.nextRiskCode(id);
        new RiskJudging(editor).add(first, "Ajouté", 0, 0, AddedRisk.Description.NONE);
        editor.undo();
        editor.requireSaved();

        assertThat(first).isEqualTo("R-USR-01");
        assertThat(portfolio.nextRiskCode(id)).as("the first was undone, but lives in the log").isEqualTo("R-USR-02");
        assertThat(portfolio.nextMeasureCode(id)).isEqualTo("M-USR-01");
    }

    @Test
    void deletes_drafts_but_nothing_decided_or_on_hold() throws IOException {
        AssessmentEditor draft = workshop.screening("Brouillon");
        AssessmentEditor decided = workshop.answeredScreening("Décidé");
        workshop.session().deciding(decided).decide(Workshop.proposal(Decision.Kind.REJECTED));
        AssessmentEditor held = workshop.screening("Contentieux");
        workshop.session().describing(held).change(new Describing.Wishes(null, null, null, null, null, "Instruction en cours"));

        portfolio.delete(draft.assessment().id(), "erreur de saisie");

        assertFault("application.noSuchAssessment", () -> portfolio.load(draft.assessment().id()));
        for (AssessmentEditor kept : new AssessmentEditor[] {decided, held}) {
            assertThatExceptionOfType(UserFault.class).isThrownBy(() -> portfolio.delete(kept.assessment().id(), "pour voir"));
            assertThat(portfolio.load(kept.assessment().id())).isEqualTo(kept.assessment());
        }
        assertThat(workshop.session().verify()).isEmpty();
    }

    @Test
    void describes_without_touching_what_is_not_named() {
        AssessmentEditor editor = workshop.screening("Détails");
        Describing describing = workshop.session().describing(editor);
        describing.change(new Describing.Wishes(null, AssessmentStatus.IN_REVIEW, " Valombre ", "Jean", null, "Contentieux"));
        describing.change(new Describing.Wishes("Titre", null, null, null, editor.today(), " "));

        assertThat(editor.assessment().details().title()).isEqualTo("Titre");
        assertThat(editor.assessment().details().organisation()).isEqualTo("Valombre");
        assertThat(editor.assessment().details().owner()).isEqualTo("Jean");
        assertThat(editor.assessment().details().status()).isEqualTo(AssessmentStatus.IN_REVIEW);
        assertThat(editor.assessment().details().reviewDate()).isEqualTo(editor.today());
        assertThat(editor.assessment().details().legalHold()).as("a blank reason lifts it").isNull();
        assertFault("application.titleBlank", () -> describing.change(new Describing.Wishes(" ", null, null, null, null, null)));
        assertFault(
                "application.decisionDecides",
                () -> describing.change(new Describing.Wishes(null, AssessmentStatus.APPROVED, null, null, null, null)));
        int log = workshop.store().history(editor.assessment().id(), null).size();
        describing.change(new Describing.Wishes("Titre", null, null, null, null, null));
        assertThat(workshop.store().history(editor.assessment().id(), null)).as("nothing new is no change").hasSize(log);
    }
}
