package org.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie restore}: makes a workspace from a backup. */
@Command(name = "restore")
final class RestoreVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    RestoreVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        try (Secret passphrase = desk.passphrases()
                .existing(desk.options().passphraseFile(), "cli.passphrase.askBackup", Desk.PASSPHRASE_OPTION)) {
            desk.services().access().restore(file.toAbsolutePath(), desk.workspace(), passphrase.characters());
        }
        desk.output().print(desk.workspace().toString());
        return ExitCode.DONE;
    }
}
