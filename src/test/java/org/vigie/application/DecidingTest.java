package org.vigie.application;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.Progress;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportWriter;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.text.Language;
import org.vigie.report.OfficeReports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.application.Workshop.answer;
import static org.vigie.application.Workshop.assertFault;
import static org.vigie.application.Workshop.proposal;

/** Deciding as it is stored: a refusal writes nothing, and what is decided stays as it was. The gates themselves are the domain's. */
class DecidingTest {
    @TempDir
    static Path folder;

    private static Workshop workshop;

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static Frozen frozen(AssessmentEditor editor, int number) {
        return workshop.store().version(editor.assessment().id(), number).orElseThrow();
    }

    @Test
    void a_refused_decision_names_its_gates_and_writes_nothing() throws IOException {
        AssessmentEditor editor = workshop.edit(
                workshop.session().portfolio().start("customer-data", "Refus", Language.FR).id());
        workshop.session().exchange().answer(editor, workshop.example("customer-data", "reckless-targeting"));
        Deciding deciding = workshop.session().deciding(editor);
        Map<String, Object> before = workshop.stored(editor.assessment().id());
        Assessment assessment = editor.assessment();

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> deciding.decide(proposal(Decision.Kind.APPROVED)))
                .satisfies(refused -> assertThat(refused.obstacles()).isNotEmpty().allMatch(Obstacle::blocks))
                .satisfies(refused -> assertThat(deciding.obstacles(proposal(Decision.Kind.APPROVED))).containsAll(refused.obstacles()));

