package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.JsonOutput;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie history}: who changed what and when, oldest first. */
@Command(name = "history")
final class HistoryVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "QUESTION")
    private @Nullable String question;

    @Option(names = "--json")
    private boolean json;

    HistoryVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inWorkspace(session -> {
            AssessmentId assessment = desk.find(session, id);
            Template template = session.portfolio().templateOf(session.portfolio().load(assessment));
            List<LoggedChange> history = history(session, assessment, template);
            desk.output().print(json ? desk.services().json().write(plain(history)) : table(history, template));
            return ExitCode.DONE;
        });
    }

    private List<LoggedChange> history(WorkspaceSession session, AssessmentId assessment, Template template) {
        AnswerKey key = question == null ? null : Keys.parse(template, question);
        return session.portfolio().history(assessment, key);
    }

    private List<Map<String, Object>> plain(List<LoggedChange> history) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (LoggedChange logged : history) {
            plain.add(Plain.map(
                    "sequence", logged.sequence(),
                    "at", logged.at().toString(),
                    "by", Plain.map(
                            "id", logged.author().id().toString(), "name", logged.author().name(), "role", logged.author().role()),
                    "change", new JsonOutput.Raw(desk.services().canonical().write(logged.change())),
                    "hash", logged.hash()));
        }
        return plain;
    }

    private String table(List<LoggedChange> history, Template template) {
        Output output = desk.output();
        ChangeWords words = new ChangeWords(template, output);
        TextTable table = new TextTable()
                .row(
                        output.text("cli.column.sequence"),
                        output.text("cli.column.at"),
                        output.text("cli.column.by"),
                        output.text("cli.column.change"));
        for (LoggedChange logged : history) {
            table.row(
                    String.valueOf(logged.sequence()),
                    Dates.text(logged.at(), desk.surroundings().clock().getZone(), desk.language()),
                    logged.author().name(),
                    words.of(logged.change()));
        }
        return table.text();
    }
}
