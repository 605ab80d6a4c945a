package org.vigie.storage;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.Workspaces;
import org.vigie.domain.identity.Author;

/** Workspaces as folders: a key file, an encrypted database, sealed evidence and snapshots. */
public final class EncryptedWorkspaces implements Workspaces {
    private final CanonicalForm form;
    private final InstantSource clock;
    private final Schema schema;
    private final Set<Path> open = ConcurrentHashMap.newKeySet();

    /**
     * Workspaces of this program's schema.
     *
     * @param form how assessments become text
     * @param clock dates snapshots and the copy that is kept before a migration
     */
    public EncryptedWorkspaces(CanonicalForm form, InstantSource clock) {
        this(form, clock, Schema.CURRENT);
    }

    EncryptedWorkspaces(CanonicalForm form, InstantSource clock, Schema schema) {
        this.form = form;
        this.clock = clock;
        this.schema = schema;
    }

    @Override
    public boolean exists(Path folder) {
        return Files.exists(folder.resolve(KeyFile.NAME)) || Files.exists(folder.resolve(Database.FILE));
    }

    @Override
    public Workspace create(Path folder, char[] passphrase, Author profile) {
        requirePassphrase(passphrase);
        Path place = usable(folder);
        DataKey key = DataKey.random();
        try {
            return inNewFolder(place, () -> {
                byte[] keyFile = KeyFile.wrap(key, passphrase).bytes();
                return fill(place, key, keyFile, handle -> Profiles.insert(handle, profile));
            });
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    @Override
    public Workspace open(Path folder, char[] passphrase, Runnable adapting) {
        Path place = usable(folder);
        requireWorkspace(place);
        WorkspaceLock lock = WorkspaceLock.acquire(place, open);
        try {
            return open(place, lock, KeyFile.read(place.resolve(KeyFile.NAME)).unwrap(passphrase), adapting);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens a workspace whose data key is at hand.
     *
     * @param key taken over
     */
    Workspace open(Path folder, DataKey key) {
        Path place = usable(folder);
        requireWorkspace(place);
        WorkspaceLock lock = WorkspaceLock.acquire(place, open);
        try {
            return open(place, lock, key, () -> {});
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Workspace open(Path folder, WorkspaceLock lock, DataKey key, Runnable adapting) {
        try {
            Database database = Database.open(folder, key, schema, clock.instant(), adapting);
            try {
                for (Path each : new Path[] {folder, folder.resolve(EvidenceFiles.FOLDER), folder.resolve(Snapshots.FOLDER)}) {
                    DurableFiles.createPrivateFolder(each);
                    DurableFiles.sweep(each);
                }
                return new OpenWorkspace(folder, lock, key, database, form, clock);
            } catch (IOException e) {
                database.close();
                throw Faults.disk(e, folder);
            }
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    private static void requireWorkspace(Path folder) {
        boolean hasKey = Files.isRegularFile(folder.resolve(KeyFile.NAME));
        boolean hasDatabase = Files.isRegularFile(folder.resolve(Database.FILE));
        if (!hasKey && !hasDatabase) {
            throw Faults.input("storage.noWorkspace", folder);
        }
        if (!hasKey) {
            throw Faults.environment("storage.keyFileMissing", folder.resolve(KeyFile.NAME));
        }
        if (!hasDatabase) {
            throw Faults.environment("storage.databaseMissing", folder);
        }
        if (!Files.isWritable(folder) || !Files.isWritable(folder.resolve(Database.FILE))) {
            throw Faults.environment("storage.readOnly", folder);
        }
    }

    @FunctionalInterface
    private interface Making<R> {
        R make() throws IOException;
    }

    /** Makes a workspace, or leaves nothing behind. */
    private static <R> R inNewFolder(Path folder, Making<R> making) {
        try {
            NewFolder made = NewFolder.prepare(folder);
            try {
                return making.make();
            } catch (IOException | RuntimeException e) {
                made.undo(e);
                throw e;
            }
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /**
     * Makes the files of a workspace in its folder; the key file comes last, because without it there is no workspace.
     *
     * @param key taken over when this succeeds
     * @param filling of the empty database, in one transaction
     */
    Workspace fill(Path folder, DataKey key, byte[] keyFile, Consumer<Handle> filling) throws IOException {
        WorkspaceLock lock = WorkspaceLock.acquire(folder, open);
        @Nullable Database database = null;
        try {
            database = Database.create(folder, key, schema);
            database.write(handle -> {
                filling.accept(handle);
                return true;
            });
            DurableFiles.write(folder.resolve(KeyFile.NAME), out -> out.write(keyFile));
            return new OpenWorkspace(folder, lock, key, database, form, clock);
        } catch (IOException | RuntimeException e) {
            if (database != null) {
                database.close();
            }
            lock.close();
            throw e;
        }
    }

    @Override
    public void restore(Path backup, Path folder, char[] passphrase) {
        Path place = usable(folder);
        if (!Files.isRegularFile(backup)) {
            throw Faults.input("storage.backupMissing", backup);
        }
        inNewFolder(place, () -> {
            try (WorkspaceLock _ = WorkspaceLock.acquire(place, open);
                    Restoring restoring = new Restoring(form, schema, backup, passphrase)) {
                restoring.into(place);
                return place;
            }
        });
    }

    /** An absolute path that the database's address can hold. */
    private static Path usable(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.toString().indexOf(';') >= 0) {
            throw Faults.input("storage.pathUnusable", place);
        }
        return place;
    }

    static void requirePassphrase(char[] passphrase) {
        if (CharBuffer.wrap(passphrase).chars().allMatch(Character::isWhitespace)) {
            throw Faults.input("storage.passphraseEmpty");
        }
    }
}
