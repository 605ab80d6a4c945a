package org.vigie.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.UserFault.Kind;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.crypto.SealedOutput;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;
import static org.vigie.storage.Folders.WORKSPACES;
import static org.vigie.storage.Folders.assertRefused;
import static org.vigie.storage.Folders.passphrase;

/** A backup brings everything back, and whatever is no backup brings nothing. */
class BackupTest {
    private static final byte[] TEMPLATE = "{\"id\":\"t\"}".getBytes(StandardCharsets.UTF_8);
    private static final TemplateRef REF = new TemplateRef("t", "1", Digests.sha256Hex(TEMPLATE));

    @TempDir
    private Path temp;

    private Path folder;
    private Path backup;
    private Path place;
    private Assessment assessment;
    private AssessmentId deleted;

    @BeforeEach
    void work() throws IOException {
        folder = temp.resolve("workspace");
        backup = temp.resolve("copy.vigie-backup");
        place = Files.createDirectory(temp.resolve("place"));
        try (Workspace workspace = Folders.create(folder)) {
            AssessmentStore store = workspace.assessments();
            assessment = Work.answered(store, Work.created(store, "A"), Work.PURPOSE, "un\n😀");
            assessment = Work.attached(store, assessment, new byte[150_000]);
            assessment = Work.decided(store, assessment);
            store.nextNumber(assessment.id(), "R-USR-");
            deleted = Work.created(store, "B").id();
            store.delete(deleted, "Doublon", MARIE, NOW);
            workspace.templates().keep(REF, TEMPLATE);
            workspace.backup(backup, NOW);
        }
    }

    private Path restored() {
        return place.resolve("restored");
    }

    private void restore(Path source) {
        WORKSPACES.restore(source, restored(), passphrase());
    }

    private void assertNoBackup(String why) throws IOException {
        try {
            assertRefused(place, "storage.backupDamaged", Kind.INPUT, () -> restore(backup));
        } catch (AssertionError e) {
            throw new AssertionError(why, e);
        }
    }

    /** That this is the workspace that was backed up. */
    private void assertSame(Path other) throws IOException {
        try (Workspace original = Folders.open(folder);
                Workspace copy = WORKSPACES.open(other, passphrase())) {
            AssessmentStore store = copy.assessments();
            assertThat(copy.verify()).isEmpty();
            assertThat(copy.profile()).isEqualTo(MARIE);
            assertThat(store.list(null)).isEqualTo(original.assessments().list(null)).hasSize(1);
            assertThat(store.load(assessment.id())).contains(assessment);
            assertThat(store.contentHash(assessment.id())).isEqualTo(original.assessments().contentHash(assessment.id()));
            assertThat(store.history(assessment.id(), null)).isEqualTo(original.assessments().history(assessment.id(), null)).hasSize(3);
            assertThat(store.version(assessment.id(), 1)).isEqualTo(original.assessments().version(assessment.id(), 1)).isPresent();
            assertThat(copy.templates().find(REF)).contains(TEMPLATE);
            String evidence = assessment.answers().evidence().keySet().iterator().next();
            try (var in = store.evidence(evidence).orElseThrow()) {
                assertThat(in.readAllBytes()).isEqualTo(new byte[150_000]);
            }
            assertThat(store.nextNumber(assessment.id(), "R-USR-")).as("numbers are never reused").isEqualTo(2);
            assertThat(store.list("un")).extracting(Summary::id).containsExactly(assessment.id());
        }
    }

    @Test
    void aBackupBringsEverythingBack() throws IOException {
        restore(backup);

        assertSame(restored());
        assertThat(Backup.evidenceFiles(restored().resolve(EvidenceFiles.FOLDER))).hasSize(1);
    }

    @Test
    void aSnapshotBringsEverythingBackWithTheKeyFileAndEvidenceOfItsWorkspace() throws IOException {
        List<Path> snapshots = Folders.files(folder.resolve(Snapshots.FOLDER));
        assertThat(snapshots).hasSize(1);

        restore(snapshots.getFirst());

        assertSame(restored());
    }

    @Test
    void aSnapshotBringsBackWhatADamagedDatabaseLost() throws IOException {
        Files.writeString(folder.resolve(Database.FILE), "lost");
        restore(Folders.files(folder.resolve(Snapshots.FOLDER)).getFirst());

        try (Workspace copy = Folders.open(restored())) {
            assertThat(copy.assessments().load(assessment.id())).contains(assessment);
            assertThat(copy.verify()).isEmpty();
        }
    }

