package org.vigie.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.it.Program.Result;
import org.vigie.testing.SampleFile;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job with the program as it is shipped, by the calls that a script makes. */
@TestMethodOrder(OrderAnnotation.class)
class MainJobIT {
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

    @TempDir
    static Path folder;

    private static Program bare;
    private static Program vigie;
    private static Path workspace;
    private static Path passphrase;
    private static String id = "";

    @BeforeAll
    static void install() throws IOException {
        bare = Program.install(folder);
        passphrase = bare.passphrase("phrase secrète.txt", "correct cheval batterie agrafe");
        workspace = bare.folder().resolve("espace de travail n° 1");
        vigie = bare.with(workspace, passphrase);
    }

    private static JsonNode shown(Program program) throws IOException {
        return program.done("show", id, "--json").json();
    }

    @Test
    @Order(1)
    void shows_the_whole_job_at_once() throws IOException {
        Result demo = bare.done("demo", "--out", "démo");

        assertThat(demo.out()).contains("approuvé sous conditions", "Empreinte d’intégrité de v1.0", "démo/report.docx");
        assertThat(bare.folder().resolve("démo"))
                .isDirectoryContaining("glob:**/report.docx")
                .isDirectoryContaining("glob:**/action-plan.xlsx")
                .isDirectoryContaining("glob:**/actions.ics")
                .isDirectoryContaining("glob:**/assessment.vigie")
                .isDirectoryContaining("glob:**/workspace");
    }

    @Test
    @Order(2)
    void starts_an_assessment_and_a_workspace_with_it() throws IOException {
        Result started = vigie.done("new", "--template", "customer-data", "--title", "Programme de fidélité « Été »");

        id = started.line();
        assertThat(id).matches(UUID);
        assertThat(started.err()).contains(workspace.toString());
        assertThat(bare.defaultWorkspace()).as("the workspace is where it was asked for").doesNotExist();
    }

    @Test
    @Order(3)
    void answers_everything() throws IOException {
        Path answers = bare.file("réponses.json", new SampleFile("fr", LocalDate.now()).answers());

        assertThat(vigie.done("answer", id, "--file", answers.toString()).err()).contains("R-SEC-01");
    }

    @Test
    @Order(4)
    void judges_plans_and_hears_the_dpo() throws IOException {
        vigie.done("risk", id, "retain", "--all");
        vigie.done("action", id, "add", "--measure", "M-CONS-01", "--owner", "Inès Morvan", "--due", "2027-03-31");
        Path opinion = bare.file("avis.md", "Défavorable **en l’état**.");
        vigie.done("opinion", id, "dpo", "--file", opinion.toString(), "--position", "unfavourable", "--by", "Léa Martin");

        JsonNode shown = shown(vigie);
        assertThat(shown.get("open").isEmpty()).as(shown.get("open").toString()).isTrue();
        assertThat(shown.get("risks").valueStream().map(risk -> risk.get("status").stringValue())).doesNotContain("suggested");
        assertThat(shown.get("title").stringValue()).isEqualTo("Programme de fidélité « Été »");
        assertThat(shown.at("/actions/0/owner").stringValue()).isEqualTo("Inès Morvan");
    }

    @Test
    @Order(5)
    void approves_nothing_that_the_gates_hold_back() throws IOException {
        Result refused = vigie.refused(1, "decide", id, "--decision", "approved", "--by", "Anne Morel");

        assertThat(refused.err()).contains("La décision ne peut pas être prise");
        assertThat(refused.out()).isEmpty();
    }

    @Test
    @Order(6)
    void decides_and_freezes() throws IOException {
        Result decided = vigie.done("decide", id, "--decision", "rejected", "--by", "Anne Morel", "--comment", "À revoir en entier.");

        assertThat(decided.line()).matches("v1\\.0 [0-9a-f]{64}");
    }

    @Test
    @Order(7)
    void exports_and_verifies_the_report() throws IOException {
        for (String format : List.of("docx", "ics", "vigie")) {
            vigie.done("export", id, "--format", format, "--out", "analyse finale." + format);
        }

        Path report = bare.folder().resolve("analyse finale.docx");
        try (ZipFile zip = new ZipFile(report.toFile())) {
            assertThat(zip.getEntry("word/document.xml")).isNotNull();
        }
        assertThat(Files.readString(bare.folder().resolve("analyse finale.ics"))).contains("BEGIN:VTODO", "Programme de fidélité « Été »");
        assertThat(vigie.done("verify", report.toString()).out()).contains("v1.0");
    }

    @Test
    @Order(8)
    void backs_up_restores_and_verifies() throws IOException {
        JsonNode before = shown(vigie);
        vigie.done("backup", "sauvegarde.vigie-backup");
        Program restored = bare.with(bare.folder().resolve("restauré"), passphrase);

        restored.done("restore", "sauvegarde.vigie-backup");

        assertThat(shown(restored)).isEqualTo(before);
        assertThat(restored.done("verify").out()).contains("Tout est intègre");
    }

    @Test
    @Order(9)
    void takes_a_package_into_another_workspace_and_speaks_english() throws IOException {
        Program english = bare.in("en_GB.UTF-8").with(bare.folder().resolve("another one"), passphrase);

        Result imported = english.done("import", "analyse finale.vigie", "--json");

        assertThat(imported.json().at("/0/assessment").stringValue()).isEqualTo(id);
        assertThat(imported.err()).contains("A workspace was made");
        assertThat(imported.json().at("/0/title").stringValue()).isEqualTo("Programme de fidélité « Été »");
    }

    @Test
    @Order(10)
    void works_where_the_locale_knows_ascii_only() throws IOException {
        Program posix = bare.in("C").with(workspace, passphrase);

        assertThat(posix.done("list").out()).contains("Programme de fidélité « Été »").contains("decided");
    }
}
