package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cli.Shell.Result;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.text.Language;
import org.vigie.testing.OlderVersion;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateVerbTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String id = "";

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(folder);
        shell.run("init", "--name", "Marie Curie", "--role", "Analyste");
        Assessment older = OlderVersion.assessment("Fraude", Language.FR);
        assertThat(shell.run("import", OlderVersion.file(folder, older).toString()).code()).isZero();
        id = older.id().toString();
    }

    @Test
    void shows_what_becomes_of_each_answer_and_changes_nothing() throws IOException {
        Result preview = shell.run("migrate", id);
        assertThat(preview.code()).as(preview.err()).isZero();
        assertThat(preview.out())
                .contains("de la version 1.0.0 à la version 1.1.0", "Conservées (1)", "Déplacées (1)", "À revoir (1)", "Mises de côté (1)")
                .contains("seul son nom interne est autre")
                .contains("Reprise en Q-LIA-22, Q-LIA-34, à confirmer.", "La date est enregistrée avec la décision elle-même.");
        assertThat(preview.err()).contains("--apply");
        assertThat(shell.run("show", id, "--json").json().at("/template/version").stringValue()).isEqualTo("1.0.0");
    }

    @Test
    void speaks_english() throws IOException {
        assertThat(shell.run("migrate", id, "--lang", "en").out())
                .contains("from version 1.0.0 to version 1.1.0", "Kept (1)", "Moved (1)", "Needs review (1)", "Set aside (1)");
    }

    @Test
    void passes_when_told_to_and_shows_what_is_kept_aside() throws IOException {
        Result passed = shell.run("migrate", id, "--to", "1.1.0", "--apply", "--json");
        assertThat(passed.code()).isZero();
        assertThat(passed.json().at("/applied").booleanValue()).isTrue();
        assertThat(passed.json().at("/needsReview/0/now/0").stringValue()).isEqualTo("lia.objection_honoured");
        var shown = shell.run("show", id, "--json").json();
        assertThat(shown.at("/template/version").stringValue()).isEqualTo("1.1.0");
        assertThat(shown.at("/answers/lia.objection_offered/state").stringValue()).isEqualTo("assumption");
        assertThat(shown.at("/setAside/0/said").stringValue()).isEqualTo("2 octobre 2026");
        assertThat(shell.run("show", id).out()).contains("Conservé à part", "2 octobre 2026 — En comité");
        assertThat(shell.run("history", id).out()).contains("legitimate-interest 1.1.0");
        Result again = shell.run("migrate", id);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("1.1.0");
        assertThat(shell.run("verify").code()).isZero();
    }

    @Test
    void refuses_a_version_that_is_not_here_or_not_newer() throws IOException {
        assertThat(shell.run("migrate", id, "--to", "7.0.0").code()).isEqualTo(ExitCode.INPUT);
        assertThat(shell.run("migrate", id, "--to", "1.0.0").code()).isEqualTo(ExitCode.INPUT);
    }
}
