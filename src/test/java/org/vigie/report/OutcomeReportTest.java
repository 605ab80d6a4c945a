package org.vigie.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.Progress;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.report.Docx.all;
import static org.vigie.report.Docx.words;

/** What a report says of a template's decision rules, and of a template that is no DPIA. */
class OutcomeReportTest {
    @TempDir
    private Path folder;

    private Docx report(Language language, String template, Map<AnswerKey, Answer> answers, String... planned) throws IOException {
        ReportSubject report = ReportSubject.of(Samples.answered(language, template, answers, Arrays.asList(planned)), language);
        Path target = folder.resolve("report.docx");
        new OfficeReports().word(report.subject(), report.options(), target, Progress.UNWATCHED);
        return new Docx(Files.readAllBytes(target));
    }

    private static List<String> paragraphs(Docx docx) {
        List<String> texts = new ArrayList<>();
        all(docx.xml("word/document.xml").getDocumentElement(), "p").forEach(paragraph -> texts.add(words(paragraph)));
        return texts;
    }

    private static Answer choice(String code) {
        return Answer.of(new AnswerValue.Choice(code));
    }

    private static Answer multi(String... codes) {
        return Answer.of(new AnswerValue.Multi(List.of(codes)));
    }

    private static final Map<AnswerKey, Answer> LARGE_SCALE_HEALTH = Map.of(
            AnswerKey.of("screening.law_assessed"), choice("no"),
            AnswerKey.of("screening.similar_dpia"), choice("no"),
            AnswerKey.of("screening.art35_3"), multi("large_scale_special", "public_monitoring"));

    @Test
    void theSummarySaysWhatTheRulesSayWithTheReasonAndTheAnswers() throws IOException {
        List<String> texts = paragraphs(report(Language.FR, "screening", LARGE_SCALE_HEALTH));
        assertThat(texts).contains("Une AIPD est-elle requise\u00a0?", "AIPD requise");
        assertThat(texts).anyMatch(text -> text.startsWith("Un cas de l’article 35.3"));
        assertThat(texts).anyMatch(text -> text.startsWith("Q-SCR-01") && text.contains("données pénales\u00a0; Surveillance"));
    }

    @Test
    void theSummaryNamesTheQuestionsThatKeepItOpen() throws IOException {
        Docx docx = report(Language.EN, "screening", Map.of());
        assertThat(docx.schemaErrors()).isEmpty();
        List<String> texts = paragraphs(docx);
        assertThat(texts).contains("Cannot be stated yet; these questions are still open:");
        assertThat(texts).anyMatch(text -> text.startsWith("Q-SCR-01"));
    }

    @Test
    void aTemplateThatIsNoDpiaNamesItsReport() throws IOException {
        List<String> texts = paragraphs(report(Language.EN, "screening", LARGE_SCALE_HEALTH));
        assertThat(texts).contains("DPIA screening record").doesNotContain("Data protection impact assessment");
    }

    @Test
    void anArticleStaysOnTheLineOfItsNumber() throws IOException {
        assertThat(paragraphs(report(Language.FR, "screening", LARGE_SCALE_HEALTH)))
                .anyMatch(text -> text.contains("RGPD art.\u00a035.1"))
                .noneMatch(text -> text.contains("art. 3"));
    }

    @Test
    void aReportSpeaksOfItsOwnLawAndLeavesOutWhatThatLawDoesNotAskFor() throws IOException {
        List<String> transfer = paragraphs(report(Language.EN, "transfer", Map.of(AnswerKey.of("transfer.necessary"), choice("no"))));
        assertThat(transfer)
                .contains("Transfer tool, law and practice of the country, supplementary measures", "The exporter’s decision (GDPR Art.\u00a044)", "Transfer refused")
                .noneMatch(text -> text.contains("35(7)") || text.contains("35(9)") || text.contains("Art.\u00a036"));
        List<String> california = paragraphs(report(Language.FR, "ccpa-risk-assessment", Map.of()));
        assertThat(california)
                .contains("Décision de l’entreprise (11 CCR §\u00a07152(a)(7))")
                .noneMatch(text -> text.startsWith("Avis du DPO") || text.startsWith("Consultation préalable") || text.contains("responsable du traitement décide"));
    }

    @Test
    void aTemplateWithoutRulesHasNoEmptyChapters() throws IOException {
        assertThat(paragraphs(report(Language.EN, "screening", LARGE_SCALE_HEALTH)))
                .doesNotContain("Risk assessment", "Action plan", "Compliance gaps and corrections", "No risk is retained.");
    }

    @Test
    void theGlossaryExplainsTheTermsOfTheReportAlone() throws IOException {
        List<String> texts = paragraphs(report(Language.FR, "screening", LARGE_SCALE_HEALTH));
        assertThat(texts)
                .contains("Analyse d’impact relative à la protection des données (AIPD)")
                .doesNotContain("Signal d’opposition (GPC)", "Sous-traitant ultérieur", "Validation (méthode de la CNIL)");
    }

    @Test
    void theDescriptionHasTheShortAnswersToo() throws IOException {
        List<String> texts = paragraphs(report(Language.EN, "screening", LARGE_SCALE_HEALTH));
        assertThat(texts.subList(0, texts.indexOf("Annex"))).anyMatch(text -> text.startsWith("Large-scale processing"));
    }

