package org.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.Language;

/** What every verb works with: the workspace, the output, the language. */
final class Desk {
    static final String PASSPHRASE_OPTION = "--passphrase-file";
    private static final int SHORTEST_PREFIX = 4;

    private final Surroundings surroundings;
    private final Services services;
    private final CommonOptions options;
    private final Output output;
    private final Passphrases passphrases;

    Desk(Surroundings surroundings, Services services, CommonOptions options, Output output) {
        this.surroundings = surroundings;
        this.services = services;
        this.options = options;
        this.output = output;
        this.passphrases = new Passphrases(surroundings.terminal(), output);
    }

    /** Work on an assessment being edited. */
    @FunctionalInterface
    interface Editing {
        int run(WorkspaceSession session, AssessmentEditor editor);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Services services() {
        return services;
    }

    CommonOptions options() {
        return options;
    }

    Output output() {
        return output;
    }

    Passphrases passphrases() {
        return passphrases;
    }

    /** The language of texts of templates: the one spoken. */
    Language language() {
        Language asked = options.language();
        return asked == null ? surroundings.language() : asked;
    }

    Path workspace() {
        Path asked = options.workspace();
        return (asked == null ? surroundings.workspace() : asked).toAbsolutePath().normalize();
    }

    boolean hasWorkspace() {
        return services.access().exists(workspace());
    }

    /** Works in the workspace, which must be there. */
    int inWorkspace(ToIntFunction<WorkspaceSession> work) {
        if (!hasWorkspace()) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noWorkspace", workspace().toString());
        }
        try (WorkspaceSession session = open()) {
            return work.applyAsInt(session);
        }
    }

    /** Works in the workspace, making it with defaults where there is none. */
    int inAnyWorkspace(ToIntFunction<WorkspaceSession> work) {
        try (WorkspaceSession session = hasWorkspace() ? open() : create(surroundings.identity().user(), "")) {
            return work.applyAsInt(session);
        }
    }

    private WorkspaceSession open() {
        try (Secret passphrase = passphrases.existing(options.passphraseFile(), "cli.passphrase.ask", PASSPHRASE_OPTION)) {
            return services.access().open(workspace(), passphrase.characters(), () -> output.say("cli.adapting"));
        }
    }

    /** Makes the workspace and says so. */
    WorkspaceSession create(String name, String role) {
        try (Secret passphrase = passphrases.chosen(options.passphraseFile(), "cli.passphrase.choose", PASSPHRASE_OPTION)) {
            Author profile = new Author(UUID.randomUUID(), name, role);
            WorkspaceSession session = services.access().create(workspace(), passphrase.characters(), profile);
            output.say("cli.workspaceMade", workspace().toString(), name);
            return session;
        }
    }

    /** Edits an assessment; everything is durable when this returns. */
    int editing(String id, Editing work) {
        return inWorkspace(session -> {
            AssessmentEditor editor = session.edit(find(session, id), Threads.DIRECT);
            int code = work.run(session, editor);
            editor.requireSaved();
            return code;
        });
    }

    /** The assessment with this id, or the only one whose id begins so. */
    AssessmentId find(WorkspaceSession session, String text) {
        try {
            return AssessmentId.parse(text);
        } catch (IllegalArgumentException _) {
            return byPrefix(session, text);
        }
    }

    private static AssessmentId byPrefix(WorkspaceSession session, String text) {
        List<AssessmentId> matches = text.length() < SHORTEST_PREFIX
                ? List.of()
                : session.portfolio().list(null).stream()
                        .map(Summary::id)
                        .filter(id -> id.toString().startsWith(text))
                        .toList();
        if (matches.size() > 1) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.ambiguousId", text);
        }
        if (matches.isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noSuchAssessment", text);
        }
        return matches.getFirst();
    }
}
