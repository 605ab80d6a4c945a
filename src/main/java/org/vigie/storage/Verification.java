package org.vigie.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

/** Reads everything again, and compares it with its hashes. */
final class Verification {
    private final CanonicalForm form;
    private final EvidenceFiles files;
    private final FrozenVersions versions;
    private final List<InputProblem> problems = new ArrayList<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    Verification(CanonicalForm form, EvidenceFiles files) {
        this.form = form;
        this.files = files;
        this.versions = new FrozenVersions(form);
    }

    /** What is wrong; empty when all is well. */
    List<InputProblem> verify(Database database) {
        try {
            database.read(this::verify);
        } catch (UserFault e) {
            report("", e.key(), e.arguments().stream().map(String::valueOf).toList());
        }
        return List.copyOf(problems);
    }

    private int verify(Handle handle) {
        List<AssessmentId> ids = Rows.ids(handle);
        for (AssessmentId id : ids) {
            Rows.header(handle, id).ifPresent(header -> verifyAssessment(handle, header));
        }
        ChangeLog.firstBreak(handle).ifPresent(sequence -> report("log/" + sequence, "storage.logBroken", List.of("" + sequence)));
        for (TemplateRef ref : SqlTemplateArchive.list(handle)) {
            boolean sound = SqlTemplateArchive.find(handle, ref)
                    .map(bytes -> Digests.sha256Hex(bytes).equals(ref.sha256()))
                    .orElse(false);
            if (!sound) {
                report("templates/" + ref.id() + "/" + ref.version(), "storage.templateDamaged", List.of(ref.id(), ref.version()));
            }
        }
        verifyEvidence(evidence.values());
        return problems.size();
    }

    private void verifyAssessment(Handle handle, Rows.Header header) {
        AssessmentId id = header.id();
        try {
            Content content = SqlAssessmentStore.content(handle, form, header);
            for (String column : Rows.differences(handle, content)) {
                report(where(id) + "/" + column, "storage.columnDiffers", List.of(id.toString(), column));
            }
            evidence.putAll(content.assessment().answers().evidence());
            verifyVersions(handle, content.assessment());
            if (!followsFromLog(handle, content)) {
                report(where(id), "storage.historyDiffers", List.of(id.toString()));
            }
        } catch (UserFault e) {
            report(where(id), e.key(), e.arguments().stream().map(String::valueOf).toList());
        } catch (InputRefused | IllegalArgumentException e) {
            report(where(id), "storage.contentMismatch", List.of(id.toString()));
        }
    }

    /**
     * Whether undoing all changes in the log, from the newest, ends at the content with which the assessment came here: what is stored is
     * what people did, no more and no less.
     */
    private boolean followsFromLog(Handle handle, Content content) {
        Assessment assessment = content.assessment();
        Iterator<ChangeLog.Entry> entries = ChangeLog.sinceCreation(handle, assessment.id()).reversed().iterator();
        try {
            while (entries.hasNext()) {
                ChangeLog.Entry entry = entries.next();
                ChangeLog.Told told = entry.told();
                if (told == null) {
                    return false;
                }
                if (entry.kind() == ChangeLog.Kind.CREATED) {
                    return Content.of(form, assessment).hash().equals(told.content());
                }
                assessment = Changes.apply(assessment, form.readChange(told.content()).inverse());
            }
            return false;
        } catch (StaleChangeException | InputRefused e) {
            return false;
        }
    }

    private void verifyVersions(Handle handle, Assessment assessment) {
        Map<Integer, FrozenVersions.Row> rows = new LinkedHashMap<>();
        versions.rows(handle, assessment.id()).forEach(row -> rows.put(row.number(), row));
        for (Version version : assessment.versions()) {
            FrozenVersions.Row row = rows.remove(version.number());
            if (row == null || !isSound(version, row)) {
                reportVersion(assessment.id(), version.number());
            }
        }
        rows.keySet().forEach(number -> reportVersion(assessment.id(), number));
    }

    private boolean isSound(Version version, FrozenVersions.Row row) {
        try {
            Frozen frozen = versions.frozen(row);
            evidence.putAll(frozen.assessment().answers().evidence());
            String hash = Content.of(form, frozen.assessment()).hash();
            String fingerprint = Fingerprint.of(
                    version.number(),
                    hash,
                    Digests.utf8(row.evaluation()),
                    frozen.assessment().template().sha256(),
                    version.engine());
            return hash.equals(version.contentHash()) && fingerprint.equals(version.fingerprint());
        } catch (InputRefused | IllegalArgumentException e) {
            return false;
        }
    }

    private void verifyEvidence(Collection<Evidence> all) {
        for (Evidence each : all) {
            String file = EvidenceFiles.FOLDER + "/" + files.path(each.id()).getFileName();
            switch (files.check(each.id())) {
                case SOUND -> {}
                case MISSING -> problems.add(InputProblem.at(file, "", "storage.evidenceMissing", each.fileName()));
                case DAMAGED -> problems.add(InputProblem.at(file, "", "storage.evidenceDamaged", each.fileName()));
            }
        }
    }

    private void reportVersion(AssessmentId id, int number) {
        report(where(id) + "/versions/" + number, "storage.versionMismatch", List.of(id.toString(), Integer.toString(number)));
    }

    private void report(String pointer, String key, List<String> arguments) {
        problems.add(new InputProblem(Database.FILE, pointer, key, arguments));
    }

    private static String where(AssessmentId id) {
        return "assessments/" + id;
    }
}
