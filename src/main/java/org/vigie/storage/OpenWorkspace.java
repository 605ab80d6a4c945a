package org.vigie.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.SnapshotStore;
import org.vigie.application.port.TemplateArchive;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.identity.Author;

/** A workspace that is open: holds its lock and its data key until it is closed. */
final class OpenWorkspace implements Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(OpenWorkspace.class);

    private final Path folder;
    private final WorkspaceLock lock;
    private final DataKey key;
    private final Database database;
    private final EvidenceFiles evidence;
    private final SqlAssessmentStore assessments;
    private final SqlTemplateArchive templates;
    private final Snapshots snapshots;
    private boolean closed;

    /** Takes over lock, key and database. */
    OpenWorkspace(Path folder, WorkspaceLock lock, DataKey key, Database database, CanonicalForm form) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
        this.database = database;
        this.evidence = new EvidenceFiles(folder, key);
        this.assessments = new SqlAssessmentStore(database, form, evidence);
        this.templates = new SqlTemplateArchive(database);
        this.snapshots = new Snapshots(folder, key, database, form);
        LOG.info("workspace open");
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public Author profile() {
        return database.read(Profiles::read);
    }

    @Override
    public void setProfile(Author profile) {
        database.write(handle -> {
            Profiles.update(handle, profile);
            return profile;
        });
    }

    @Override
    public AssessmentStore assessments() {
        return assessments;
    }

    @Override
    public TemplateArchive templates() {
        return templates;
    }

    @Override
    public SnapshotStore snapshots() {
        return snapshots;
    }

    @Override
    public List<InputProblem> verify() {
        List<InputProblem> problems = new ArrayList<>();
        try {
            KeyFile.read(keyFile());
        } catch (UserFault e) {
            problems.add(new InputProblem(
                    KeyFile.NAME, "", e.key(), e.arguments().stream().map(String::valueOf).toList()));
        }
        problems.addAll(assessments.verify());
        return List.copyOf(problems);
    }

    @Override
    public void changePassphrase(char[] current, char[] next) {
        EncryptedWorkspaces.requirePassphrase(next);
        try (DataKey unwrapped = KeyFile.read(keyFile()).unwrap(current)) {
            if (!MessageDigest.isEqual(unwrapped.derive(DataKey.Purpose.DATABASE), key.derive(DataKey.Purpose.DATABASE))) {
                throw Faults.environment("storage.keyFileDamaged", KeyFile.NAME);
            }
        }
        byte[] bytes = KeyFile.wrap(key, next).bytes();
        KeyFile.parse(bytes);
        try {
            DurableFiles.write(keyFile(), out -> out.write(bytes));
            LOG.info("passphrase changed");
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    @Override
    public void backup(Path target, Instant at) {
        try {
            DurableFiles.write(
                    target,
                    out -> Backup.write(out, folder, content -> snapshots.seal(content, at.truncatedTo(ChronoUnit.MILLIS))));
            LOG.info("backup written");
        } catch (IOException | UncheckedIOException e) {
            throw Faults.disk(e, target);
        }
    }

    private Path keyFile() {
        return folder.resolve(KeyFile.NAME);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            database.close();
            evidence.wipe();
            key.close();
            lock.close();
            LOG.info("workspace closed");
        }
    }
}
