package org.vigie.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ActionPlanning;
import org.vigie.application.ActionPlanning.Wishes;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.template.MeasureRule.Effort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie action}: the action plan. */
@Command(name = "action")
final class ActionVerb {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    ActionVerb(Desk desk) {
        this.desk = desk;
    }

    /** What can be said of an action. */
    static final class Said {
        @Option(names = "--owner", paramLabel = "TEXT")
        private @Nullable String owner;

        @Option(names = "--due", paramLabel = "DATE")
        private @Nullable LocalDate due;

        @Option(names = "--priority", paramLabel = "low|medium|high")
        private @Nullable Priority priority;

        @Option(names = "--effort", paramLabel = "low|medium|high")
        private @Nullable Effort effort;

        @Option(names = "--status", paramLabel = "planned|partially_implemented|implemented")
        private @Nullable ActionStatus status;

        @Option(names = "--comment", paramLabel = "TEXT")
        private @Nullable String comment;

        private Wishes wishes() {
            return new Wishes(owner, due, priority, effort, status, comment);
        }
    }

    @Command(name = "add")
    int add(@Option(names = "--measure", required = true, paramLabel = "M-…") String measure, @Mixin Said said) {
        return desk.editing(id, (session, editor) -> {
            Action action = new ActionPlanning(editor).plan(measure, said.wishes());
            desk.output().print(action.measure());
            return ExitCode.DONE;
        });
    }

    @Command(name = "set")
    int set(
            @Parameters(paramLabel = "ACTION") String action,
            @Mixin Said said,
            @Option(names = "--evidence", paramLabel = "FILE") @Nullable Path evidence) {
        return desk.editing(id, (session, editor) -> {
            ActionPlanning planning = new ActionPlanning(editor);
            planning.change(action, said.wishes());
            if (evidence != null) {
                planning.prove(action, Attachments.keep(session, editor, evidence));
            }
            desk.output().say("cli.action.set", action);
            return ExitCode.DONE;
        });
    }

    @Command(name = "remove")
    int remove(@Parameters(paramLabel = "ACTION") String action) {
        return desk.editing(id, (session, editor) -> {
            new ActionPlanning(editor).remove(action);
            desk.output().say("cli.action.removed", action);
            return ExitCode.DONE;
        });
    }
}
