package org.vigie.cli;

import java.util.concurrent.Callable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.WorkspaceSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie show}: the evaluated assessment. */
@Command(name = "show")
final class ShowVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--json")
    private boolean json;

    ShowVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            desk.output().print(json ? json(session, editor) : new AssessmentView(desk, editor).text());
            return ExitCode.DONE;
        });
    }

    private String json(WorkspaceSession session, AssessmentEditor editor) {
        return desk.services()
                .formats()
                .show(
                        editor.template(),
                        editor.assessment(),
                        editor.evaluation(),
                        desk.language(),
                        session.portfolio().contentHash(editor.assessment().id()));
    }
}
