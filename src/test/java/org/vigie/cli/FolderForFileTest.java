package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cli.Shell.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder where a file is expected is a wrong path, not a broken machine. */
class FolderForFileTest {
    @TempDir
    Path folder;

    private Shell shell;
    private String wrong;

    @BeforeEach
    void shell() throws IOException {
        shell = new Shell(folder);
        wrong = Files.createDirectory(folder.resolve("answers")).toString();
    }

    private void expectRefusal(Result result) {
        assertThat(result.code()).as(result.err()).isEqualTo(1);
        assertThat(result.err()).contains(wrong);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void answers_are_refused_with_the_path_and_what_to_give() throws IOException {
        String id = shell.run("new", "--template", "screening", "--title", "Badges").line();

        Result english = shell.run("answer", id, "--file", wrong, "--lang", "en");
        Result french = shell.run("answer", id, "--file", wrong);

        expectRefusal(english);
        assertThat(english.err()).contains("is a folder").contains("Give the path of the file");
        expectRefusal(french);
        assertThat(french.err()).contains("est un dossier").contains("Donnez le chemin du fichier");
    }

    @Test
    void so_are_imports_and_packages() throws IOException {
        expectRefusal(shell.run("import", wrong));
    }

    @Test
    void so_are_passphrases() throws IOException {
        shell.run("new", "--template", "screening", "--title", "Badges");
        expectRefusal(shell.bare("list", "--workspace", shell.workspace().toString(), "--passphrase-file", wrong));
    }

    @Test
    void so_are_backups() throws IOException {
        expectRefusal(shell.run("restore", wrong));
    }
}
