package org.vigie.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.templates.InstalledJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.application.Workshop.SUMMARY;
import static org.vigie.application.Workshop.assertFault;

/** Files in and out of real workspaces: all of it or nothing. */
class ExchangeTest {
    @TempDir
    static Path here;

    @TempDir
    static Path there;

    private static Workshop workshop;
    private static Workshop other;

    @BeforeAll
    static void open() {
        workshop = new Workshop(here);
        other = new Workshop(there);
    }

    @AfterAll
    static void close() {
        workshop.close();
        other.close();
    }

    private static Path packed(AssessmentId id, String name) {
        AssessmentEditor editor = workshop.edit(id);
        Path target = workshop.file(name);
        workshop.session().exchange().writePackage(editor.assessment(), editor.template(), target, null);
        return target;
    }

    @Test
    void a_decided_assessment_with_its_evidence_and_past_is_the_same_elsewhere() throws IOException {
        AssessmentId id = workshop.sample(Language.FR);
        Path file = packed(id, "complet.vigie");

        Assessment imported = other.session().exchange().importAssessment(file, null);

        assertThat(imported).isEqualTo(workshop.store().load(id).orElseThrow()).isEqualTo(other.store().load(id).orElseThrow());
        assertThat(other.store().version(id, 1)).isEqualTo(workshop.store().version(id, 1)).isPresent();
        assertThat(other.store().contentHash(id)).isEqualTo(workshop.store().contentHash(id));
        assertThat(other.store().history(id, null)).extracting(LoggedChange::change, LoggedChange::at, LoggedChange::author)
                .isEqualTo(tuples(workshop.store().history(id, null)));
        String evidence = imported.answers().evidence().keySet().iterator().next();
        assertThat(content(other, evidence)).isEqualTo(content(workshop, evidence));
        assertThat(other.session().verify()).isEmpty();
        assertThat(other.session().portfolio().templateOf(imported).ref()).isEqualTo(imported.template());

        Map<String, Object> stored = other.stored(id);
        List<String> files = other.files();
        assertFault("application.alreadyHere", () -> other.session().exchange().importAssessment(file, null));
        assertThat(other.stored(id)).isEqualTo(stored);
        assertThat(other.files()).isEqualTo(files);
    }

    private static List<Tuple> tuples(List<LoggedChange> history) {
        return history.stream()
                .map(each -> tuple(each.change(), each.at(), each.author()))
                .toList();
    }

    private static byte[] content(Workshop of, String evidence) throws IOException {
        try (InputStream stream = of.store().evidence(evidence).orElseThrow()) {
            return stream.readAllBytes();
        }
    }

    @Test
    void the_numbers_of_what_people_added_go_on_after_an_import() {
        AssessmentEditor editor = workshop.screening("Numéros");
        new RiskJudging(editor).add("R-USR-07", "Ajouté", 1, 1, AddedRisk.Description.NONE);
        editor.requireSaved();

        AssessmentId id = other.session().exchange().importAssessment(packed(editor.assessment().id(), "numéros.vigie"), null).id();

        assertThat(other.session().portfolio().nextRiskCode(id)).isEqualTo("R-USR-08");
    }

    @Test
    void an_assessment_in_json_comes_in_where_its_template_is() {
        AssessmentEditor editor = workshop.screening("JSON");
        editor.apply(Workshop.answer(editor, "é ≠ è"));
        Path file = workshop.file("analyse.json");
        workshop.session().exchange().writeJson(editor.assessment(), file);

        assertThat(other.session().exchange().importAssessment(file, null)).isEqualTo(editor.assessment());
    }

    private static void assertLeavesNothing(Runnable refused) throws IOException {
        List<String> files = other.files();
        int count = other.session().portfolio().list(null).size();
        int templates = other.workspace().templates().list().size();
        refused.run();
        assertThat(other.files()).isEqualTo(files);
        assertThat(other.session().portfolio().list(null)).hasSize(count);
        assertThat(other.workspace().templates().list()).hasSize(templates);
        assertThat(other.session().verify()).isEmpty();
    }

