package org.vigie.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.application.Prefill;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Finding;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.expression.CelExpressionCompiler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the bundled maps make of the bundled examples. */
class PrefillTakingTest {
    private static final Path ROOT = Path.of("assessments-templates");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final BundledTemplates BUNDLED = bundled();

    private static BundledTemplates bundled() {
        InstalledJson form = new InstalledJson();
        return new BundledTemplates(ROOT, form, () -> new TemplateReader(new CelExpressionCompiler(), form, ROOT));
    }

    private static Template template(String id) {
        return BUNDLED.latest(id).orElseThrow();
    }

    private static Assessment example(String template, String example) throws IOException {
        JsonNode file = JsonMapper.builder().build().readTree(Files.readAllBytes(ROOT.resolve(template).resolve("examples").resolve(example + ".json")));
        Problems problems = new Problems();
        Assessment assessment = Assessment.create(
                        new AssessmentId(new UUID(0, 1)), template(template).ref(), Details.draft(example, Language.EN))
                .withAnswers(new Assessment.Answers(
                        new ExampleReader(template(template), problems).read(Map.of(), new Item(file, example, "").members("answers")), Map.of()));
        assertThat(problems.all()).isEmpty();
        return assessment;
    }

    private static Map<AnswerKey, AnswerValue> taken(String source, String example, String target, Language language) throws IOException {
        return Prefill.plan(
                        template(source),
                        example(source, example),
                        template(target),
                        BUNDLED.prefill(source, target).orElseThrow(),
                        language,
                        TODAY)
                .taken();
    }

    private static List<AnswerValue.Row> rows(Map<AnswerKey, AnswerValue> taken, String question) {
        return ((AnswerValue.Table) taken.get(AnswerKey.of(question))).rows();
    }

    private static AnswerValue cell(Map<AnswerKey, AnswerValue> taken, String question, String row, String column) {
        return rows(taken, question).stream().filter(each -> each.id().value().equals(row)).findFirst().orElseThrow().cells().get(column);
    }

    /** Whatever is taken over must be an answer that the new template takes: no finding says otherwise. */
    @ParameterizedTest
    @CsvSource({
        "screening,loyalty-score,dpia-edpb", "screening,loyalty-score,dpia-cnil", "screening,order-assistant,privacy-by-design",
        "screening,loyalty-score,ai-predictive", "screening,loyalty-score,ccpa-risk-assessment", "screening,loyalty-score,transfer",
        "screening,loyalty-score,processor",
        "customer-data,loyalty-programme,dpia-edpb", "customer-data,reckless-targeting,dpia-edpb",
        "dpia-edpb,telemonitoring,customer-data", "dpia-edpb,benefit-score,customer-data",
        "dpia-edpb,telemonitoring,dpia-cnil", "dpia-edpb,fingerprint-clock,dpia-cnil"
    })
    void what_is_taken_over_has_the_form_of_the_new_template(String source, String example, String target) throws IOException {
        Map<AnswerKey, AnswerValue> taken = taken(source, example, target, Language.FR);
        assertThat(taken).isNotEmpty();

        Assessment started = Assessment.create(
                        new AssessmentId(new UUID(0, 2)), template(target).ref(), Details.draft("new", Language.FR))
                .withAnswers(new Assessment.Answers(new Prefill.Plan("", "", taken, Map.of(), 0).answers("note"), Map.of()));
        Evaluation evaluation = Evaluator.evaluate(template(target), started, TODAY);
        // A person completes what is open, an assumption or a cell; anything else would be the map's fault.
        assertThat(evaluation.findings().stream().map(Finding::id).filter(id -> id.startsWith("V-ANS")).collect(Collectors.toSet()))
                .isSubsetOf("V-ANS-01", "V-ANS-04", "V-ANS-08");
        assertThat(evaluation.questionnaire().toConfirm()).hasSameSizeAs(taken.keySet());
    }

