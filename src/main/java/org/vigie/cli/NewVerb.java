package org.vigie.cli;

import java.util.concurrent.Callable;
import org.vigie.domain.assessment.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie new}: starts an assessment and prints its id. */
@Command(name = "new")
final class NewVerb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--template", required = true, paramLabel = "ID")
    private String template = "";

    @Option(names = "--title", required = true, paramLabel = "TEXT")
    private String title = "";

    NewVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inAnyWorkspace(session -> {
            Assessment assessment = session.portfolio().start(template, title, desk.language());
            desk.output().print(assessment.id().toString());
            return ExitCode.DONE;
        });
    }
}
