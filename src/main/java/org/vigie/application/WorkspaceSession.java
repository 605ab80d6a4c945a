package org.vigie.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.TemplateShelf;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.Template;

/** An open workspace and the use cases over it. */
public final class WorkspaceSession implements AutoCloseable {
    private final Workspace workspace;
    private final Parts parts;
    private final Clock clock;
    private final TemplateShelf templates;
    private final Overviews overviews;

    WorkspaceSession(Workspace workspace, Parts parts, Clock clock) {
        this.workspace = workspace;
        this.parts = parts;
        this.clock = clock;
        this.templates = parts.templates().apply(workspace.templates());
        this.overviews = new Overviews(this, workspace.portfolio());
    }

    public Path folder() {
        return workspace.folder();
    }

    public Author profile() {
        return workspace.profile();
    }

    public void setProfile(Author profile) {
        workspace.setProfile(profile);
    }

    /** The day it is, in the zone of the clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public TemplateSource templates() {
        return templates;
    }

    public Portfolio portfolio() {
        return new Portfolio(workspace, templates, parts, clock);
    }

    /** What portfolios show; kept for as long as the workspace is open. */
    public Overviews overviews() {
        return overviews;
    }

    public Reports reports() {
        return new Reports(workspace.assessments(), templates, parts.reports());
    }

    public Exchange exchange() {
        return new Exchange(workspace, templates, parts, clock);
    }

    /**
     * Opens an assessment for editing.
     *
     * @throws UserFault when there is no such assessment, its content is damaged, or its template is not there
     */
    public AssessmentEditor edit(AssessmentId id, Threads threads) {
        Assessment assessment = portfolio().load(id);
        Template template = portfolio().templateOf(assessment);
        return new AssessmentEditor(template, assessment, workspace.assessments(), workspace.profile(), clock, threads);
    }

    /** The use case of deciding, for an assessment being edited. */
    public Deciding deciding(AssessmentEditor editor) {
        return new Deciding(editor, parts.canonicalForm());
    }

    /** The use case of an assessment's details, for one being edited. */
    public Describing describing(AssessmentEditor editor) {
        return new Describing(editor, workspace.assessments());
    }

    /** The use case of passing to a newer version of a template. */
    public Migrating migrating() {
        return new Migrating(templates, parts.installedForm());
    }

    /** Verifies the whole workspace; empty when all is well. */
    public List<InputProblem> verify() {
        return workspace.verify();
    }

    public void changePassphrase(char[] current, char[] next) {
        workspace.changePassphrase(current, next);
    }

    /** Writes an encrypted copy of everything into one file. */
    public void backup(Path target) {
        workspace.backup(target, clock.instant());
    }

    @Override
    public void close() {
        workspace.close();
    }
}
