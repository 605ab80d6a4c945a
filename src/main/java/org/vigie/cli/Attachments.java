package org.vigie.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.application.Answering;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Evidence;

/** Files that become evidence. */
final class Attachments {
    private Attachments() {}

    /** Encrypts and keeps a file; nothing names it yet. */
    static Evidence keep(WorkspaceSession session, Path file) {
        Path name = file.getFileName();
        if (name == null || !Files.isRegularFile(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noFile", file.toString());
        }
        String type = URLConnection.guessContentTypeFromName(name.toString());
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return session.portfolio().keepEvidence(name.toString(), type == null ? "application/octet-stream" : type, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file for an action or a condition to name; says its id. */
    static String keep(WorkspaceSession session, AssessmentEditor editor, Path file) {
        Evidence evidence = keep(session, file);
        new Answering(editor).know(evidence);
        return evidence.id();
    }
}
