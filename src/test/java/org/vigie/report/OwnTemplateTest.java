package org.vigie.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.application.port.Progress;
import org.vigie.application.port.UserFault;
import org.vigie.domain.text.Language;
import org.vigie.report.word.ReportMarks;

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
        new OfficeReports().word(sample.subject(), sample.options(), target, Progress.UNWATCHED);
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

    @Test
    void aReportIsNoTemplate() throws IOException {
        Path report = write(OwnTemplates.plain(folder.resolve("own.dotx")));
        Path renamed = report.resolveSibling("look.docx");
        Files.move(report, renamed);

        refused(renamed, "report.template.isReport");
        assertThat(new ReportMarks().read(renamed)).as("yet it is read to be verified").isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<a",
        "",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>",
        "<?xml version='1.0'?><other xmlns='urn:other'/>",
    })
    void aPartThatIsSomethingElseIsRefusedInWordsOrLeftOut(String content) throws IOException {
        Path sound = OwnTemplates.plain(folder.resolve("own.docx"));
        for (String part : OwnTemplates.parts(sound)) {
            Path spoilt = OwnTemplates.spoilt(sound, part, content, folder.resolve("spoilt.docx"));
            try {
                assertThat(report(spoilt).text("word/document.xml")).as(part).doesNotContain("root:");
            } catch (UserFault fault) {
                assertThat(fault.key()).as(part).isEqualTo("report.template.unreadable");
            }
        }
    }
}