    @Test
    void json_that_names_evidence_or_decided_versions_which_it_does_not_hold_leaves_nothing() throws IOException {
        AssessmentEditor proven = workshop.screening("Avec pièce");
        Evidence evidence = workshop.session()
                .portfolio()
                .keepEvidence("pièce.txt", "text/plain", new ByteArrayInputStream("preuve".getBytes(StandardCharsets.UTF_8)));
        new Answering(proven).attach(SUMMARY, evidence);
        AssessmentEditor decided = workshop.answeredScreening("Décidé");
        workshop.session().deciding(decided).decide(Workshop.proposal(Decision.Kind.APPROVED));
        Path first = workshop.file("pièce.json");
        Path second = workshop.file("décidé.json");
        workshop.session().exchange().writeJson(proven.assessment(), first);
        workshop.session().exchange().writeJson(decided.assessment(), second);

        assertLeavesNothing(() -> assertFault(
                "application.evidenceNotInFile", () -> other.session().exchange().importAssessment(first, null)));
        assertLeavesNothing(() -> assertFault(
                "application.versionNotInFile", () -> other.session().exchange().importAssessment(second, null)));
    }

    @Test
    void what_was_changed_in_a_decided_package_is_not_taken_for_decided() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Maquillé");
        workshop.session().deciding(editor).decide(Workshop.proposal(Decision.Kind.APPROVED));
        Assessment decided = editor.assessment();
        editor.apply(Workshop.answer(editor, "Maquillé après la décision."));
        Assessment forged = editor.assessment().withDetails(decided.details());
        Path file = workshop.file("maquillé.vigie");
        workshop.session().exchange().writePackage(forged, editor.template(), file, null);
        Assessment unsupported = editor.assessment().withVersions(List.of());
        Path bare = workshop.file("sans-version.vigie");
        workshop.session().exchange().writePackage(unsupported, editor.template(), bare, null);

