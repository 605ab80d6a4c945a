package org.vigie.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie backup}: an encrypted copy of the whole workspace in one file. */
@Command(name = "backup")
final class BackupVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file = Path.of("");

    BackupVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Path target = OutputFile.of(file);
        return desk.inWorkspace(session -> {
            session.backup(target);
            desk.output().print(file.toString());
            return ExitCode.DONE;
        });
    }
}
