package org.vigie.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.ProposedDecision;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;
import org.vigie.exchange.BundledSample;
import org.vigie.exchange.CanonicalJson;
import org.vigie.exchange.ExchangeFiles;
import org.vigie.expression.CelExpressionCompiler;
import org.vigie.report.OfficeReports;
import org.vigie.storage.EncryptedWorkspaces;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.InstalledTemplates;
import org.vigie.templates.TemplateExaminer;
import org.vigie.templates.TemplateReader;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A real workspace on the disk, with the bundled templates and the use cases over it. */
public final class Workshop implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00.123Z");
    public static final Author MARIE = new Author(UUID.fromString("00000000-0000-4000-8000-000000000001"), "Marie Curie", "Analyste");
    public static final AnswerKey SUMMARY = AnswerKey.of("processing.summary");
    public static final AnswerKey RUNNING = AnswerKey.of("processing.already_running");
    public static final CanonicalJson CANONICAL = new CanonicalJson();

    private static final Path TEMPLATES = Path.of(System.getProperty("vigie.home", "."), "assessments-templates");

    private final Path folder;
    private final Workspace workspace;
    private final WorkspaceSession session;

    public Workshop(Path folder) {
        this(folder, Clock.fixed(NOW, ZoneId.of("Europe/Paris")));
    }

    public Workshop(Path folder, Clock clock) {
        this.folder = folder;
        this.workspace = new EncryptedWorkspaces(CANONICAL, clock)
                .create(folder.resolve("workspace"), "correct cheval batterie agrafe".toCharArray(), MARIE);
        this.session = new WorkspaceSession(workspace, parts(), clock);
    }

    /** What the use cases are made of in the program. */
    public static Parts parts() {
        InstalledJson installed = new InstalledJson();
        TemplateReader reader = new TemplateReader(new CelExpressionCompiler(), installed, TEMPLATES);
        BundledTemplates bundled = new BundledTemplates(TEMPLATES, installed, () -> reader);
        return new Parts(
                archive -> new InstalledTemplates(bundled, archive, installed),
                new TemplateExaminer(() -> reader),
                installed,
                CANONICAL,
                new ExchangeFiles(installed),
                new OfficeReports());
    }

    public WorkspaceSession session() {
        return session;
    }

    Workspace workspace() {
        return workspace;
    }

    AssessmentStore store() {
        return workspace.assessments();
    }

    public Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A new assessment on the small template, being edited. */
    public AssessmentEditor screening(String title) {
        return edit(session.portfolio().start("screening", title, Language.FR).id());
    }

    /** One with every question answered, and nothing that would hold back an approval. */
    public AssessmentEditor answeredScreening(String title) throws IOException {
        AssessmentEditor editor = screening(title);
        session.exchange().answer(editor, example("screening", "order-assistant"));
        editor.requireSaved();
        return editor;
    }

    /** The folder of a bundled template. */
    public static Path template(String id) {
        return TEMPLATES.resolve(id);
    }

    /** The answers of an example that comes with a template, as a file. */
    public Path example(String template, String name) throws IOException {
        Path source = TEMPLATES.resolve(template).resolve("examples").resolve(name + ".json");
        return file(name + ".json", new JsonMapper().readTree(Files.readString(source)).get("answers").toString());
    }

    /** The bundled sample, decided under conditions. */
    AssessmentId sample(Language language) {
        return new SampleAssessment(session, new BundledSample()).make(language);
    }

    public AssessmentEditor edit(AssessmentId id) {
        return session.edit(id, Threads.DIRECT);
    }

    /** The files of the workspace that are not its database, by name. */
    List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("workspace"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static Change answer(AssessmentEditor editor, String text) {
        return new Change.SetAnswer(
                SUMMARY, editor.assessment().answer(SUMMARY).orElse(null), Answer.of(new AnswerValue.Rich(RichText.ofPlain(text))));
    }

    static Change choose(AssessmentEditor editor, AnswerKey key, String code) {
        return new Change.SetAnswer(key, editor.assessment().answer(key).orElse(null), Answer.of(new AnswerValue.Choice(code)));
    }

    static ProposedDecision proposal(Decision.Kind kind) {
        return new ProposedDecision(kind, "Anne Morel", "Directrice générale", List.of(), null, null);
    }

    /** That this is refused, with this message. */
    static void assertFault(String key, ThrowingCallable call) {
        assertThatExceptionOfType(UserFault.class).isThrownBy(call).satisfies(fault -> assertThat(fault.key()).isEqualTo(key));
    }

    /** What is stored of an assessment, to see that nothing changed. */
    Map<String, Object> stored(AssessmentId id) {
        return Map.of("content", store().contentHash(id), "log", store().history(id, null));
    }

    @Override
    public void close() {
        session.close();
    }
}
