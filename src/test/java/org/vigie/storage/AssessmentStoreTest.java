package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;

class AssessmentStoreTest {
    private static final TemplateRef TEMPLATE = new TemplateRef("customer-data", "1.0.0", "ab".repeat(32));
    private static final AnswerKey PURPOSE = AnswerKey.of("purpose.main");

    @TempDir
    private Path temp;

    private Workspace workspace;
    private AssessmentStore store;

    @BeforeEach
    void create() throws IOException {
        workspace = Folders.create(temp.resolve("workspace"));
        store = workspace.assessments();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void reopen() {
        workspace.close();
        workspace = Folders.open(temp.resolve("workspace"));
        store = workspace.assessments();
    }

    private Assessment created(String title) {
        Assessment assessment = Assessment.create(AssessmentId.random(), TEMPLATE, Details.draft(title, Language.FR));
        store.create(assessment, Origin.NEW, MARIE, NOW);
        return assessment;
    }

    private static Change answer(AnswerKey key, Answer before, String text) {
        return new Change.SetAnswer(key, before, Answer.of(new AnswerValue.Rich(RichText.ofPlain(text))));
    }

    private Assessment apply(Assessment before, Change... changes) {
        return store.apply(before, List.of(changes), List.of(), MARIE, NOW.plusSeconds(60));
    }

    @Test
    void whatIsStoredIsThereAfterReopening() {
        Assessment after = apply(created("Fichier clients"), answer(PURPOSE, null, "Envoyer des colis"));

        reopen();

        assertThat(store.load(after.id())).contains(after);
        assertThat(workspace.profile()).isEqualTo(MARIE);
        assertThat(workspace.verify()).isEmpty();
    }

    @Test
    void theListTellsWhatAListShowsLatestChangeFirst() {
        Assessment first = created("Un");
        Assessment second = created("Deux");
        apply(first, answer(PURPOSE, null, "x"));

        assertThat(store.list(null)).containsExactly(
                new Summary(first.id(), "Un", "customer-data", "1.0.0", "draft", 1, NOW.plusSeconds(60)),
                new Summary(second.id(), "Deux", "customer-data", "1.0.0", "draft", 0, NOW));
    }

    @Test
    void searchFindsWordsOfTitleAndAnswersWithoutAccentsOrCapitals() {
        Assessment clients = apply(created("Données des clients"), answer(PURPOSE, null, "Prévenir l’usurpation; cœur de métier"));
        created("Vidéosurveillance 100 %");

        assertThat(store.list("PREVENIR donnees")).extracting(Summary::id).containsExactly(clients.id());
        assertThat(store.list("Prévenir inexistant")).isEmpty();
        assertThat(store.list("coeur")).extracting(Summary::id).containsExactly(clients.id());
        assertThat(store.list("l'usurpation")).hasSize(1);
        assertThat(store.list("100 %")).extracting(Summary::title).containsExactly("Vidéosurveillance 100 %");
        assertThat(store.list("_")).isEmpty();
        assertThat(store.list("  ")).hasSize(2);
    }

    @Test
    void searchFindsNotesAndCellsButNoCodes() {
        AnswerValue.Row row = new AnswerValue.Row(
                new org.vigie.domain.identity.RowId("r1"),
                java.util.Map.of("name", new AnswerValue.Text("Prestataire Électron"), "kind", new AnswerValue.Choice("processor")));
        apply(
                created("A"),
                new Change.SetAnswer(PURPOSE, null, Answer.of(new AnswerValue.Table(List.of(row)))),
                new Change.SetAnswer(AnswerKey.of("b"), null, Answer.of(AnswerState.UNKNOWN, "demander à Zoé")));

        assertThat(store.list("electron zoe")).hasSize(1);
        assertThat(store.list("processor")).isEmpty();
    }

    @Test
    void historyTellsChangesInOrderAndByAnswer() {
        Assessment assessment = created("A");
        Change first = answer(PURPOSE, null, "un");
        Change other = answer(AnswerKey.of("other"), null, "deux");
        Assessment after = apply(assessment, first, other);
        Change second = answer(PURPOSE, after.answer(PURPOSE).orElseThrow(), "trois");
        apply(after, second);

        List<LoggedChange> history = store.history(assessment.id(), null);

        assertThat(history).extracting(LoggedChange::change).containsExactly(first, other, second);
        assertThat(history).extracting(LoggedChange::author).containsOnly(MARIE);
        assertThat(history).extracting(LoggedChange::at).containsOnly(NOW.plusSeconds(60));
        assertThat(history).extracting(LoggedChange::sequence).containsExactly(2L, 3L, 4L);
        assertThat(store.history(assessment.id(), PURPOSE)).extracting(LoggedChange::change).containsExactly(first, second);
    }

    @Test
    void authorsAreThoseWhoChangedItFirstOnesFirstEachOnceAsTheyAreCalledNow() {
        Author paul = new Author(UUID.fromString("00000000-0000-4000-8000-000000000009"), "Paul", "DPO");
        Author married = new Author(MARIE.id(), "Marie Curie-Sklodowska", MARIE.role());
        Assessment assessment = created("A");
        apply(created("B"), answer(PURPOSE, null, "b"));
        assertThat(store.authors(assessment.id())).isEmpty();

        Assessment one = apply(assessment, answer(PURPOSE, null, "un"));
        Assessment two = store.apply(
                one, List.of(answer(PURPOSE, one.answer(PURPOSE).orElseThrow(), "deux")), List.of(), paul, NOW.plusSeconds(61));
        store.apply(two, List.of(answer(PURPOSE, two.answer(PURPOSE).orElseThrow(), "trois")), List.of(), married, NOW.plusSeconds(62));

        assertThat(store.authors(assessment.id())).containsExactly(married, paul);
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> store.authors(AssessmentId.random()))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("storage.assessmentMissing"));
    }

    @Test
    void aChangeOfAnotherStateIsRefusedAndNothingIsWritten() {
        Assessment assessment = created("A");
        Assessment after = apply(assessment, answer(PURPOSE, null, "un"));

        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> apply(assessment, answer(AnswerKey.of("other"), null, "deux")))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("storage.stale"));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> apply(after, answer(PURPOSE, null, "deux")))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("storage.stale"));

        assertThat(store.load(assessment.id())).contains(after);
        assertThat(store.history(assessment.id(), null)).hasSize(1);
    }

    @Test
    void versionsRecordedTakenBackAndRecordedAnewBeforeOneSaveAreAsTheLastOfThemLeftThem() {
        Assessment assessment = created("Carte de fidélité");
        Evaluation evaluation = Work.evaluation(assessment);
        Version version = Work.version(assessment, evaluation);
        Change record = new Change.RecordVersion(null, version);
        Frozen frozen = new Frozen(1, assessment, evaluation);

        Assessment decided = store.apply(
                assessment, List.of(record, record.inverse(), record), List.of(frozen, frozen), MARIE, NOW);
        assertThat(store.version(assessment.id(), 1)).isPresent();

        Assessment undone = store.apply(
                decided, List.of(record.inverse(), record, record.inverse()), List.of(frozen), MARIE, NOW);
        assertThat(undone.versions()).isEmpty();
        assertThat(store.version(assessment.id(), 1)).isEmpty();
        assertThat(workspace.verify()).isEmpty();
    }

    @Test
    void anAssessmentIsCreatedOnce() {
        Assessment assessment = created("A");

        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> store.create(assessment, Origin.NEW, MARIE, NOW))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo("storage.assessmentExists"));
        assertThat(store.list(null)).hasSize(1);
    }

    @Test
    void numbersAreNeverReused() {
        Assessment assessment = created("A");

        assertThat(store.nextNumber(assessment.id(), "R-USR-")).isEqualTo(1);
        assertThat(store.nextNumber(assessment.id(), "R-USR-")).isEqualTo(2);
        assertThat(store.nextNumber(assessment.id(), "M-USR-")).isEqualTo(1);
        reopen();
        assertThat(store.nextNumber(assessment.id(), "R-USR-")).isEqualTo(3);
    }
}
