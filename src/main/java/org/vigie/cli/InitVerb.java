package org.vigie.cli;

import java.util.concurrent.Callable;
import org.vigie.application.WorkspaceSession;
import org.vigie.domain.identity.Author;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie init}: a workspace and who works in it. */
@Command(name = "init")
final class InitVerb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--name", required = true, paramLabel = "TEXT")
    private String name = "";

    @Option(names = "--role", paramLabel = "TEXT")
    private String role = "";

    InitVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (desk.hasWorkspace()) {
            return desk.inWorkspace(this::rename);
        }
        try (WorkspaceSession session = desk.create(name, role)) {
            desk.output().print(session.folder().toString());
            return ExitCode.DONE;
        }
    }

    private int rename(WorkspaceSession session) {
        session.setProfile(new Author(session.profile().id(), name, role));
        desk.output().say("cli.init.renamed", name);
        desk.output().print(session.folder().toString());
        return ExitCode.DONE;
    }
}
