package org.vigie.cli;

import java.nio.file.Path;
import org.vigie.application.Answering;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.WorkspaceSession;
import org.vigie.domain.assessment.Evidence;

/** Files that become evidence. */
final class Attachments {
    private Attachments() {}

    /** Encrypts and keeps a file; nothing names it yet. */
    static Evidence keep(WorkspaceSession session, Path file) {
        return session.portfolio().keepEvidence(file);
    }

    /** Keeps a file for an action or a condition to name; says its id. */
    static String keep(WorkspaceSession session, AssessmentEditor editor, Path file) {
        Evidence evidence = keep(session, file);
        new Answering(editor).know(evidence);
        return evidence.id();
    }
}
