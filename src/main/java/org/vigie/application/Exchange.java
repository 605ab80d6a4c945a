package org.vigie.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.application.port.ExchangeFormats;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.TemplateImporter;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Decision;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Files in, files out: answers, assessments, packages, templates. What is refused leaves nothing behind. */
public final class Exchange {
    private final Workspace workspace;
    private final AssessmentStore store;
    private final TemplateShelf templates;
    private final Parts parts;
    private final Clock clock;

    Exchange(Workspace workspace, TemplateShelf templates, Parts parts, Clock clock) {
        this.workspace = workspace;
        this.store = workspace.assessments();
        this.templates = templates;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Gives all the answers of a file, as one change.
     *
     * @return how many answers became others
     * @throws InputRefused when anything in the file is wrong; nothing is given then
     */
    public int answer(AssessmentEditor editor, Path file) {
        Map<AnswerKey, @Nullable Answer> answers = parts.formats().readAnswers(file, editor.template(), editor.assessment());
        List<Change> changes = new ArrayList<>();
        answers.forEach((key, after) -> {
            Answer before = editor.assessment().answers().given().get(key);
            if (!Objects.equals(before, after)) {
                changes.add(new Change.SetAnswer(key, before, after));
            }
        });
        if (!changes.isEmpty()) {
            editor.apply(new Change.Several(changes));
        }
        return changes.size();
    }

    /** Writes an assessment as canonical JSON. */
    public void writeJson(Assessment assessment, Path target) {
        parts.formats().writeJson(assessment, target);
    }

    /**
     * Writes an assessment as a package, with its template, history, decided versions and evidence.
     *
     * @param passphrase encrypts it; null for a plain one, after a warning
     */
    public void writePackage(Assessment assessment, Template template, Path target, char @Nullable [] passphrase) {
        List<Frozen> frozen = new ArrayList<>();
        for (Version version : assessment.versions()) {
            store.version(assessment.id(), version.number()).ifPresent(frozen::add);
        }
        parts.formats()
                .writePackage(
                        new ExchangeFormats.Package(
                                assessment, template, older(assessment, frozen), frozen, store.history(assessment.id(), null), this::evidence),
                        target,
                        passphrase);
    }

    /** A decided version reads by the template that it was decided on. */
    private List<Template> older(Assessment assessment, List<Frozen> frozen) {
        return frozen.stream()
                .map(each -> each.assessment().template())
                .distinct()
                .filter(ref -> !ref.equals(assessment.template()))
                .flatMap(ref -> templates.open(ref).stream())
                .toList();
    }

    private Optional<byte[]> evidence(String id) {
        Optional<InputStream> content = store.evidence(id);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream stream = content.get()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isEncrypted(Path file) {
        return parts.formats().isEncrypted(file);
    }

    /**
     * Imports a package or an assessment in canonical JSON.
     *
     * @param passphrase for an encrypted package
     * @return what it became
     * @throws InputRefused when the file is refused
     * @throws UserFault when the assessment is here already, or what it names is not: its template, evidence or decided version
     */
    public Assessment importAssessment(Path file, char @Nullable [] passphrase) {
        ExchangeFormats.Package content = parts.formats().read(file, passphrase);
        Assessment assessment = content.assessment();
        if (store.load(assessment.id()).isPresent()) {
            throw new UserFault(UserFault.Kind.INPUT, "application.alreadyHere", assessment.id().toString());
        }
        checkVersions(content);
        Map<Evidence, byte[]> evidence = evidence(content);
        keepTemplate(assessment.template(), content.template());
        content.older().forEach(each -> templates.keep(each.ref(), parts.installedForm().write(each)));
        evidence.forEach((each, bytes) -> store.storeEvidence(
                each.fileName(), each.mediaType(), new ByteArrayInputStream(bytes), each.addedBy(), each.addedAt()));
        store.create(assessment, new Origin(content.frozen(), content.history()), workspace.profile(), clock.instant());
        return assessment;
    }

    /** What is decided comes with the version that was decided, and unchanged but for its follow-up (decision 19). */
    private static void checkVersions(ExchangeFormats.Package content) {
        Assessment assessment = content.assessment();
        Map<Integer, Assessment> frozen = new TreeMap<>();
        content.frozen().forEach(each -> frozen.put(each.number(), each.assessment()));
        Decision decision = assessment.review().decision();
        Stream.concat(assessment.versions().stream().map(Version::number), Stream.ofNullable(decision).map(Decision::version))
                .filter(number -> !frozen.containsKey(number))
                .findFirst()
                .ifPresent(number -> {
                    throw new UserFault(UserFault.Kind.INPUT, "application.versionNotInFile", number);
                });
        if (assessment.details().status() != AssessmentStatus.APPROVED) {
            return;
        }
        Assessment decided = decision == null ? null : frozen.get(decision.version());
        if (decided == null || !isFollowedUp(decided, assessment)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.decidedOtherwise", decision == null ? 0 : decision.version());
        }
    }

    private static boolean isFollowedUp(Assessment decided, Assessment now) {
        return now.template().equals(decided.template())
                && now.answers().given().equals(decided.answers().given())
                && now.register().equals(decided.register())
                && now.plan().actions().keySet().equals(decided.plan().actions().keySet())
                && now.plan().confirmed().equals(decided.plan().confirmed())
                && now.plan().added().equals(decided.plan().added())
                && Objects.equals(now.review().opinion(), decided.review().opinion())
                && Objects.equals(now.review().views(), decided.review().views());
    }

    private static Map<Evidence, byte[]> evidence(ExchangeFormats.Package content) {
        Map<Evidence, byte[]> all = new LinkedHashMap<>();
        for (Evidence each : content.assessment().answers().evidence().values()) {
            all.put(each, content.evidence()
                    .read(each.id())
                    .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.evidenceNotInFile", each.id())));
        }
        return all;
    }

    private void keepTemplate(TemplateRef ref, @Nullable Template brought) {
        Template template = brought != null ? brought : templates.open(ref).orElse(null);
        if (template == null || !template.ref().equals(ref)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.templateMissing", ref.id(), ref.version());
        }
        templates.keep(ref, parts.installedForm().write(template));
    }

    /**
     * Examines a template from outside and, unless something is an error, keeps it in the workspace.
     *
     * @return everything that was found
     * @throws UserFault when it has the id of a template that the program brings: it would never be the one that a new assessment is on
     */
    public TemplateImporter.Examination importTemplate(Path folderOrZip) {
        TemplateImporter.Examination examination = parts.importer().examine(folderOrZip);
        Template template = examination.template();
        if (template != null && !examination.hasErrors()) {
            TemplateRef ref = template.ref();
            if (!templates.isBundled(ref) && templates.latest(ref.id()).filter(latest -> templates.isBundled(latest.ref())).isPresent()) {
                throw new UserFault(UserFault.Kind.INPUT, "application.templateOfProgram", ref.id());
            }
            templates.keep(template.ref(), parts.installedForm().write(template));
        }
        return examination;
    }
}
