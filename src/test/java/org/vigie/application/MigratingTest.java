package org.vigie.application;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.testing.OlderVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigratingTest {
    private static final AnswerKey OFFERED = AnswerKey.of("lia.objection_offered");
    private static final AnswerKey HONOURED = AnswerKey.of("lia.objection_honoured");
    private static final AnswerKey BASIS = AnswerKey.of("lia.expectation_basis");
    private static final String SETTLED = "1.0.0/answers/lia.approved_on";

    @TempDir
    Path folder;

    private Workshop workshop;
    private Assessment older;
    private AssessmentEditor editor;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        older = workshop.session()
                .exchange()
                .importAssessment(OlderVersion.file(folder, OlderVersion.assessment("Fraude", Language.FR)), null);
        editor = workshop.edit(older.id());
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    private Migrating migrating() {
        return workshop.session().migrating();
    }

    private Template newer() {
        return migrating().newer(editor.template().ref()).orElseThrow();
    }

    private void pass() {
        Template to = newer();
        migrating().keep(to);
        Migrating.pass(editor, to);
        editor.requireSaved();
    }

    @Test
    void the_preview_tells_of_every_answer_and_changes_nothing() {
        Migrating.Preview preview = Migrating.preview(editor.template(), editor.assessment(), newer(), LocalDate.of(2026, 11, 26));
        assertThat(preview.plan().of(Fate.KEPT)).extracting(Entry::from).containsExactly(OlderVersion.LAWFUL);
        assertThat(preview.plan().of(Fate.MOVED)).extracting(Entry::from).containsExactly(OlderVersion.EVIDENCE);
        assertThat(preview.plan().of(Fate.NEEDS_REVIEW)).extracting(Entry::from).containsExactly(OlderVersion.OBJECTION);
        assertThat(preview.plan().of(Fate.SET_ASIDE)).extracting(Entry::from).containsExactly(OlderVersion.SETTLED);
        assertThat(preview.asked()).isEmpty();
        assertThat(editor.assessment()).isEqualTo(older);
    }

    @Test
    void passes_as_one_change_that_is_there_after_the_workspace_is_read_again() {
        pass();
        Assessment stored = workshop.session().portfolio().load(older.id());
        assertThat(stored).isEqualTo(editor.assessment());
        assertThat(stored.template().version()).isEqualTo("1.1.0");
        assertThat(stored.answer(BASIS)).contains(Answer.of(new AnswerValue.Text(OlderVersion.BASIS)));
        Answer toConfirm = new Answer(new AnswerValue.Choice("partial"), AnswerState.ASSUMPTION, null, List.of());
        assertThat(stored.answer(OFFERED)).contains(toConfirm);
        assertThat(stored.answer(HONOURED)).contains(toConfirm);
        assertThat(editor.evaluation().questionnaire().toConfirm()).contains(OFFERED, HONOURED);
        Answer settled = older.answer(OlderVersion.SETTLED).orElseThrow();
        assertThat(stored.answers().setAside().get(SETTLED))
                .isEqualTo(new SetAside(
                        "1.0.0",
                        "À quelle date le responsable du traitement a-t-il arrêté cette analyse ?",
                        "2 octobre 2026",
                        "La date est enregistrée avec la décision elle-même.",
                        new SetAside.OfAnswer(OlderVersion.SETTLED, settled)));
        assertThat(stored.register().added().get("R-USR-01").because()).containsExactly(OFFERED, HONOURED, OlderVersion.SETTLED);
        assertThat(stored.review().comments()).isEqualTo(older.review().comments());
        assertThat(workshop.session().verify()).isEmpty();
        List<LoggedChange> log = workshop.session().portfolio().history(older.id(), null);
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().author()).isEqualTo(Workshop.MARIE);
        assertThat(((Change.Several) log.getFirst().change()).changes().getFirst())
                .isEqualTo(new Change.ChangeTemplate(older.template(), stored.template()));
    }

    @Test
    void undo_and_redo_lead_back_and_forth_with_the_template() {
        pass();
        Assessment passed = editor.assessment();
        assertThat(editor.undo()).isTrue();
        editor.requireSaved();
        assertThat(editor.assessment()).isEqualTo(older);
        assertThat(editor.template().ref()).isEqualTo(older.template());
        assertThat(workshop.session().portfolio().load(older.id())).isEqualTo(older);
        assertThat(editor.redo()).isTrue();
        editor.requireSaved();
        assertThat(editor.assessment()).isEqualTo(passed);
        assertThat(editor.template().ref().version()).isEqualTo("1.1.0");
        AssessmentEditor again = workshop.edit(older.id());
        assertThat(again.assessment()).isEqualTo(passed);
        assertThat(again.evaluation()).isEqualTo(editor.evaluation());
    }

    @Test
    void a_package_takes_along_what_was_set_aside() {
        pass();
        Path file = folder.resolve("out.vigie");
        workshop.session().exchange().writePackage(editor.assessment(), editor.template(), file, null);
        try (Workshop other = new Workshop(folder.resolve("other"))) {
            Assessment imported = other.session().exchange().importAssessment(file, null);
            assertThat(imported).isEqualTo(editor.assessment());
            assertThat(other.session().portfolio().load(imported.id()).answers().setAside()).containsOnlyKeys(SETTLED);
        }
    }

    @Test
    void there_is_nothing_newer_than_the_latest_version() {
        pass();
        assertThat(migrating().newer(editor.template().ref())).isEmpty();
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> migrating().version(editor.template().ref(), "1.0.0"))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("application.notNewer"));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> migrating().version(older.template(), "9.9.9"))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("application.noSuchVersion"));
    }
}
