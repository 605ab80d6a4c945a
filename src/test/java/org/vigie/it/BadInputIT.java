package org.vigie.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.it.Program.Result;

import static org.assertj.core.api.Assertions.assertThat;

/** What the program as it is shipped says to bad input: one clear sentence, the right exit code, and nothing changed. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {
    private Program bare;
    private Program vigie;
    private Path workspace;
    private String id = "";

    @BeforeAll
    void makeAWorkspace(@TempDir Path folder) throws IOException {
        bare = Program.install(folder);
        workspace = bare.folder().resolve("espace");
        vigie = bare.with(workspace, bare.passphrase("phrase.txt", "correct cheval batterie agrafe"));
        id = vigie.done("new", "--template", "screening", "--title", "Vidéosurveillance").line();
    }

    private static void assertOneSentence(Result result, String... words) {
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip().lines()).hasSize(1);
        assertThat(result.err()).contains(words);
    }

    @Test
    void an_unknown_verb_is_wrong_usage_and_names_the_near_one() throws IOException {
        Result french = bare.refused(2, "lst");
        Result english = bare.in("en_US.UTF-8").refused(2, "lst");

        assertThat(french.err()).contains("lst", "Vouliez-vous dire", "list").contains("vigie --help");
        assertThat(english.err()).contains("lst", "Did you mean", "list");
    }

    @Test
    void a_wrong_passphrase_is_told_and_changes_nothing() throws IOException {
        List<String> before = Program.tree(workspace);
        Path wrong = bare.passphrase("fausse.txt", "ce n’est pas celle-là");

        assertOneSentence(bare.with(workspace, wrong).refused(1, "list"), "phrase secrète");
        assertOneSentence(bare.with(workspace, wrong).in("en_GB.UTF-8").refused(1, "list"), "passphrase");
        assertThat(Program.tree(workspace)).isEqualTo(before);
    }

    @Test
    void without_terminal_or_file_the_passphrase_is_what_lacks() throws IOException {
        assertOneSentence(bare.refused(3, "list", "--workspace", workspace.toString()), "--passphrase-file");
    }

    @Test
    void a_workspace_that_another_process_has_open_stays_closed() throws IOException {
        try (FileChannel other = FileChannel.open(workspace.resolve("workspace.lock"), StandardOpenOption.WRITE)) {
            other.lock();

            assertOneSentence(vigie.refused(3, "list"), "déjà ouvert");
        }
    }

    @Test
    void broken_answers_change_nothing() throws IOException {
        Path cut = bare.file("coupé.json", "{\"processing.name\": \"x\", ");
        Path wrong = bare.file("réponses.json", "{\"processing.nam\": \"x\", \"toString\": 3, \"wp248.scoring\": \"peut-être\"}");

        assertOneSentence(vigie.refused(1, "answer", id, "--file", cut.toString()), "coupé.json");
        Result refused = vigie.refused(1, "answer", id, "--file", wrong.toString());

        assertThat(refused.err()).contains("réponses.json /processing.nam", "réponses.json /toString");
        assertThat(vigie.done("list", "--json").json().at("/0/answers").intValue()).isZero();
    }

    @Test
    void a_hostile_package_leaves_nothing_behind() throws IOException {
        Path hostile = bare.folder().resolve("piège.vigie");
        Files.write(hostile, zip("../../évadé.txt", "/tmp/absolu.txt", "C:\\evil.txt"));
        List<String> before = Program.tree(bare.folder().getParent());

        Result refused = vigie.refused(1, "import", hostile.toString());

        assertOneSentence(refused, "piège.vigie");
        assertThat(Program.tree(bare.folder().getParent())).isEqualTo(before);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