    @Test
    void aSnapshotWithoutItsKeyFileSaysSo() throws IOException {
        Files.delete(folder.resolve(KeyFile.NAME));

        assertRefused(
                place,
                "storage.keyFileMissing",
                Kind.ENVIRONMENT,
                () -> restore(Folders.files(folder.resolve(Snapshots.FOLDER)).getFirst()));
    }

    @Test
    void aBackupOpensWithThePassphraseOfItsTime() throws IOException {
        char[] next = "nouvelle phrase".toCharArray();
        try (Workspace workspace = Folders.open(folder)) {
            workspace.changePassphrase(passphrase(), next);
        }
        assertRefused(place, "storage.wrongPassphrase", Kind.INPUT, () -> WORKSPACES.restore(backup, restored(), next));
        restore(backup);
    }

    @Test
    void aBackupIsRestoredIntoAnEmptyFolderOnly() throws IOException {
        Files.createDirectory(restored());
        Files.writeString(restored().resolve("letter.txt"), "Bonjour");
        assertRefused(place, "storage.folderNotEmpty", Kind.INPUT, () -> restore(backup));
        assertRefused(folder, "storage.folderNotEmpty", Kind.INPUT, () -> WORKSPACES.restore(backup, folder, passphrase()));

        Files.delete(restored().resolve("letter.txt"));
        restore(backup);
        assertSame(restored());
    }

    @Test
    void aBackupThatIsNotThereIsTold() throws IOException {
        assertRefused(place, "storage.backupMissing", Kind.INPUT, () -> restore(temp.resolve("nowhere")));
        assertRefused(place, "storage.backupMissing", Kind.INPUT, () -> restore(temp));
    }