        assertLeavesNothing(() -> assertFault(
                "application.decidedOtherwise", () -> other.session().exchange().importAssessment(file, null)));
        assertLeavesNothing(() -> assertFault(
                "application.versionNotInFile", () -> other.session().exchange().importAssessment(bare, null)));
    }

    @Test
    void a_decided_assessment_comes_in_with_what_was_stated_since() throws IOException {
        AssessmentId id = workshop.sample(Language.EN);
        AssessmentEditor editor = workshop.edit(id);
        workshop.session().deciding(editor).lift("C1", "Anne Morel", "Done.", List.of());
        new ActionPlanning(editor).change("M-CONS-01", new ActionPlanning.Wishes(null, null, null, null, ActionStatus.IMPLEMENTED, "Live."));
        new Answering(editor).comment(SUMMARY, "Seen.");

        assertThat(other.session().exchange().importAssessment(packed(id, "suivi.vigie"), null)).isEqualTo(editor.assessment());
    }

    @Test
    void a_package_of_a_newer_format_leaves_nothing() throws IOException {
        Path file = packed(workshop.screening("Plus récent").assessment().id(), "récent.vigie");
        Path newer = rewritten(file, "manifest.json", text -> text.replaceFirst("\"version\":\\s*1", "\"version\":2"));

        assertLeavesNothing(() -> assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> other.session().exchange().importAssessment(newer, null))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(InputProblem::key)
                        .containsExactly("exchange.package.newer")));
    }

    @Test
    void json_for_a_template_that_is_not_here_leaves_nothing() throws IOException {
        Path file = workshop.file("inconnu.json");
        AssessmentEditor editor = workshop.screening("Inconnu");
        workshop.session().exchange().writeJson(editor.assessment(), file);
        Path foreign = workshop.file(
                "étranger.json", Files.readString(file).replace(editor.template().ref().sha256(), "ab".repeat(32)));

        assertLeavesNothing(() -> assertFault(
                "application.templateMissing", () -> other.session().exchange().importAssessment(foreign, null)));
    }

    @Test
    void a_package_whose_template_only_passes_for_a_bundled_one_leaves_nothing(@TempDir Path fresh) throws IOException {
        AssessmentEditor editor = workshop.screening("Faux modèle");
        InstalledJson form = new InstalledJson();
        String sound = new String(form.write(editor.template()), StandardCharsets.UTF_8);
        Template forged = form.read(sound.replaceFirst("\"minutes\":[0-9]+", "\"minutes\":1").getBytes(StandardCharsets.UTF_8), "x");
        Path file = workshop.file("faux.vigie");
        workshop.session().exchange().writePackage(editor.assessment().withTemplate(forged.ref()), forged, file, null);

        try (Workshop empty = new Workshop(fresh)) {
            assertFault("templates.installed.sameVersion", () -> empty.session().exchange().importAssessment(file, null));

            assertThat(empty.workspace().templates().list()).isEmpty();
            assertThat(empty.session().portfolio().list(null)).isEmpty();
            assertThat(empty.screening("Suivante").template().ref()).isEqualTo(editor.template().ref());
        }
    }

    private static Path rewritten(Path zip, String name, UnaryOperator<String> edit) throws IOException {
        Path target = zip.resolveSibling("récrit-" + zip.getFileName());
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals(name) ? edit.apply(text) : text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    @Test
    void one_wrong_answer_keeps_all_out_and_the_same_answers_again_change_nothing() throws IOException {
        AssessmentEditor editor = workshop.screening("Réponses");
        Exchange exchange = workshop.session().exchange();
        Path wrong = workshop.file("faux.json", "{\"processing.summary\": \"S\", \"processing.already_running\": \"perhaps\"}");
        Path right = workshop.file("juste.json", "{\"processing.summary\": \"S\", \"processing.already_running\": \"no\"}");
        Map<String, Object> before = workshop.stored(editor.assessment().id());

        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> exchange.answer(editor, wrong));
        assertThat(workshop.stored(editor.assessment().id())).isEqualTo(before);
        assertThat(exchange.answer(editor, right)).isEqualTo(2);
        assertThat(exchange.answer(editor, right)).isZero();
        assertThat(workshop.store().history(editor.assessment().id(), null)).as("one file is one change").hasSize(1);
        editor.undo();
        assertThat(editor.assessment().answers().given()).isEmpty();
    }

    @Test
    void a_template_with_an_error_is_examined_but_not_kept() throws IOException {
        Path folder = Files.createDirectories(workshop.file("modèle"));
        Files.writeString(folder.resolve("template.json"), "{\"id\": \"x\"}");

        Examination examination = workshop.session().exchange().importTemplate(folder);

        assertThat(examination.hasErrors()).isTrue();
        assertThat(workshop.session().templates().available()).noneMatch(ref -> ref.id().equals("x"));
    }

    @Test
    void a_template_with_an_id_of_the_program_is_refused_with_the_remedy() throws IOException {
        Path bundled = Path.of("assessments-templates", "processor");
        Path folder = Files.createDirectories(workshop.file("processor"));
        for (String name : List.of("template.json", "text_fr.json", "text_en.json")) {
            String text = Files.readString(bundled.resolve(name));
            Files.writeString(folder.resolve(name), text.replace("\"version\": \"1.0.0\"", "\"version\": \"9.0.0\""));
        }

        assertFault("application.templateOfProgram", () -> workshop.session().exchange().importTemplate(folder));
        assertThat(workshop.session().templates().latest("processor").map(each -> each.ref().version())).contains("1.0.0");
    }

    @Test
    void a_package_that_is_not_there_or_no_package_is_told() throws IOException {
        Path text = workshop.file("texte.vigie", "bonjour");

        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> other.session().exchange().importAssessment(text, null));
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> other.session().exchange().importAssessment(workshop.file("absent.vigie"), null));
    }
}
