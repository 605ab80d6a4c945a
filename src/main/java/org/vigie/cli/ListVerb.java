package org.vigie.cli;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie list}: the assessments of the workspace, latest change first. */
@Command(name = "list")
final class ListVerb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--search", paramLabel = "TEXT")
    private @Nullable String search;

    ListVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!desk.hasWorkspace()) {
            desk.output().say("cli.list.noWorkspace", desk.workspace().toString());
            print(List.of());
            return ExitCode.DONE;
        }
        return desk.inWorkspace(session -> {
            print(session.portfolio().list(search));
            return ExitCode.DONE;
        });
    }

    private void print(List<Summary> summaries) {
        if (json) {
            desk.output().print(desk.services().json().write(plain(summaries)));
        } else if (!summaries.isEmpty()) {
            desk.output().print(table(summaries));
        }
    }

    private static List<Map<String, Object>> plain(List<Summary> summaries) {
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Summary summary : summaries) {
            plain.add(Plain.map(
                    "id", summary.id().toString(),
                    "title", summary.title(),
                    "status", summary.status(),
                    "template", Plain.map("id", summary.templateId(), "version", summary.templateVersion()),
                    "answers", summary.answers(),
                    "modified", summary.modified().toString()));
        }
        return plain;
    }

    private String table(List<Summary> summaries) {
        Output output = desk.output();
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(desk.language().locale());
        TextTable table = new TextTable()
                .row(
                        output.text("cli.column.id"),
                        output.text("cli.column.status"),
                        output.text("cli.column.template"),
                        output.text("cli.column.answers"),
                        output.text("cli.column.modified"),
                        output.text("cli.column.title"));
        for (Summary summary : summaries) {
            table.row(
                    summary.id().toString(),
                    output.text("cli.status." + summary.status()),
                    summary.templateId() + " " + summary.templateVersion(),
                    String.valueOf(summary.answers()),
                    time.format(ZonedDateTime.ofInstant(summary.modified(), desk.surroundings().clock().getZone())),
                    summary.title());
        }
        return table.text();
    }
}
