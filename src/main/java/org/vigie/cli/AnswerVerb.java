package org.vigie.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigie.application.AssessmentEditor;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.risk.RiskStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie answer}: gives the answers of a file, all or none. */
@Command(name = "answer")
final class AnswerVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--file", required = true, paramLabel = "FILE")
    private Path file = Path.of("");

    AnswerVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            Set<String> before = raised(editor.evaluation());
            int changed = session.exchange().answer(editor, file);
            tell(changed, editor, before);
            return ExitCode.DONE;
        });
    }

    private void tell(int changed, AssessmentEditor editor, Set<String> before) {
        Evaluation now = editor.evaluation();
        desk.output().say(
                "cli.answer.given",
                changed,
                now.questionnaire().progress().answered(),
                now.questionnaire().progress().applicable(),
                now.questionnaire().open().size());
        Set<String> after = raised(now);
        Set<String> fresh = new LinkedHashSet<>(after);
        fresh.removeAll(before);
        if (!fresh.isEmpty()) {
            desk.output().say("cli.answer.raised", String.join(", ", fresh));
        }
        before.removeAll(after);
        if (!before.isEmpty()) {
            desk.output().say("cli.answer.gone", String.join(", ", before));
        }
    }

    private static Set<String> raised(Evaluation evaluation) {
        return Stream.concat(
                        evaluation.gaps().stream().filter(gap -> gap.status() != RiskStatus.DISMISSED).map(gap -> gap.code()),
                        evaluation.risks().stream().filter(risk -> risk.origin().raised()).map(risk -> risk.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
