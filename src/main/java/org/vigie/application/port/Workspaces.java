package org.vigie.application.port;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vigie.domain.identity.Author;

/** Creates, opens and restores encrypted workspaces: one folder each, one process at a time. */
public interface Workspaces {

    /** Whether the folder holds a workspace, without opening it. */
    boolean exists(Path folder);

    /**
     * Creates an empty workspace; the folder may be there, but must be empty.
     *
     * @param passphrase copied; the caller wipes its own
     * @throws UserFault when the folder is in use, not empty or not writable; nothing of it is left behind then
     */
    Workspace create(Path folder, char[] passphrase, Author profile);

    /**
     * Opens a workspace.
     *
     * @param passphrase copied; the caller wipes its own
     * @param adapting told, on this thread, before a workspace of an earlier version is brought to this one, which takes minutes where it is
     *     large
     * @throws UserFault when the passphrase is wrong, the key file is missing or damaged, the schema is newer, the workspace is open
     *     already, the disk is read-only, or the folder is no workspace; nothing is changed then
     */
    Workspace open(Path folder, char[] passphrase, Runnable adapting);

    /** Opens a workspace with nobody to tell how long that may take; see {@link #open(Path, char[], Runnable)}. */
    default Workspace open(Path folder, char[] passphrase) {
        return open(folder, passphrase, () -> {});
    }

    /**
     * Makes a workspace from a backup.
     *
     * @param folder must not exist or be empty
     * @param passphrase the one that the workspace had when it was backed up
     */
    void restore(Path backup, Path folder, char[] passphrase);

    /** An open workspace. Not for several threads at once. */
    interface Workspace extends AutoCloseable {
        Path folder();

        /** Who works here: the author of changes. */
        Author profile();

        void setProfile(Author profile);

        AssessmentStore assessments();

        PortfolioStore portfolio();

        TemplateArchive templates();

        SnapshotStore snapshots();

        /**
         * Verifies database, key file, content hashes, log chain, frozen versions and evidence.
         *
         * @return empty when all is well
         */
        List<InputProblem> verify();

        /** Wraps the data key anew; the database is not rewritten. */
        void changePassphrase(char[] current, char[] next);

        /** An encrypted copy of everything in one file: temp, fsync, atomic move. */
        void backup(Path target, Instant at);

        @Override
        void close();
    }
}
