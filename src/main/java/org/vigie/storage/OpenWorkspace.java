package org.vigie.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.PortfolioStore;
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
    private final SqlPortfolioStore portfolio;
    private final SqlTemplateArchive templates;
    private final Snapshots snapshots;
    private final AutomaticSnapshots automatic;
    private boolean closed;

    /** Takes over lock, key and database. */
    OpenWorkspace(Path folder, WorkspaceLock lock, DataKey key, Database database, CanonicalForm form, InstantSource clock) {
        this.folder = folder;
        this.lock = lock;
        this.key = key;
        this.database = database;
        this.evidence = new EvidenceFiles(folder, key);
        this.snapshots = new Snapshots(folder, key, database, form);
        this.automatic = new AutomaticSnapshots(snapshots, clock);
        this.assessments = new SqlAssessmentStore(database, form, evidence, automatic);
        this.portfolio = new SqlPortfolioStore(database);
        this.templates = new SqlTemplateArchive(database);
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
    public PortfolioStore portfolio() {
        return portfolio;
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
        requireOurs(KeyFile.read(keyFile()), current);
        byte[] bytes = KeyFile.wrap(key, next).bytes();
        requireOurs(KeyFile.parse(bytes, keyFile()), next);
        try {
            DurableFiles.write(keyFile(), out -> out.write(bytes));
            LOG.info("passphrase changed");
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /** Proves that a key file opens this workspace. */
    private void requireOurs(KeyFile file, char[] passphrase) {
        try (DataKey unwrapped = file.unwrap(passphrase)) {
            if (!unwrapped.isSame(key)) {
                throw Faults.environment("storage.keyFileDamaged", keyFile());
            }
        }
    }

    @Override
    public void backup(Path target, Instant at) {
        try {
            DurableFiles.write(
                    target,
                    out -> Backup.write(out, folder, key, content -> snapshots.seal(content, at.truncatedTo(ChronoUnit.MILLIS))));
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
            try (lock;
                    key;
                    evidence;
                    database) {
                automatic.beforeClosing();
            }
            LOG.info("workspace closed");
        }
    }
}
