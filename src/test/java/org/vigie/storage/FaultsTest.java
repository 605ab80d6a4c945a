package org.vigie.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.UserFault.Kind;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;
import static org.vigie.storage.Folders.WORKSPACES;
import static org.vigie.storage.Folders.assertFault;
import static org.vigie.storage.Folders.assertRefused;
import static org.vigie.storage.Folders.passphrase;

/** What goes wrong when a workspace is created or opened: each told by its own key, nothing changed, nothing half-done. */
class FaultsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path temp;

    private Path workspace() throws IOException {
        Path folder = temp.resolve("workspace");
        try (Workspace workspace = Folders.create(folder)) {
            Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "un");
        }
        return folder;
    }

    private static void open(Path folder) {
        WORKSPACES.open(folder, passphrase()).close();
    }

    private static void create(Path folder) {
        WORKSPACES.create(folder, passphrase(), MARIE).close();
    }

    @Test
    void aWorkspaceThatIsCreatedOpensWithItsPassphraseAndNoOther() throws IOException {
        Path folder = temp.resolve("in/a/new/place");
        char[] passphrase = passphrase();
        WORKSPACES.create(folder, passphrase, MARIE).close();

        assertThat(passphrase).as("the caller's, who wipes it").isEqualTo(passphrase());
        assertThat(WORKSPACES.exists(folder)).isTrue();
        assertRefused(folder, "storage.wrongPassphrase", Kind.INPUT, () -> WORKSPACES.open(folder, "mauvaise".toCharArray()));
        try (Workspace workspace = WORKSPACES.open(folder, passphrase)) {
            assertThat(workspace.profile()).isEqualTo(MARIE);
            assertThat(workspace.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " \t\n"})
    void anEmptyPassphraseIsNone(String empty) throws IOException {
        assertRefused(temp, "storage.passphraseEmpty", Kind.INPUT, () -> WORKSPACES.create(temp.resolve("a"), empty.toCharArray(), MARIE));
    }

    @Test
    void aFolderThatHoldsSomethingElseIsNoWorkspace() throws IOException {
        Files.writeString(temp.resolve("letter.txt"), "Bonjour");

        assertThat(WORKSPACES.exists(temp)).isFalse();
        assertRefused(temp, "storage.noWorkspace", Kind.INPUT, () -> open(temp));
        assertRefused(temp, "storage.noWorkspace", Kind.INPUT, () -> open(temp.resolve("nowhere")));
        assertRefused(temp, "storage.folderNotEmpty", Kind.INPUT, () -> create(temp));
        assertRefused(temp, "storage.folderNotEmpty", Kind.INPUT, () -> create(temp.resolve("letter.txt")));
    }

    @Test
    void aWorkspaceIsNotCreatedOverAnother() throws IOException {
        Path folder = workspace();

        assertRefused(folder, "storage.folderNotEmpty", Kind.INPUT, () -> create(folder));
    }

    @Test
    void aPathThatTheDatabaseWouldReadSettingsFromIsRefused() throws IOException {
        assertRefused(temp, "storage.pathUnusable", Kind.INPUT, () -> create(temp.resolve("a;INIT=RUNSCRIPT")));
    }

    @Test
    void aMissingKeyFileOrDatabaseIsTold() throws IOException {
        Path folder = workspace();
        Path key = folder.resolve(KeyFile.NAME);
        byte[] bytes = Files.readAllBytes(key);
        Files.delete(key);
        assertRefused(folder, "storage.keyFileMissing", Kind.ENVIRONMENT, () -> open(folder));

        Files.write(key, bytes);
        Files.delete(folder.resolve(Database.FILE));
        assertRefused(folder, "storage.databaseMissing", Kind.ENVIRONMENT, () -> open(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "{\"format\":\"vigie-key\",\"version\":1}", "\u0000\u0001", "{\"format\":\"vigie-key\",\"ver"})
    void aDamagedKeyFileIsTold(String content) throws IOException {
        Path folder = workspace();
        Files.writeString(folder.resolve(KeyFile.NAME), content);

        assertRefused(folder, "storage.keyFileDamaged", Kind.ENVIRONMENT, () -> open(folder));
    }

    @Test
    void aKeyFileWithASingleOtherCharacterIsDamagedAndNotAWrongPassphrase() throws IOException {
        Path folder = workspace();
        Path key = folder.resolve(KeyFile.NAME);
        String sound = Files.readString(key);
        int salt = sound.indexOf("\"salt\"") + 12;
        char other = sound.charAt(salt) == 'A' ? 'B' : 'A';
        Files.writeString(key, sound.substring(0, salt) + other + sound.substring(salt + 1));

        assertRefused(folder, "storage.keyFileDamaged", Kind.ENVIRONMENT, () -> open(folder));
    }

    @Test
    void aHugeKeyFileIsNotRead() throws IOException {
        Path folder = workspace();
        Files.writeString(folder.resolve(KeyFile.NAME), Files.readString(folder.resolve(KeyFile.NAME)) + " ".repeat(KeyFile.MAX_BYTES));

        assertRefused(folder, "storage.keyFileDamaged", Kind.ENVIRONMENT, () -> open(folder));
    }

    @ParameterizedTest
    @CsvSource({"memory,2000000000", "memory,1", "memory,-1", "iterations,100000", "iterations,0", "lanes,1000", "lanes,0"})
    void aKeyFileThatAsksForAComputationOutOfBoundsIsNotComputed(String parameter, int value) throws IOException {
        Path folder = workspace();
        rewriteKeyFile(folder, slot -> slot.put(parameter, value));

        assertRefused(folder, "storage.keyFileParameters", Kind.ENVIRONMENT, () -> open(folder));
    }

    @Test
    void aKeyFileWithAnUnknownFunctionIsNotComputed() throws IOException {
        Path folder = workspace();
        rewriteKeyFile(folder, slot -> slot.put("function", "md5"));

        assertRefused(folder, "storage.keyFileParameters", Kind.ENVIRONMENT, () -> open(folder));
    }

    /** With the right checksum, as somebody who means it would. */
    private static void rewriteKeyFile(Path folder, java.util.function.Consumer<ObjectNode> change) throws IOException {
        Path file = folder.resolve(KeyFile.NAME);
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        change.accept((ObjectNode) root.path("slots").path(0));
        root.put("checksum", Digests.sha256Hex(JSON.writeValueAsBytes(root.path("slots"))));
        Files.write(file, JSON.writeValueAsBytes(root));
    }

    @Test
    void aKeyFileOfANewerFormatIsTold() throws IOException {
        Path folder = workspace();
        Path file = folder.resolve(KeyFile.NAME);
        Files.writeString(file, "{\"format\":\"vigie-key\",\"version\":2,\"anything\":[{}]}");

        assertRefused(folder, "storage.keyFileNewer", Kind.ENVIRONMENT, () -> open(folder));
    }

    @Test
    void aDatabaseOfAnotherKeyIsDamaged() throws IOException {
        Path folder = workspace();
        Path other = temp.resolve("other");
        create(other);
        Files.copy(other.resolve(KeyFile.NAME), folder.resolve(KeyFile.NAME), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertRefused(folder, "storage.databaseDamaged", Kind.ENVIRONMENT, () -> open(folder));
    }

    @Test
    void whatIsNoDatabaseIsDamaged() throws IOException {
        Path folder = workspace();
        for (String content : new String[] {"", "x", "H2encrypt\n", "x".repeat(100_000)}) {
            Files.writeString(folder.resolve(Database.FILE), content, StandardCharsets.US_ASCII);
            assertRefused(folder, "storage.databaseDamaged", Kind.ENVIRONMENT, () -> Folders.open(folder));
        }
    }

    @Test
    void aDatabaseThatIsCutOffIsDamaged() throws IOException {
        Path folder = workspace();
        byte[] bytes = Files.readAllBytes(folder.resolve(Database.FILE));
        Files.write(folder.resolve(Database.FILE), java.util.Arrays.copyOf(bytes, 6000));

        assertRefused(folder, "storage.databaseDamaged", Kind.ENVIRONMENT, () -> Folders.open(folder));
    }

    @Test
    void aWorkspaceThatIsOpenInThisProcessIsNotOpenedTwice() throws IOException {
        Path folder = workspace();
        try (Workspace workspace = Folders.open(folder)) {
            assertFault("storage.openAlready", Kind.ENVIRONMENT, () -> open(folder));
            assertFault("storage.openAlready", Kind.ENVIRONMENT, () -> Folders.open(folder.resolve("../workspace")));
            assertFault(
                    "storage.openAlready",
                    Kind.ENVIRONMENT,
                    () -> new EncryptedWorkspaces(Folders.FORM, InstantSource.fixed(NOW)).open(folder, Folders.key()));
            assertThat(workspace.verify()).isEmpty();
        }
        Folders.open(folder).close();
    }

    @Test
    void aWorkspaceThatIsOpenInAnotherProcessIsNotOpened() throws IOException, InterruptedException {
        Path folder = workspace();
        try (ChildProcess other = new ChildProcess(folder, temp.resolve("out"), WorkspaceChild.HOLD)) {
            assertRefused(folder, "storage.openAlready", Kind.ENVIRONMENT, () -> open(folder));
            other.kill(0, 0);
        }
        Folders.open(folder).close();
    }

    @Test
    void anotherProcessStaysOutAfterThisOneTriedTwice() throws IOException {
        Path folder = workspace();
        try (Workspace workspace = Folders.open(folder)) {
            assertFault("storage.openAlready", Kind.ENVIRONMENT, () -> Folders.open(folder));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new ChildProcess(folder, temp.resolve("out"), WorkspaceChild.HOLD).close());
            assertThat(workspace.assessments().list(null)).hasSize(1);
        }
    }

    @Test
    void aFaultAfterTheLockWasTakenGivesItBack() throws IOException {
        Path folder = workspace();
        assertRefused(folder, "storage.wrongPassphrase", Kind.INPUT, () -> WORKSPACES.open(folder, "x".toCharArray()));

        open(folder);
    }

    @Test
    void aFullDiskIsToldAndNothingIsLeft() throws IOException {
        try (TinyDisk disk = new TinyDisk(temp.resolve("disk"), 2)) {
            disk.fill();
            SortedMap<String, String> before = Folders.content(disk.root());

            assertFault("storage.diskFull", Kind.ENVIRONMENT, () -> create(disk.root().resolve("workspace")));

            assertThat(Folders.content(disk.root())).isEqualTo(before);
        }
    }

    @Test
    void aDiskThatFillsUpWhileItIsWorkedOnLosesNothingThatWasSaved() throws IOException {
        try (TinyDisk disk = new TinyDisk(temp.resolve("disk"), 4)) {
            Path folder = disk.root().resolve("workspace");
            Assessment saved;
            try (Workspace workspace = Folders.create(folder)) {
                saved = Work.answered(workspace.assessments(), Work.created(workspace.assessments(), "A"), Work.PURPOSE, "un");
                disk.fill();
                SortedMap<String, String> evidence = Folders.content(folder.resolve(EvidenceFiles.FOLDER));
                Assessment before = saved;
                assertFault("storage.diskFull", Kind.ENVIRONMENT, () -> Work.attached(workspace.assessments(), before, new byte[100_000]));
                assertFault("storage.diskFull", Kind.ENVIRONMENT, () -> workspace.snapshots().take(NOW));
                assertFault("storage.diskFull", Kind.ENVIRONMENT, () -> workspace.backup(disk.root().resolve("backup"), NOW));
                assertThat(Folders.content(folder.resolve(EvidenceFiles.FOLDER))).isEqualTo(evidence);
                assertThat(Folders.content(folder.resolve(Snapshots.FOLDER))).hasSize(1);
                assertThat(disk.root().resolve("backup")).doesNotExist();
                assertThatExceptionOfType(UserFault.class).isThrownBy(() -> {
                    Assessment state = before;
                    for (int i = 0; i < 200; i++) {
                        state = Work.answered(workspace.assessments(), state, Work.PURPOSE, ("long " + i).repeat(5000));
                    }
                }).satisfies(fault -> assertThat(fault.key()).isIn("storage.diskFull", "storage.closedByFault"));
            }
            disk.free();
            try (Workspace workspace = Folders.open(folder)) {
                assertThat(workspace.verify()).isEmpty();
                assertThat(workspace.assessments().history(saved.id(), null)).isNotEmpty();
            }
        }
    }

    @Test
    void aReadOnlyDiskIsTold() throws IOException {
        try (TinyDisk disk = new TinyDisk(temp.resolve("disk"), 4)) {
            Path folder = disk.root().resolve("workspace");
            Folders.create(folder).close();
            disk.makeReadOnly();

            assertRefused(disk.root(), "storage.readOnly", Kind.ENVIRONMENT, () -> open(folder));
            assertRefused(disk.root(), "storage.readOnly", Kind.ENVIRONMENT, () -> create(disk.root().resolve("other")));
        }
    }
}
