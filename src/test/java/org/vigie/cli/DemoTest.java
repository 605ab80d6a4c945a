package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cli.Shell.Result;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo, made once in a folder whose name would trip careless code. */
class DemoTest {
    private static final String[] MADE = {
        ".vigie-demo", "action-plan.xlsx", "actions.ics", "assessment.json", "assessment.vigie", "passphrase.txt", "report.docx", "workspace"
    };

    @TempDir
    static Path folder;

    private static Shell shell;
    private static Path demo;
    private static Result made;

    @BeforeAll
    static void make() {
        shell = new Shell(folder);
        demo = folder.resolve("démo d’été");
        made = shell.bare("demo", "--out", demo.toString(), "--lang", "fr");
    }

    private static Result inDemo(String... arguments) {
        String[] common = {
            "--workspace", demo.resolve("workspace").toString(), "--passphrase-file", demo.resolve("passphrase.txt").toString()
        };
        String[] all = new String[arguments.length + common.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(common, 0, all, arguments.length, common.length);
        return shell.bare(all);
    }

    @Test
    void makes_everything_and_says_where() throws IOException {
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(Shell.names(demo)).containsExactlyInAnyOrder(MADE);
        assertThat(made.out()).contains(demo.resolve("report.docx").toString()).contains(demo.resolve("passphrase.txt").toString());
        assertThat(made.err()).contains("vigie list --workspace");
    }

    @Test
    void tells_the_facts_that_show_tells() {
        JsonNode list = inDemo("list", "--json").json();
        JsonNode shown = inDemo("show", list.at("/0/id").stringValue(), "--json").json();

        long retained = shown.get("risks").valueStream()
                .filter(risk -> risk.get("kind").stringValue().equals("risk"))
                .filter(risk -> risk.get("status").stringValue().equals("retained"))
                .count();
        assertThat(made.out())
                .contains(shown.at("/progress/answered") + " questions traitées sur " + shown.at("/progress/applicable"))
                .contains(retained + " retenus")
                .contains(shown.get("actions").size() + " actions")
                .contains(shown.at("/versions/0/fingerprint").stringValue())
                .contains("traitement approuvé sous conditions, 6 conditions");
        assertThat(shown.get("open").isEmpty()).isTrue();
    }

    @Test
    void leaves_files_that_verify() {
        assertThat(inDemo("verify").code()).isZero();
        assertThat(inDemo("verify", demo.resolve("report.docx").toString()).out()).contains("v1.0");
    }

    @Test
    void keeps_the_passphrase_to_its_owner() throws IOException {
        Path passphrase = demo.resolve("passphrase.txt");
        if (Files.getFileStore(passphrase).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(passphrase))
                    .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        }
        assertThat(made.out() + made.err()).doesNotContain(Files.readString(passphrase).strip());
    }

    @Test
    void shows_the_assessment_to_people() {
        String id = inDemo("list", "--json").json().at("/0/id").stringValue();

        Result french = inDemo("show", id);
        Result english = inDemo("show", id, "--lang", "en");

        assertThat(french.out()).contains("Écarts de conformité").contains("parce que Q-").contains("Plan d’action").contains("C1");
        assertThat(english.out()).contains("Compliance gaps").contains("because Q-");
    }

    @Test
    void replaces_an_earlier_demo_and_nothing_else() throws IOException {
        Path again = folder.resolve("again");
        Path notes = Files.createDirectories(folder.resolve("notes"));
        Files.writeString(notes.resolve("mine.txt"), "mine");

        assertThat(shell.bare("demo", "--out", again.toString(), "--lang", "en").code()).isZero();
        Files.writeString(again.resolve("mine.txt"), "mine");
        Result second = shell.bare("demo", "--out", again.toString(), "--lang", "en");
        Result refused = shell.bare("demo", "--out", notes.toString());

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("compliance gaps");
        assertThat(again.resolve("mine.txt")).hasContent("mine");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains(notes.toString());
        assertThat(Shell.names(notes)).containsExactly("mine.txt");
    }
}
