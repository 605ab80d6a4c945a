package org.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.UserFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie passphrase}: changes the passphrase of the workspace. */
@Command(name = "passphrase")
final class PassphraseVerb implements Callable<Integer> {
    private static final String OPTION = "--new-passphrase-file";

    private final Desk desk;

    @Option(names = OPTION, paramLabel = "FILE")
    private @Nullable Path next;

    PassphraseVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!desk.hasWorkspace()) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noWorkspace", desk.workspace().toString());
        }
        try (Secret current =
                        desk.passphrases().existing(desk.options().passphraseFile(), "cli.passphrase.ask", Desk.PASSPHRASE_OPTION);
                WorkspaceSession session = desk.services().access().open(desk.workspace(), current.characters());
                Secret chosen = desk.passphrases().chosen(next, "cli.passphrase.askNew", OPTION)) {
            session.changePassphrase(current.characters(), chosen.characters());
        }
        desk.output().say("cli.passphrase.changed");
        return ExitCode.DONE;
    }
}
