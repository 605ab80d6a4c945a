package org.vigie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.Migrating;
import org.vigie.application.Workshop;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.testing.OlderVersion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.report.Docx.all;
import static org.vigie.report.Docx.words;

/** What an earlier version of the template asked for stands in the annex of the report. */
class SetAsideReportTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAnnexTellsTheQuestionTheAnswerAndItsVersion(Language language) throws IOException {
        try (Workshop workshop = new Workshop(folder)) {
            AssessmentEditor editor = workshop.edit(workshop.session()
                    .exchange()
                    .importAssessment(OlderVersion.file(folder, OlderVersion.assessment("Fraude", language)), null)
                    .id());
            List<String> before = paragraphs(report(workshop, editor, language));
            Template to = workshop.session().migrating().newer(editor.template().ref()).orElseThrow();
            workshop.session().migrating().keep(to);
            Migrating.pass(editor, to);
            editor.requireSaved();
            Docx docx = report(workshop, editor, language);
            assertThat(docx.schemaErrors()).isEmpty();
            String heading = language == Language.FR ? "Réponses conservées à part" : "Answers kept aside";
            assertThat(before).noneMatch(text -> text.endsWith(heading));
            assertThat(paragraphs(docx))
                    .anyMatch(text -> text.endsWith(heading))
                    .anyMatch(text -> text.contains(
                            language == Language.FR ? "À quelle date le responsable du traitement" : "When did the controller settle"))
                    .anyMatch(text -> text.contains(language == Language.FR ? "2 octobre 2026" : "October 2026"))
                    .anyMatch(text -> text.contains("En comité"));
        }
    }

    private Docx report(Workshop workshop, AssessmentEditor editor, Language language) throws IOException {
        Path target = folder.resolve("report.docx");
        workshop.session().reports().word(editor.template(), editor.assessment(), Samples.options(language), target);
        return new Docx(Files.readAllBytes(target));
    }

    private static List<String> paragraphs(Docx docx) {
        List<String> texts = new ArrayList<>();
        all(docx.xml("word/document.xml").getDocumentElement(), "p").forEach(paragraph -> texts.add(words(paragraph)));
        return texts;
    }
}
