package org.vigie.application;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Blank;
import org.vigie.domain.text.Language;

/** All assessments of a workspace. */
public final class Portfolio {
    private static final int LATELY = 5;
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Workspace workspace;
    private final AssessmentStore store;
    private final TemplateShelf templates;
    private final Parts parts;
    private final Clock clock;

    Portfolio(Workspace workspace, TemplateShelf templates, Parts parts, Clock clock) {
        this.workspace = workspace;
        this.store = workspace.assessments();
        this.templates = templates;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Summaries, latest change first.
     *
     * @param search words that title, or any answer, must hold; null for all
     */
    public List<Summary> list(@Nullable String search) {
        return store.list(search);
    }

    /**
     * An assessment as stored.
     *
     * @throws UserFault when there is none, or its content is damaged
     */
    public Assessment load(AssessmentId id) {
        return store.load(id).orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.noSuchAssessment", id.toString()));
    }

    /**
     * The version of the template that an assessment uses.
     *
     * @throws UserFault when it is neither bundled nor in the workspace
     */
    public Template templateOf(Assessment assessment) {
        TemplateRef ref = assessment.template();
        return templates.open(ref)
                .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.templateMissing", ref.id(), ref.version()));
    }

    /**
     * How an assessment begins.
     *
     * @param language in which it is written
     * @param organisation the controller; may be empty
     * @param owner the business owner; may be empty
     * @param from an earlier assessment, whose answers it takes over as assumptions, or null
     * @param note beside each answer taken over; null without an earlier assessment
     */
    public record Beginning(
            String title, Language language, String organisation, String owner, @Nullable AssessmentId from, @Nullable String note) {
        /** With nothing but a title. */
        public Beginning(String title, Language language) {
            this(title, language, "", "", null, null);
        }
    }

    /** As {@link #start(String, Beginning)}, with nothing but a title. */
    public Assessment start(String templateId, String title, Language language) {
        return start(templateId, new Beginning(title, language));
    }

    /**
     * Starts an assessment on the latest version of a template; the workspace keeps a copy of that version.
     *
     * @throws UserFault when there is no such template or earlier assessment, or the title is blank; nothing is started then
     */
    public Assessment start(String templateId, Beginning beginning) {
        if (Blank.is(beginning.title())) {
            throw new UserFault(UserFault.Kind.INPUT, "application.titleBlank");
        }
        Template template = latest(templateId);
        List<Change> answers = answers(beginning, template);
        templates.keep(template.ref(), parts.installedForm().write(template));
        Details details = Details.draft(beginning.title().strip(), beginning.language())
                .withOrganisation(beginning.organisation().strip())
                .withOwner(beginning.owner().strip());
        Assessment assessment = Assessment.create(AssessmentId.random(), template.ref(), details);
        Author author = workspace.profile();
        Instant now = clock.instant();
        if (answers.isEmpty()) {
            store.create(assessment, Origin.NEW, author, now);
            return assessment;
        }
        Change taken = new Change.Several(answers);
        Assessment filled = Changes.apply(assessment, taken);
        store.create(filled, new Origin(List.of(), List.of(new LoggedChange(1, filled.id(), author, now, taken, ""))), author, now);
        return filled;
    }

    private List<Change> answers(Beginning beginning, Template template) {
        if (beginning.from() == null) {
            return List.of();
        }
        String note = Objects.requireNonNullElse(beginning.note(), "");
        List<Change> changes = new ArrayList<>();
        prefill(beginning.from(), template, beginning.language()).answers(note).forEach((key, answer) -> changes.add(new Change.SetAnswer(key, null, answer)));
        return changes;
    }

    /**
     * What a new assessment on the latest version of a template would take over from an earlier one.
     *
     * @throws UserFault when there is no such template or earlier assessment, or the template of that one is not there
     */
    public Prefill.Plan prefill(AssessmentId from, String templateId) {
        return prefill(from, latest(templateId), load(from).details().language());
    }

    private Prefill.Plan prefill(AssessmentId from, Template target, Language language) {
        Assessment earlier = load(from);
        Template source = templateOf(earlier);
        PrefillMap map = templates.prefill(source.ref().id(), target.ref().id()).orElse(null);
        return Prefill.plan(source, earlier, target, map, language, LocalDate.now(clock));
    }

    private Template latest(String templateId) {
        return templates.latest(templateId)
                .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.noSuchTemplate", templateId, known()));
    }

    /** The organisation that the assessments changed lately share: mostly that of the next one too. Empty where no two of them do. */
    public String usualOrganisation() {
        Set<String> seen = new HashSet<>();
        return store.list(null).stream()
                .limit(LATELY)
                .flatMap(each -> store.load(each.id()).stream())
                .map(assessment -> assessment.details().organisation())
                .filter(organisation -> !organisation.isEmpty() && !seen.add(organisation))
                .findFirst()
                .orElse("");
    }

    private String known() {
        return String.join(", ", templates.available().stream().map(TemplateRef::id).toList());
    }

    /**
     * The log of an assessment, oldest first.
     *
     * @param key only what touched this answer; null for all
     */
    public List<LoggedChange> history(AssessmentId id, @Nullable AnswerKey key) {
        return store.history(id, key);
    }

    /** The code of the next risk that a person adds to an assessment. */
    public String nextRiskCode(AssessmentId id) {
        return nextCode(id, "R-USR-");
    }

    /** The code of the next measure that a person adds to an assessment. */
    public String nextMeasureCode(AssessmentId id) {
        return nextCode(id, "M-USR-");
    }

    private String nextCode(AssessmentId id, String prefix) {
        int number = store.nextNumber(id, prefix);
        return number < 10 ? prefix + "0" + number : prefix + number;
    }

    /** Encrypts and keeps a file; an answer or an action names it in a change of its own. */
    public Evidence keepEvidence(String fileName, String mediaType, InputStream content) {
        return store.storeEvidence(fileName, mediaType, content, workspace.profile(), clock.instant());
    }

    /**
     * Encrypts and keeps a file under its own name; an answer or an action names it in a change of its own.
     *
     * @throws UserFault when it is no file, can't be read, or is too large
     */
    public Evidence keepEvidence(Path file) {
        Path name = file.getFileName();
        if (name == null || !Files.isRegularFile(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noFile", file.toString());
        }
        String type = URLConnection.guessContentTypeFromName(name.toString());
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return keepEvidence(name.toString(), type == null ? UNKNOWN_TYPE : type, content);
        } catch (IOException e) {
            UserFault fault = new UserFault(UserFault.Kind.ENVIRONMENT, "application.fileUnreadable", file.toString());
            fault.initCause(e);
            throw fault;
        }
    }

    /** The decrypted content of an evidence file; the caller closes it. Empty when the file is not there any more. */
    public Optional<InputStream> evidence(String id) {
        return store.evidence(id);
    }

    /** A decided version as it was frozen, never evaluated anew (decision 19). */
    public Optional<Frozen> version(AssessmentId id, int number) {
        return store.version(id, number);
    }

    /** The content hash of an assessment as stored, lower-case hex. */
    public String contentHash(AssessmentId id) {
        return store.contentHash(id);
    }

    /** Deletes an assessment, leaving a contentless tombstone; see {@link AssessmentStore#delete}. */
    public void delete(AssessmentId id, String reason) {
        store.delete(id, reason, workspace.profile(), clock.instant());
    }
}