    @Test
    void aUnitFollowsItsNumber() throws IOException {
        Map<AnswerKey, Answer> one = Map.of(
                AnswerKey.of("audit.previous_total"), Answer.of(new AnswerValue.Number(BigDecimal.ONE)),
                AnswerKey.of("audit.previous_closed"), Answer.of(new AnswerValue.Number(BigDecimal.ZERO)));
        assertThat(paragraphs(report(Language.FR, "data-use-audit", one))).contains("1\u00a0action", "0\u00a0action");
        assertThat(paragraphs(report(Language.EN, "data-use-audit", one))).contains("1\u00a0action", "0\u00a0actions");
    }

    @Test
    void thePlanSaysWhenATaskIsDone() throws IOException {
        Map<AnswerKey, Answer> answers = Map.of(AnswerKey.of("feature.data"), multi("contact"), AnswerKey.of("feature.necessity"), choice("most"));
        List<String> texts = paragraphs(report(Language.EN, "privacy-by-design", answers, "M-MIN-01"));
        assertThat(texts).anyMatch(text -> text.contains("Accepted when: each field has a written purpose"));
    }

    @Test
    void whatTheChecksFindStandsInTheReportAndIsCountedInTheSummary() throws IOException {
        Map<AnswerKey, Answer> answers = Map.of(
                AnswerKey.of("processor.role"), choice("processor"), AnswerKey.of("processor.own_use"), choice("improve"));
        Docx docx = report(Language.FR, "processor", answers);
        assertThat(docx.schemaErrors()).isEmpty();
        List<String> texts = paragraphs(docx);
        assertThat(texts)
                .contains("Contrôles de cohérence", "C-SUB-03", "Empêche la décision")
                .anyMatch(text -> text.startsWith("1 contrôle de cohérence relève un point. 1 empêche la décision."));
        assertThat(texts.indexOf("C-SUB-03")).isGreaterThan(texts.lastIndexOf("Contrôles de cohérence"));
    }

    @Test
    void nothingIsSaidOfChecksThatFindNothing() throws IOException {
        assertThat(paragraphs(report(Language.EN, "screening", LARGE_SCALE_HEALTH)))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("consistency check"));
    }

    @Test
    void aChapterThatSaysThatThereIsNothingTakesNoPageOfItsOwn() throws IOException {
        Docx docx = report(Language.EN, "transfer", Map.of(AnswerKey.of("transfer.necessary"), choice("yes")));
        Map<String, Boolean> breaks = all(docx.xml("word/document.xml").getDocumentElement(), "p").stream()
                .filter(paragraph -> Docx.style(paragraph).equals("Heading1"))
                .collect(Collectors.toMap(Docx::words, paragraph -> !all(paragraph, "pageBreakBefore").isEmpty()));
        assertThat(breaks)
                .containsEntry("Summary", true)
                .containsEntry("Action plan", true)
                .containsEntry("Opinions and decision", false)
                .containsEntry("Annex", true);
    }

    @Test
    void aDraftShowsTheRisksThatAreStillToBeJudged() throws IOException {
        Docx docx = report(Language.FR, "privacy-by-design", Map.of(
                AnswerKey.of("feature.data"), multi("contact"), AnswerKey.of("feature.access"), choice("company")));
        List<String> texts = paragraphs(docx);
        int summary = texts.lastIndexOf("Synthèse");
        int description = texts.lastIndexOf("Description de la fonction");
        assertThat(texts.subList(summary, description))
                .anyMatch(text -> text.startsWith("Aucun risque n’est encore retenu"))
                .anyMatch(text -> text.contains("Risques suggérés, à juger"));
        assertThat(texts.stream().filter(text -> text.startsWith("Ces risques sont suggérés"))).hasSize(1);
        assertThat(texts).noneMatch(text -> text.startsWith("Risque suggéré par les réponses"));
    }

    @Test
    void aGapNamesTheCorrectionsThatAreTakenAlone() throws IOException {
        Map<AnswerKey, Answer> wide = Map.of(AnswerKey.of("transfer.necessary"), choice("no"));
        assertThat(paragraphs(report(Language.EN, "transfer", wide))).noneMatch("M-TIA-07"::equals);
        assertThat(paragraphs(report(Language.EN, "transfer", wide, "M-TIA-07"))).contains("M-TIA-07");
    }

    @Test
    void aLabelThatIsNoQuestionHasAColonBeforeItsAnswer() throws IOException {
        Docx docx = report(Language.FR, "privacy-by-design", Map.of(
                AnswerKey.of("feature.data"), multi("contact"), AnswerKey.of("feature.access"), choice("company")));
        assertThat(paragraphs(docx)).anyMatch(text -> text.startsWith("Q-FEAT-") && text.contains("\u00a0: Tout"));
    }

    @Test
    void theSummaryGivesTheFirstReasonsAndCountsTheOthers() throws IOException {
        Map<AnswerKey, Answer> answers = new HashMap<>(Map.of(
                AnswerKey.of("processor.role"), choice("processor"),
                AnswerKey.of("processor.contract"), choice("online"),
                AnswerKey.of("processor.criticality"), choice("low"),
                AnswerKey.of("processor.security_fit"), choice("yes"),
                AnswerKey.of("processor.own_use"), choice("no"),
                AnswerKey.of("processor.data"), multi("contact")));
        for (String clause : List.of("scope", "instructions", "alert", "confidentiality", "security", "sub", "rights")) {
            answers.put(AnswerKey.of("processor.clause_" + clause), choice("no"));
        }
        List<String> texts = paragraphs(report(Language.EN, "processor", answers));
        List<String> summary = texts.subList(texts.lastIndexOf("Summary"), texts.lastIndexOf("The provider and the service"));
        assertThat(summary).anyMatch(text -> text.matches("and \\d+ other answers, which are read further on\\."));
        assertThat(summary.stream().filter(text -> text.startsWith("Q-SUB-"))).hasSize(5);
    }
}
