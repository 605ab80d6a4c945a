package org.vigie.application;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.ExchangeFormats;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.TemplateArchive;
import org.vigie.application.port.TemplateImporter;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.Workspaces;
import org.vigie.application.port.report.ReportWriter;
import org.vigie.domain.identity.Author;

/** Opens, creates and restores workspaces, and hands out the use cases over an open one. */
public final class WorkspaceAccess {
    private final Workspaces workspaces;
    private final Parts parts;
    private final Clock clock;

    public WorkspaceAccess(Workspaces workspaces, Parts parts, Clock clock) {
        this.workspaces = workspaces;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * What the use cases are made of.
     *
     * @param templates all templates over a workspace's own copies
     */
    public record Parts(
            Function<TemplateArchive, TemplateShelf> templates,
            TemplateImporter importer,
            InstalledForm installedForm,
            CanonicalForm canonicalForm,
            ExchangeFormats formats,
            ReportWriter reports) {}

    public boolean exists(Path folder) {
        return workspaces.exists(folder);
    }

    /** Creates a workspace; see {@link Workspaces#create}. */
    public WorkspaceSession create(Path folder, char[] passphrase, Author profile) {
        return new WorkspaceSession(workspaces.create(folder, passphrase, profile), parts, clock);
    }

    /** Opens a workspace, with nobody to tell how long that may take; see {@link Workspaces#open}. */
    public WorkspaceSession open(Path folder, char[] passphrase) {
        return open(folder, passphrase, () -> {});
    }

    /** Opens a workspace; see {@link Workspaces#open}. */
    public WorkspaceSession open(Path folder, char[] passphrase, Runnable adapting) {
        return new WorkspaceSession(workspaces.open(folder, passphrase, adapting), parts, clock);
    }

    /** Makes a workspace from a backup; see {@link Workspaces#restore}. */
    public void restore(Path backup, Path folder, char[] passphrase) {
        workspaces.restore(backup, folder, passphrase);
    }
}
