package org.vigie.cli;

import java.nio.file.Path;
import org.vigie.application.ActionPlanning;
import org.vigie.application.Answering;
import org.vigie.domain.assessment.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie evidence}: files that support an answer or show an action. */
@Command(name = "evidence")
final class EvidenceVerb {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", paramLabel = "QUESTION|ACTION")
    private String subject = "";

    EvidenceVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "add")
    int add(@Parameters(paramLabel = "FILE") Path file) {
        return desk.editing(id, (session, editor) -> {
            if (editor.assessment().plan().actions().containsKey(subject)) {
                String evidence = Attachments.keep(session, editor, file);
                new ActionPlanning(editor).prove(subject, evidence);
                desk.output().print(evidence);
            } else {
                Evidence evidence = Attachments.keep(session, file);
                new Answering(editor).attach(Keys.parse(editor.template(), subject), evidence);
                desk.output().print(evidence.id());
            }
            return ExitCode.DONE;
        });
    }
}