    @Test
    void a_customer_data_dpia_gives_the_edpb_template_its_related_tables() throws IOException {
        Map<AnswerKey, AnswerValue> taken = taken("customer-data", "loyalty-programme", "dpia-edpb", Language.EN);

        List<RowId> purposes = rows(taken, "purposes.main").stream().map(AnswerValue.Row::id).toList();
        assertThat(rows(taken, "legal.bases")).allSatisfy(row -> {
            assertThat(row.cells().get("purpose")).isEqualTo(new AnswerValue.Ref(List.of(row.id())));
            assertThat(row.cells()).containsKey("basis");
        });
        assertThat(purposes).isNotEmpty().containsExactlyElementsOf(rows(taken, "legal.bases").stream().map(AnswerValue.Row::id).toList());
        List<RowId> items = rows(taken, "data.items").stream().map(AnswerValue.Row::id).toList();
        List<RowId> recipients = rows(taken, "parties.recipients").stream().map(AnswerValue.Row::id).toList();
        assertThat(rows(taken, "data.minimisation")).allSatisfy(row -> {
            assertThat(items).contains(((AnswerValue.Ref) row.cells().get("item")).rows().getFirst());
            if (row.cells().get("recipients") instanceof AnswerValue.Ref ref) {
                assertThat(recipients).containsAll(ref.rows());
            }
        });
        assertThat(cell(taken, "measures.principles", "transparency", "discussion")).isInstanceOf(AnswerValue.Text.class);
    }

    @Test
    void a_screening_gives_its_reasons_as_options_and_in_words() throws IOException {
        Map<AnswerKey, AnswerValue> taken = taken("screening", "loyalty-score", "dpia-edpb", Language.FR);

        assertThat(taken.get(AnswerKey.of("dpia.reasons.criteria"))).isInstanceOfSatisfying(
                AnswerValue.Multi.class, multi -> assertThat(multi.codes()).contains("scoring").doesNotContain("none"));
        assertThat(taken.get(AnswerKey.of("context.description"))).isInstanceOf(AnswerValue.Rich.class);
        assertThat(taken).containsKeys(AnswerKey.of("processing.already_running"), AnswerKey.of("dpia.reasons.art35_3"));
    }

    @Test
    void the_edpb_threats_become_those_of_each_feared_event_of_the_cnil() throws IOException {
        Map<AnswerKey, AnswerValue> taken = taken("dpia-edpb", "telemonitoring", "dpia-cnil", Language.FR);

        assertThat(cell(taken, "risk.access.threats", "h1", "label")).isEqualTo(new AnswerValue.Text("Consultation de dossiers par l’assistance de nuit"));
        assertThat(rows(taken, "risk.disappearance.threats")).extracting(row -> row.id().value()).containsExactly("h3");
        assertThat(taken.get(AnswerKey.of("principles.minimisation"))).isInstanceOfSatisfying(
                AnswerValue.Rich.class, rich -> assertThat(rich.text().toPlain()).contains("2\u00a0ans").contains("Mesures de glucose"));
    }

    @Test
    void statuses_of_the_edpb_form_become_evaluations_of_the_cnil_and_back() throws IOException {
        Map<AnswerKey, AnswerValue> cnil = taken("dpia-edpb", "telemonitoring", "dpia-cnil", Language.EN);
        assertThat(cnil)
                .containsEntry(AnswerKey.of("principles.minimisation_state"), new AnswerValue.Choice("acceptable"))
                .containsEntry(AnswerKey.of("principles.retention_state"), new AnswerValue.Choice("improvable"))
                .containsEntry(AnswerKey.of("rights.transfers_state"), new AnswerValue.Choice("to_correct"))
                .containsEntry(AnswerKey.of("rights.consent_state"), new AnswerValue.Choice("na"));

        Map<AnswerKey, AnswerValue> edpb = taken("dpia-cnil", "shared-bikes", "dpia-edpb", Language.EN);
        assertThat(cell(edpb, "measures.principles", "data_minimisation", "status")).isInstanceOf(AnswerValue.Choice.class);
    }
}
