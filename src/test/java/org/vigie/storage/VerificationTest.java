package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.UserFault.Kind;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.TemplateRef;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.storage.Folders.assertFault;
import static org.vigie.storage.Folders.tamper;

/** Whatever is altered behind the back of the program is found. */
class VerificationTest {
    private static final byte[] TEMPLATE = "{\"id\":\"t\"}".getBytes(StandardCharsets.UTF_8);
    private static final String OTHER_HASH = "00".repeat(32);

    @TempDir
    private Path temp;

    private Path folder;
    private Assessment assessment;
    private String evidence;

    @BeforeEach
    void work() throws IOException {
        folder = temp.resolve("workspace");
        try (Workspace workspace = Folders.create(folder)) {
            AssessmentStore store = workspace.assessments();
            assessment = Work.answered(store, Work.created(store, "A"), Work.PURPOSE, "un");
            assessment = Work.attached(store, assessment, "%PDF".getBytes(StandardCharsets.US_ASCII));
            assessment = Work.decided(store, assessment);
            assessment = Work.answered(store, assessment, AnswerKey.of("other"), "deux");
            evidence = assessment.answers().evidence().keySet().iterator().next();
            workspace.templates().keep(new TemplateRef("t", "1", Digests.sha256Hex(TEMPLATE)), TEMPLATE);
        }
        assertThat(verified()).isEmpty();
    }

    private List<InputProblem> verified() {
        try (Workspace workspace = Folders.open(folder)) {
            return workspace.verify();
        }
    }

    private List<String> keys() {
        return verified().stream().map(InputProblem::key).distinct().toList();
    }

