package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.cli.Shell.Result;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** What people are told before anything is done. */
class UsageTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    @Test
    void without_a_verb_says_that_there_is_no_window_yet() {
        Result french = shell.bare();
        Result english = shell.bare(shell.services(), Language.EN);

        assertThat(french.code()).isEqualTo(3);
        assertThat(french.err()).contains("pas d’écran").contains("vigie demo");
        assertThat(english.code()).isEqualTo(3);
        assertThat(english.err()).contains("no display").contains("vigie demo");
        assertThat(french.out() + english.out()).isEmpty();
    }

    @Test
    void names_the_verb_that_a_typing_error_meant() {
        Result french = shell.bare("lits");
        Result english = shell.bare("lits", "--lang", "en");

        assertThat(french.code()).isEqualTo(2);
        assertThat(french.err()).contains("lits").contains("Vouliez-vous dire list");
        assertThat(english.code()).isEqualTo(2);
        assertThat(english.err()).contains("lits").contains("Did you mean list");
    }

    @Test
    void names_the_option_that_a_typing_error_meant() {
        Result result = shell.bare("list", "--jsn");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--jsn").contains("Vouliez-vous dire --json").contains("vigie list --help");
    }

    @Test
    void says_what_is_missing() {
        Result result = shell.bare("new", "--title", "Fidélité");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Il manque\u00A0: --template");
    }

    @Test
    void says_what_an_option_may_be() {
        Result french = shell.bare("decide", "x", "--by", "Anne", "--decision", "maybe");
        Result language = shell.bare("list", "--lang", "de");

        assertThat(french.code()).isEqualTo(2);
        assertThat(french.err()).contains("maybe").contains("approved, conditionally_approved, consultation, rejected");
        assertThat(language.code()).isEqualTo(2);
        assertThat(language.err()).contains("--lang").contains("fr, en");
    }

    @Test
    void refuses_an_option_given_twice() {
        Result result = shell.bare("list", "--search", "a", "--search", "b");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--search").contains("deux fois");
    }

    @Test
    void refuses_a_verb_that_lacks_its_own_verb() {
        Result result = shell.bare("template");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("vigie template --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "demo", "init", "template", "new", "list", "show", "answer", "details", "risk", "measure", "action", "comment", "evidence",
        "opinion", "consultation", "decide", "condition", "history", "import", "export", "verify", "backup", "restore", "passphrase"
    })
    void explains_every_verb_in_both_languages(String verb) {
        Result french = shell.bare(verb, "--help");
        Result english = shell.bare(verb, "--help", "--lang", "en");

        assertThat(french.code()).isZero();
        assertThat(english.code()).isZero();
        assertThat(french.out()).contains("vigie " + verb).isNotEqualTo(english.out());
    }

    @Test
    void explains_a_verb_of_a_verb_without_asking_for_the_assessment() {
        Result result = shell.bare("risk", "add", "--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("ajouter un risque").contains("--severity");
    }

    @Test
    void lists_the_verbs() {
        Result result = shell.bare("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("hors ligne").contains("template").contains("commencer une analyse").contains("passphrase");
    }

    @Test
    void tells_its_version() {
        Result result = shell.bare("--version");

        assertThat(result.code()).isZero();
        assertThat(result.line()).isEqualTo("Vigie 0.1.0");
    }

    @Test
    void says_that_pdf_does_not_exist_yet() throws IOException {
        Result french = shell.run("export", "x", "--format", "pdf", "--out", "report.pdf");
        Result english = shell.run("export", "x", "--format", "pdf", "--out", "report.pdf", "--lang", "en");

        assertThat(french.code()).isEqualTo(2);
        assertThat(french.err()).contains("PDF").contains("pas encore");
        assertThat(english.code()).isEqualTo(2);
        assertThat(english.err()).contains("PDF").contains("yet");
    }

    @Test
    void says_that_files_of_other_tools_do_not_come_in_yet() throws IOException {
        Result result = shell.run("import", shell.file("dpia.docx", "x").toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("dpia.docx").contains("pas encore");
        assertThat(shell.workspace()).doesNotExist();
    }

    @Test
    void asks_for_a_passphrase_file_where_nobody_can_be_asked() {
        Result result = shell.bare("init", "--name", "Marie", "--workspace", shell.workspace().toString());

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).contains("--passphrase-file");
        assertThat(shell.workspace()).doesNotExist();
    }

    @Test
    void says_where_it_looked_for_a_workspace() throws IOException {
        Result show = shell.run("show", "abcd");
        Result list = shell.run("list", "--json");

        assertThat(show.code()).isEqualTo(1);
        assertThat(show.err()).contains(shell.workspace().toString()).contains("vigie init");
        assertThat(list.code()).isZero();
        assertThat(list.json().size()).isZero();
        assertThat(list.err()).contains(shell.workspace().toString());
    }

    @Test
    void refuses_a_passphrase_file_that_holds_none() throws IOException {
        Path empty = shell.passphrase("empty.txt", "");
        Path large = shell.file("large.txt", "x".repeat(5000));
        Path latin1 = Files.write(shell.file("latin1.txt"), new byte[] {'c', (byte) 0xE9, '\n'});

        assertThat(init(empty).err()).contains("ne peut pas être vide");
        assertThat(init(large).err()).contains("large.txt");
        assertThat(init(latin1).err()).contains("UTF-8");
        assertThat(init(shell.file("absent.txt")).code()).isEqualTo(1);
        assertThat(shell.workspace()).doesNotExist();
    }

    private Result init(Path passphrase) {
        return shell.bare(
                "init", "--name", "Marie", "--workspace", shell.workspace().toString(), "--passphrase-file", passphrase.toString());
    }
}
