package org.vigie.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.domain.review.Decision;
import org.vigie.i18n.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie condition}: the controller's statement that a condition of the decision is met. */
@Command(name = "condition")
final class ConditionVerb {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    ConditionVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "lift")
    int lift(
            @Parameters(paramLabel = "C1") String condition,
            @Option(names = "--by", required = true, paramLabel = "TEXT") String by,
            @Option(names = "--statement", paramLabel = "TEXT") @Nullable String statement,
            @Option(names = "--evidence", paramLabel = "FILE") @Nullable Path evidence) {
        return desk.editing(id, (session, editor) -> {
            String words = statement == null ? standard(editor, condition) : statement;
            List<String> proof = evidence == null ? List.of() : List.of(Attachments.keep(session, editor, evidence));
            session.deciding(editor).lift(condition, by, words, proof);
            tell(editor, condition);
            return ExitCode.DONE;
        });
    }

    private static String standard(AssessmentEditor editor, String condition) {
        return new Messages(editor.assessment().details().language().locale()).text("cli.condition.statement", condition);
    }

    private void tell(AssessmentEditor editor, String condition) {
        Decision decision = editor.assessment().review().decision();
        long left = decision == null ? 0 : decision.conditions().stream().filter(each -> each.lifting() == null).count();
        desk.output().say("cli.condition.lifted", condition, left);
    }
}
