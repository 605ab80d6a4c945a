package org.vigie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.UserFault;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnTemplateTest {
    @TempDir
    private Path folder;

    private Docx report(Path template) throws IOException {
        return new Docx(Files.readAllBytes(write(template)));
    }

    private Path write(Path template) {
        Path target = folder.resolve("report.docx");
        ReportSubject sample = ReportSubject.of(Samples.draft(Language.FR), Language.FR).in(template);
        new OfficeReports().word(sample.subject(), sample.options(), target);
        return target;
    }

    private void refused(Path template, String key) {
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> write(template))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key));
        assertThat(folder.resolve("report.docx")).doesNotExist();
    }

    @Test
    void itsStylesAndHeaderAreTakenAndItsBodyIsNot() throws IOException {
        Docx docx = report(OwnTemplates.plain(folder.resolve("own.dotx")));

        assertThat(docx.schemaErrors()).isEmpty();
        assertThat(docx.all("p").stream().map(Docx::style)).contains("Titre1").doesNotContain("Heading1");
        assertThat(docx.text("word/document.xml")).doesNotContain(OwnTemplates.BODY);
        assertThat(docx.text("word/header1.xml")).contains("Cabinet Exemple", "PROJET");
    }

    @Test
    void whatWouldFetchSomethingFromOutsideIsDropped() throws IOException {
        Docx docx = report(OwnTemplates.reachingOut(folder.resolve("own.docx")));

        assertThat(docx.parts().keySet()).allMatch(part -> !docx.text(part).contains("evil.example"));
    }

    @Test
    void macrosAreRefused() {
        refused(OwnTemplates.withMacros(folder.resolve("own.docx")), "report.template.macros");
    }

    @Test
    void whatIsTooLargeUnpackedIsRefused() throws IOException {
        refused(OwnTemplates.bomb(folder.resolve("own.docx")), "report.template.tooLarge");
    }

    @Test
    void whatIsNoWordDocumentIsRefused() throws IOException {
        refused(OwnTemplates.garbage(folder.resolve("own.docx")), "report.template.unreadable");
        refused(folder.resolve("missing.docx"), "report.template.missing");
    }
}