    @Test
    void aBackupThatIsCutOffAnywhereIsNone() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        int[] lengths = {0, 30, 700, 4000, bytes.length - 500};
        for (int length : lengths) {
            Files.write(backup, Arrays.copyOf(bytes, length));
            assertThatExceptionOfType(UserFault.class).as("cut at %d", length).isThrownBy(() -> restore(backup));
            assertThat(place).isEmptyDirectory();
        }
    }

    @Test
    void aBackupWithAnyBitTurnedIsNoneOrBringsEverythingBack() throws IOException {
        int size = (int) Files.size(backup);
        int refused = 0;
        for (int i = 1; i < 12; i++) {
            int position = (int) ((long) size * i / 12);
            Folders.flip(backup, position);
            try {
                restore(backup);
                assertSame(restored());
                DurableFiles.deleteTree(restored(), false);
            } catch (UserFault e) {
                refused++;
            }
            assertThat(place).as("bit turned at %d of %d", position, size).isEmptyDirectory();
            Folders.flip(backup, position);
        }
        assertThat(refused).isGreaterThan(9);
    }

    /** The entries of the backup, by name. */
    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(backup))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(backup))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    @Test
    void aBackupFromWhichAnEntryWasTakenIsNone() throws IOException {
        Map<String, byte[]> whole = entries();
        assertThat(whole).hasSize(4);
        for (String name : whole.keySet()) {
            Map<String, byte[]> less = new LinkedHashMap<>(whole);
            less.remove(name);
            write(less);
            assertNoBackup(name);
        }
    }

    @Test
    void aBackupWithMoreThanItsEntriesIsNone() throws IOException {
        for (String name : List.of(
                "../evil", "evidence/../../evil", "/etc/evil", "evidence/" + "0".repeat(64), "workspace.mv.db")) {
            Map<String, byte[]> whole = entries();
            byte[] index = whole.remove("index");
            Map<String, byte[]> more = new LinkedHashMap<>(whole);
            more.put(name, new byte[10]);
            more.put("index", index);
            byte[] sound = Files.readAllBytes(backup);
            write(more);
            assertNoBackup(name);
            Files.write(backup, sound);
        }
        assertThat(temp.resolve("evil")).doesNotExist();
        Map<String, byte[]> whole = entries();
        whole.put("after", new byte[10]);
        write(whole);
        assertNoBackup("after");
    }

    @Test
    void aBackupThatUnfoldsToMoreThanItsOwnSizeIsNone() throws IOException {
        Map<String, byte[]> entries = entries();
        String evidence = entries.keySet().stream().filter(name -> name.startsWith("evidence/")).findFirst().orElseThrow();
        byte[] bomb = new byte[50_000_000];
        entries.put(evidence, bomb);
        write(entries);
        assertThat(Files.size(backup)).isLessThan(1_000_000);

        assertNoBackup("bomb");
    }

    private String lines() throws IOException {
        try (DataKey key = Folders.key();
                InputStream in = Snapshots.open(new ByteArrayInputStream(entries().get("content")), key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Seals and compresses lines as they should be. */
    private static byte[] sealed(String lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataKey key = Folders.key();
                SealedOutput sealed = new SealedOutput(bytes, key.derive(DataKey.Purpose.COPIES), "workspace");
                GZIPOutputStream gzip = new GZIPOutputStream(sealed)) {
            gzip.write(lines.getBytes(StandardCharsets.UTF_8));
            gzip.finish();
            sealed.finish();
        }
        return bytes.toByteArray();
    }

    /** Tells the fault of filling a database with these lines, or an empty text; the database stays as it was. */
    private static String fault(Database database, String lines) {
        try {
            database.write(handle -> {
                try {
                    new Rebuild(Folders.FORM, handle, "forged").read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                throw new UserFault(Kind.INPUT, "");
            });
            throw new AssertionError("it ends with a fault of its own at least");
        } catch (UserFault e) {
            return e.key();
        }
    }

    private Database emptyDatabase() {
        try (DataKey key = Folders.key()) {
            return Database.create(place, key, Schema.CURRENT);
        }
    }

    @Test
    void aForgedContentIsRefusedWhateverIsWrongWithIt() throws IOException {
        String sound = lines();
        List<String> lines = sound.lines().toList();
        try (Database database = emptyDatabase()) {
            assertThat(fault(database, sound)).as("the sound one").isEmpty();
            for (int i = 0; i < lines.size(); i++) {
                List<String> less = new ArrayList<>(lines);
                String taken = less.remove(i);
                if (!taken.startsWith("{\"template\"") && !taken.startsWith("{\"frozen\"")) {
                    assertThat(fault(database, String.join("\n", less))).as("without line %d", i).isEqualTo("storage.backupDamaged");
                }
                List<String> twice = new ArrayList<>(lines);
                twice.add(i, lines.get(i));
                assertThat(fault(database, String.join("\n", twice))).as("twice line %d", i).isEqualTo("storage.backupDamaged");
            }
            for (String wrong : List.of(
                    "", "\n", "null", "[]", "{}", "{\"begin\":null}", "{\"begin\":{}}", "{\"end\":{\"sequence\":0,\"hash\":\"\"}}",
                    "[".repeat(100_000), lines.getFirst())) {
                assertThat(fault(database, wrong)).as(wrong.substring(0, Math.min(20, wrong.length()))).isEqualTo("storage.backupDamaged");
            }
        }
    }

    @Test
    void aForgedContentWithAMemberChangedIsRefused() throws IOException {
        String sound = lines();
        Map<String, String> changes = Map.of(
                "\"sequence\":2,", "\"sequence\":3,",
                "\"kind\":\"change\"", "\"kind\":\"other\"",
                "\"digest\":\"", "\"digest\":null,\"x\":\"",
                "\"salt\":\"", "\"salt\":\"00",
                "\"numbers\":{\"R-USR-\":1", "\"numbers\":{\"R-USR-\":null",
                "\"numbers\":{\"R", "\"numbers\":{\"Q-USR-\":1,\"R",
                "\"installed\":\"", "\"installed\":\"AAAA",
                "Marie Curie", "Pierre Curie",
                "\"number\":1", "\"number\":\"eins\"",
                "\"role\":\"Analyste\"", "\"role\":null");
        try (Database database = emptyDatabase()) {
            changes.forEach((from, to) -> {
                assertThat(sound).contains(from);
                assertThat(fault(database, sound.replace(from, to))).as(to).isEqualTo("storage.backupDamaged");
            });
        }
    }

    @Test
    void aForgedContentInABackupLeavesNothing() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("content", sealed(lines().replace("Marie Curie", "Pierre Curie")));
        write(entries);
        assertNoBackup("forged");

        entries.put("content", sealed("{\"begin\":{\"format\":\"vigie-workspace\",\"version\":2,\"more\":true}}\n"));
        write(entries);
        assertRefused(place, "storage.backupNewer", Kind.INPUT, () -> restore(backup));
    }
}