        assertThat(editor.assessment()).isEqualTo(assessment);
        assertThat(workshop.stored(editor.assessment().id())).isEqualTo(before);
    }

    @Test
    void a_decision_freezes_what_was_decided_with_its_evaluation_and_fingerprint() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Gel");
        Version version = workshop.session().deciding(editor).decide(proposal(Decision.Kind.APPROVED));
        editor.requireSaved();
        Frozen then = frozen(editor, 1);

        assertThat(then.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        assertThat(then.assessment().review().decision()).isEqualTo(editor.assessment().review().decision());
        assertThat(then.evaluation()).isEqualTo(editor.evaluation());
        assertThat(version.fingerprint()).isEqualTo(fingerprint(version, then, editor));
        assertThat(version.label()).isEqualTo("v1.0");

        editor.apply(answer(editor, "Un tout autre résumé."));
        workshop.session().deciding(editor).decide(proposal(Decision.Kind.REJECTED));
        editor.requireSaved();

        assertThat(frozen(editor, 1)).isEqualTo(then);
        assertThat(editor.assessment().versions()).extracting(Version::label).containsExactly("v1.0", "v2.0");
        assertThat(frozen(editor, 2).assessment().answers()).isEqualTo(editor.assessment().answers());
        assertThat(workshop.session().verify()).isEmpty();
    }

    private static String fingerprint(Version version, Frozen then, AssessmentEditor editor) {
        SortedMap<String, String> hashes = new TreeMap<>();
        Workshop.CANONICAL.lines(then.assessment())
                .forEach((path, value) -> hashes.put(path, Workshop.CANONICAL.lineHash(value)));
        return Fingerprint.of(
                1,
                Workshop.CANONICAL.contentHash(hashes),
                Workshop.CANONICAL.write(then.evaluation()),
                editor.template().ref().sha256(),
                version.engine());
    }

    /** Keeps what a report would tell. */
    private static final class Told implements ReportWriter {
        private final List<Subject> subjects = new ArrayList<>();

        @Override
        public void word(Subject subject, Options options, Path target, Progress progress) {
            subjects.add(subject);
        }

        @Override
        public ReportModel compose(Subject subject, Options options) {
            return new OfficeReports().compose(subject, options);
        }

        @Override
        public byte[] picture(MatrixPicture matrices) {
            return new OfficeReports().picture(matrices);
        }

        @Override
        public void workbook(Subject subject, Options options, Path target) {
            subjects.add(subject);
        }

        @Override
        public void calendar(Subject subject, Options options, Path target) {
            subjects.add(subject);
        }
    }

    private static ReportWriter.Subject told(AssessmentEditor editor) {
        Told told = new Told();
        ReportWriter.Options options = new ReportWriter.Options(
                Language.FR,
                Instant.parse("2036-01-01T00:00:00Z"),
                ZoneId.of("Europe/Paris"),
                EnumSet.allOf(ReportWriter.Part.class),
                null,
                false);
        new Reports(workshop.store(), workshop.session().templates(), told).word(editor.template(), editor.assessment(), options, folder.resolve("r.docx"));
        return told.subjects.getFirst();
    }

    @Test
    void the_report_of_a_decision_tells_what_was_evaluated_then_and_that_of_a_draft_what_is_now() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Rapport");
        Version version = workshop.session().deciding(editor).decide(proposal(Decision.Kind.APPROVED));
        new Answering(editor).comment(Workshop.SUMMARY, "après coup");

        assertThat(told(editor).evaluation()).as("ten years later").isEqualTo(frozen(editor, 1).evaluation());
        assertThat(told(editor).contentHash()).isEqualTo(version.contentHash());
        assertThat(told(editor).assessment().review().comments()).isEmpty();

        editor.apply(answer(editor, "Autre chose."));
        assertThat(told(editor).assessment()).isEqualTo(editor.assessment());
        assertThat(told(editor).contentHash()).isEqualTo(workshop.store().contentHash(editor.assessment().id()));
    }

    @Test
    void a_condition_is_lifted_once_and_leaves_the_decision_and_its_version() {
        AssessmentId id = workshop.sample(Language.FR);
        AssessmentEditor editor = workshop.edit(id);
        Deciding deciding = workshop.session().deciding(editor);
        Frozen then = frozen(editor, 1);

        deciding.lift("C2", "Anne Morel", "Fait.", List.of());
        editor.requireSaved();

        List<Condition> conditions = editor.assessment().review().decision().conditions();
        assertThat(conditions).extracting(Condition::code).startsWith("C1", "C2", "C3");
        assertThat(conditions.stream().filter(each -> each.lifting() != null)).extracting(Condition::code).containsExactly("C2");
        assertThat(editor.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
        assertThat(frozen(editor, 1)).isEqualTo(then);
        assertThat(told(editor).assessment().review().decision().conditions()).as("the report tells it").isEqualTo(conditions);
        Map<String, Object> stored = workshop.stored(id);
        assertFault("application.liftedAlready", () -> deciding.lift("C2", "Anne Morel", "Encore.", List.of()));
        assertFault("application.noSuchCondition", () -> deciding.lift("C99", "Anne Morel", "Rien.", List.of()));
        assertThat(workshop.stored(id)).isEqualTo(stored);
    }

    @Test
    void deciding_to_consult_opens_the_consultation_and_holds_approval_back() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Consultation");
        Deciding deciding = workshop.session().deciding(editor);

        deciding.decide(proposal(Decision.Kind.CONSULTATION));

        assertThat(editor.assessment().review().consultation()).isEqualTo(PriorConsultation.NOT_SENT);
        deciding.recordConsultation(new PriorConsultation(editor.today(), null, false, 0, null, null));
        assertThatExceptionOfType(DecisionRefused.class).isThrownBy(() -> deciding.decide(proposal(Decision.Kind.APPROVED)));
        deciding.recordConsultation(
                new PriorConsultation(editor.today(), editor.today(), false, 0, "Avis", PriorConsultation.Outcome.NO_OBJECTION));
        assertThat(deciding.decide(proposal(Decision.Kind.APPROVED)).number()).isEqualTo(2);
    }

    @Test
    void nobody_decides_in_nobodys_name() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Sans nom");
        Map<String, Object> before = workshop.stored(editor.assessment().id());
        ProposedDecision nameless = new ProposedDecision(Decision.Kind.APPROVED, " ", "", List.of(), null, null);

        assertThatExceptionOfType(DecisionRefused.class)
                .isThrownBy(() -> workshop.session().deciding(editor).decide(nameless));

        assertThat(workshop.stored(editor.assessment().id())).isEqualTo(before);
    }
}