    private Path evidenceFile() throws IOException {
        List<Path> files = Backup.evidenceFiles(folder.resolve(EvidenceFiles.FOLDER));
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    @Test
    void anAnswerThatWasAlteredIsFoundAndNotHandedOut() {
        tamper(folder, "UPDATE answer SET content = REPLACE(content, 'un', 'une') WHERE path = 'answers/purpose.main'");

        assertThat(keys()).containsExactly("storage.contentMismatch");
        try (Workspace workspace = Folders.open(folder)) {
            assertFault("storage.contentMismatch", Kind.ENVIRONMENT, () -> workspace.assessments().load(assessment.id()));
        }
    }

    @Test
    void anAnswerThatWasAlteredWithItsHashIsFound() {
        try (Database rows = Folders.rows(folder)) {
            rows.write(handle -> {
                String content = handle.select("SELECT content FROM answer WHERE path = 'answers/other'")
                        .mapTo(String.class)
                        .one()
                        .replace("deux", "trois");
                return handle.execute(
                        "UPDATE answer SET content = ?, line_hash = ? WHERE path = 'answers/other'", content, Folders.FORM.lineHash(content));
            });
        }

        assertThat(keys()).containsExactly("storage.contentMismatch");
    }

    @Test
    void anAnswerThatWasAlteredWithAllItsHashesDoesNotFollowFromTheLog() {
        try (Database rows = Folders.rows(folder)) {
            rows.write(handle -> {
                Assessment other = org.vigie.domain.assessment.Changes.apply(assessment, Work.answer(assessment, Work.PURPOSE, "faux"));
                Content before = Content.of(Folders.FORM, assessment);
                Rows.update(handle, before, before.followedBy(Folders.FORM, other), Folders.NOW);
                return true;
            });
        }

        assertThat(keys()).containsExactly("storage.historyDiffers");
    }

    @Test
    void anAnswerThatWasRemovedIsFound() {
        tamper(folder, "DELETE FROM answer WHERE path = 'answers/other'");

        assertThat(keys()).containsExactly("storage.contentMismatch");
    }

    @Test
    void aColumnThatSaysOtherThanTheContentIsFound() {
        tamper(folder, "UPDATE assessment SET title = 'B'", "UPDATE answer SET question = 'x' WHERE path = 'answers/other'");

        assertThat(verified()).extracting(InputProblem::key).containsOnly("storage.columnDiffers");
        assertThat(verified()).extracting(InputProblem::pointer).containsExactly(
                "assessments/" + assessment.id() + "/assessment.title", "assessments/" + assessment.id() + "/answers/other: question");
    }

    @Test
    void aSearchIndexThatSaysOtherThanTheAnswersIsFound() {
        tamper(folder, "UPDATE search_word SET word = 'x' WHERE id = (SELECT MAX(id) FROM search_word)");

        assertThat(verified()).extracting(InputProblem::pointer).containsExactly("assessments/" + assessment.id() + "/search_entry.words");
    }

    @Test
    void anEntryOfTheLogThatWasDeletedIsFoundWhereverItWas() {
        for (int sequence : new int[] {5, 1, 3}) {
            tamper(folder, "DELETE FROM change_log WHERE sequence = " + sequence);

            assertThat(verified()).anySatisfy(problem -> {
                assertThat(problem.key()).isEqualTo("storage.logBroken");
                assertThat(problem.pointer()).isEqualTo("log/" + (sequence == 3 ? 1 : sequence));
            });
        }
    }

    @Test
    void anEntryOfTheLogThatWasAlteredIsFound() {
        for (String change : List.of(
                "content = REPLACE(content, 'un', 'une')",
                "author_name = 'Paul'",
                "happened = DATEADD(DAY, 1, happened)",
                "kind = 'created'",
                "digest = '" + OTHER_HASH + "'",
                "hash = '" + OTHER_HASH + "'",
                "assessment = RANDOM_UUID()",
                "author_name = NULL, author_role = NULL, author_id = NULL, happened = NULL, content = NULL")) {
            try (Database rows = Folders.rows(folder)) {
                rows.write(handle -> {
                    handle.execute("CREATE TABLE kept AS SELECT * FROM change_log WHERE sequence = 2");
                    return handle.execute("UPDATE change_log SET " + change + " WHERE sequence = 2");
                });
            }
            assertThat(keys()).as(change).contains("storage.logBroken");
            tamper(folder, "DELETE FROM change_log WHERE sequence = 2", "INSERT INTO change_log SELECT * FROM kept");
            try (Database rows = Folders.rows(folder)) {
                rows.write(handle -> handle.execute("DROP TABLE kept"));
            }
            assertThat(verified()).isEmpty();
        }
    }

    @Test
    void anEntryOfAnUnknownKindIsFound() {
        tamper(folder, "UPDATE change_log SET kind = 'nothing' WHERE sequence = 3");

        assertThat(keys()).contains("storage.logBroken");
    }

    @Test
    void aDecidedVersionThatWasAlteredIsFound() {
        tamper(folder, "UPDATE frozen_version SET content = REPLACE(content, 'un', 'une')");

        assertThat(keys()).containsExactly("storage.versionMismatch");
    }

    @Test
    void anEvaluationOfADecidedVersionThatWasAlteredIsFound() {
        tamper(folder, "UPDATE frozen_version SET evaluation = REPLACE(evaluation, '0', '1')");

        assertThat(keys()).containsExactly("storage.versionMismatch");
    }

    @Test
    void aDecidedVersionThatIsMissingOrTooManyIsFound() {
        tamper(folder, "INSERT INTO frozen_version SELECT assessment, 2, content, evaluation FROM frozen_version");
        assertThat(verified()).extracting(InputProblem::pointer).containsExactly("assessments/" + assessment.id() + "/versions/2");

        tamper(folder, "DELETE FROM frozen_version WHERE version_number = 1");
        assertThat(verified()).hasSize(2);
    }

    @Test
    void evidenceThatIsDamagedIsFoundAndNotHandedOut() throws IOException {
        Folders.flip(evidenceFile(), Files.size(evidenceFile()) - 1);

        assertThat(keys()).containsExactly("storage.evidenceDamaged");
        try (Workspace workspace = Folders.open(folder)) {
            assertFault("storage.evidenceDamaged", Kind.ENVIRONMENT, () -> workspace.assessments().evidence(evidence));
        }
    }

    @Test
    void evidenceThatIsCutOffOrExchangedIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(evidenceFile());
        for (int length : new int[] {0, 7, 40, bytes.length - 1}) {
            Files.write(evidenceFile(), java.util.Arrays.copyOf(bytes, length));
            assertThat(keys()).containsExactly("storage.evidenceDamaged");
        }
        Path first = evidenceFile();
        try (Workspace workspace = Folders.open(folder)) {
            workspace.assessments().storeEvidence(
                    "b", "text/plain", new java.io.ByteArrayInputStream(new byte[10]), Folders.MARIE, Folders.NOW);
        }
        for (Path other : Backup.evidenceFiles(folder.resolve(EvidenceFiles.FOLDER))) {
            if (!other.equals(first)) {
                Files.copy(other, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertThat(keys()).containsExactly("storage.evidenceDamaged");
    }

    @Test
    void evidenceThatIsMissingIsFound() throws IOException {
        Files.delete(evidenceFile());

        assertThat(keys()).containsExactly("storage.evidenceMissing");
        try (Workspace workspace = Folders.open(folder)) {
            assertThat(workspace.assessments().evidence(evidence)).isEmpty();
        }
    }

    @Test
    void evidenceIsHandedOutAsItWasGivenAndUnderANameThatTellsNothing() throws IOException {
        try (Workspace workspace = Folders.open(folder);
                InputStream in = workspace.assessments().evidence(evidence).orElseThrow()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        }
        assertThat(evidenceFile().getFileName().toString()).isNotEqualTo(evidence);
        assertThat(new String(Files.readAllBytes(evidenceFile()), StandardCharsets.ISO_8859_1)).doesNotContain("%PDF");
    }

    @Test
    void aTemplateThatWasAlteredIsFound() {
        tamper(folder, "UPDATE template SET installed = X'7b7d'");

        assertThat(keys()).containsExactly("storage.templateDamaged");
        try (Workspace workspace = Folders.open(folder)) {
            assertFault(
                    "storage.templateDamaged",
                    Kind.ENVIRONMENT,
                    () -> workspace.templates().find(new TemplateRef("t", "1", Digests.sha256Hex(TEMPLATE))));
        }
    }

    @Test
    void aKeyFileThatIsDamagedWhileTheWorkspaceIsOpenIsFound() throws IOException {
        try (Workspace workspace = Folders.open(folder)) {
            Files.writeString(folder.resolve(KeyFile.NAME), "{}");

            assertThat(workspace.verify()).extracting(InputProblem::key).containsExactly("storage.keyFileDamaged");
        }
    }

    @Test
    void nothingOfAnAnswerStandsInTheFolderInPlainText() throws IOException {
        try (Workspace workspace = Folders.open(folder)) {
            Work.answered(workspace.assessments(), assessment, AnswerKey.of("third"), "ABRACADABRA".repeat(100));
            workspace.backup(folder.resolve("backup"), Folders.NOW);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(text.contains("ABRACADABRA") || text.contains("Marie Curie")).as(file.toString()).isFalse();
            }
        }
    }
}
