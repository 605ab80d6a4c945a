package org.vigie.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.Progress;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What LibreOffice makes of the reports: all of them in one run. */
class RenderedReportTest {
    private static final Map<String, List<String>> PAGES = new TreeMap<>();

    @BeforeAll
    static void render(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(isThere("soffice", "--version"), "LibreOffice (soffice) is not installed: reports are not rendered");
        Assumptions.assumeTrue(isThere("pdftotext", "-v"), "poppler-utils (pdftotext) is not installed: rendered reports are not read");
        write(folder, "decided-fr", ReportSubject.of(Samples.decided(Language.FR), Language.FR));
        write(folder, "draft-fr", ReportSubject.of(Samples.draft(Language.FR), Language.FR));
        write(folder, "draft-en", ReportSubject.of(Samples.draft(Language.EN), Language.EN));
        write(folder, "hostile", ReportSubject.of(HostileTexts.in(Samples.draft(Language.FR)), Language.FR));
        Path own = OwnTemplates.plain(folder.resolve("own.dotx"));
        write(folder, "own-draft", ReportSubject.of(Samples.draft(Language.FR), Language.FR).in(own));
        write(folder, "own-decided", ReportSubject.of(Samples.decided(Language.FR), Language.FR).in(own));
        List<String> command = new ArrayList<>(List.of(
                "soffice", "--headless", "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "pdf",
                "--outdir", folder.toString()));
        for (String name : PAGES.keySet()) {
            command.add(folder.resolve(name + ".docx").toString());
        }
        run(folder, command);
        for (String name : PAGES.keySet()) {
            run(folder, List.of("pdftotext", "-layout", "-enc", "UTF-8", name + ".pdf", name + ".txt"));
            String text = Files.readString(folder.resolve(name + ".txt"), StandardCharsets.UTF_8);
            PAGES.put(name, Arrays.asList(text.replaceFirst("\f$", "").split("\f", -1)));
        }
    }

    private static void write(Path folder, String name, ReportSubject report) {
        new OfficeReports().word(report.subject(), report.options(), folder.resolve(name + ".docx"), Progress.UNWATCHED);
        PAGES.put(name, List.of());
    }

    private static boolean isThere(String program, String argument) throws InterruptedException {
        try {
            return new ProcessBuilder(program, argument).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor(1, TimeUnit.MINUTES);
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command.getFirst() + " ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static List<String> pages(String name) {
        List<String> pages = PAGES.get(name);
        assertThat(pages).as(name).isNotNull().isNotEmpty();
        return pages;
    }

    @Test
    void everyPageOfAnUndecidedVersionSaysSo() {
        assertThat(pages("draft-fr")).allMatch(page -> page.contains("PROJET"));
        assertThat(pages("draft-en")).allMatch(page -> page.contains("DRAFT"));
        assertThat(pages("own-draft")).allMatch(page -> page.contains("PROJET"));
        assertThat(pages("hostile")).allMatch(page -> page.contains("PROJET"));
    }

    @Test
    void noPageOfADecidedVersionSaysThatItIsADraft() {
        assertThat(pages("decided-fr")).noneMatch(page -> page.contains("PROJET"));
    }

    @Test
    void everyPageBearsTheHeaderOfAnOrganisationsOwnTemplate() {
        assertThat(pages("own-draft")).allMatch(page -> page.contains(OwnTemplates.HEADER));
        assertThat(pages("own-decided")).allMatch(page -> page.contains(OwnTemplates.HEADER)).noneMatch(page -> page.contains("PROJET"));
    }

    @Test
    void everyPageIsNumberedAmongAllOfThem() {
        List<String> pages = pages("decided-fr");
        for (int at = 0; at < pages.size(); at++) {
            assertThat(pages.get(at)).contains("Page " + (at + 1) + " sur " + pages.size());
        }
    }

    @Test
    void theSummaryIsOnePage() {
        assertThat(pages("decided-fr").stream().filter(page -> page.contains("Prochaines échéances"))).hasSize(1);
        assertThat(pages("decided-fr").get(1)).contains("Suivi du document", "Sommaire");
        assertThat(pages("decided-fr").get(3)).contains("Synthèse", "traitement approuvé sous conditions", "Prochaines échéances");
    }

    @Test
    void everyRiskHasItsBlockAndTheFingerprintItsSentence() {
        String all = String.join("\n", pages("decided-fr"));
        Samples.decided(Language.FR).evaluation().risks().forEach(risk -> assertThat(all).contains(risk.code()));
        assertThat(all.replaceAll("\\s+", " ")).contains("Elle ne prouve ni l’identité du signataire ni la date, et n’est pas une signature");
        assertThat(all).doesNotContainPattern("Erreur[ \u00A0]?[:!]|Error[:!]|#REF");
    }

    @Test
    void reportsKeepASaneLengthWhateverIsPastedIntoThem() {
        assertThat(pages("decided-fr")).hasSizeBetween(30, 50);
        assertThat(pages("hostile")).hasSizeLessThan(160);
    }
}
