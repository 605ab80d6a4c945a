package org.vigie.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Deciding;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.ProposedDecision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie decide}: the controller's decision, and the version that it freezes. */
@Command(name = "decide")
final class DecideVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "approved|conditionally_approved|consultation|rejected")
    private Decision.@Nullable Kind decision;

    @Option(names = "--by", required = true, paramLabel = "TEXT")
    private String by = "";

    @Option(names = "--capacity", paramLabel = "TEXT")
    private String capacity = "";

    @Option(names = "--condition", paramLabel = "M-…")
    private @Nullable List<String> conditions;

    @Option(names = "--reason", paramLabel = "TEXT")
    private @Nullable String reason;

    @Option(names = "--comment", paramLabel = "TEXT")
    private @Nullable String comment;

    @Option(names = "--check")
    private boolean check;

    DecideVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Decision.Kind kind = decision;
        if (kind == null) {
            throw new IllegalStateException("picocli requires the decision");
        }
        ProposedDecision proposal = new ProposedDecision(
                kind, by, capacity, conditions == null ? List.of() : conditions, reason, comment);
        return desk.editing(id, (session, editor) -> {
            Deciding deciding = session.deciding(editor);
            Output output = desk.output().of(editor.template());
            List<Obstacle> obstacles = deciding.obstacles(proposal);
            obstacles.stream()
                    .filter(each -> !each.blocks())
                    .forEach(each -> output.say("cli.decide.warning", ExecutionFaults.sentence(output, each)));
            if (check) {
                List<Obstacle> blocking = obstacles.stream().filter(Obstacle::blocks).toList();
                blocking.forEach(each -> output.print("- " + ExecutionFaults.sentence(output, each)));
                return blocking.isEmpty() ? ExitCode.DONE : ExitCode.INPUT;
            }
            Version version = deciding.decide(proposal);
            desk.output().print(version.label() + " " + version.fingerprint());
            desk.output().say("cli.decide.done", version.label(), desk.output().text("cli.decision." + Codes.text(kind)));
            Decision decided = editor.assessment().review().decision();
            if (decided != null && !decided.conditions().isEmpty()) {
                decided.conditions().forEach(each -> desk.output().say("cli.decide.condition", each.code(), each.measure()));
                desk.output().say("cli.decide.startForbidden");
            }
            return ExitCode.DONE;
        });
    }
}
