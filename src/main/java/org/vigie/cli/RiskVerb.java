package org.vigie.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.RiskJudging;
import org.vigie.application.port.UserFault;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.RiskMatrix;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie risk}: what people judge of risks and compliance gaps. */
@Command(name = "risk")
final class RiskVerb {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    RiskVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "retain")
    int retain(
            @Parameters(paramLabel = "R-…", arity = "0..*") @Nullable List<String> codes,
            @Option(names = "--all") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason) {
        if (all == (codes != null)) {
            throw new UserFault(UserFault.Kind.USAGE, "cli.risk.allOrCodes");
        }
        return judging((editor, judging) -> {
            if (codes == null) {
                judging.retainAll().forEach(code -> desk.output().say("cli.risk.retained", code));
            } else {
                codes.forEach(code -> {
                    judging.retain(code, reason);
                    desk.output().say("cli.risk.retained", code);
                });
            }
        });
    }

    @Command(name = "dismiss")
    int dismiss(
            @Parameters(paramLabel = "R-…") String code,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        return judging((editor, judging) -> {
            judging.dismiss(code, reason);
            desk.output().say("cli.risk.dismissed", code);
        });
    }

    @Command(name = "reopen")
    int reopen(@Parameters(paramLabel = "R-…") String code) {
        return judging((editor, judging) -> {
            judging.reopen(code);
            desk.output().say("cli.risk.reopened", code);
        });
    }

    @Command(name = "accept")
    int accept(
            @Parameters(paramLabel = "R-…") String code,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        return judging((editor, judging) -> {
            judging.accept(code, reason);
            desk.output().of(editor.template()).say("cli.risk.accepted", code);
        });
    }

    @Command(name = "add")
    int add(
            @Option(names = "--title", required = true, paramLabel = "TEXT") String title,
            @Option(names = "--severity", required = true, paramLabel = "CODE") String severity,
            @Option(names = "--likelihood", required = true, paramLabel = "CODE") String likelihood,
            @Option(names = "--feared-event", paramLabel = "TEXT") @Nullable String fearedEvent,
            @Option(names = "--source", paramLabel = "TEXT") @Nullable String source,
            @Option(names = "--threat", paramLabel = "TEXT") @Nullable String threat,
            @Option(names = "--impacts", paramLabel = "TEXT") @Nullable String impacts) {
        return desk.editing(id, (session, editor) -> {
            RiskMatrix matrix = editor.template().matrix();
            AddedRisk risk = new RiskJudging(editor).add(
                    session.portfolio().nextRiskCode(editor.assessment().id()),
                    title,
                    index(matrix.severity(), severity, "--severity"),
                    index(matrix.likelihood(), likelihood, "--likelihood"),
                    new AddedRisk.Description(fearedEvent, source, threat, impacts));
            desk.output().print(risk.code());
            return ExitCode.DONE;
        });
    }

    @Command(name = "set")
    int set(
            @Parameters(paramLabel = "R-…") String code,
            @Option(names = "--level", defaultValue = "inherent", paramLabel = "inherent|current|atStart|target") LevelKind level,
            @Option(names = "--severity", paramLabel = "CODE") @Nullable String severity,
            @Option(names = "--likelihood", paramLabel = "CODE") @Nullable String likelihood,
            @Option(names = "--computed") boolean computed,
            @Option(names = "--reason", paramLabel = "TEXT") @Nullable String reason) {
        if (computed == (severity != null || likelihood != null) || (!computed && reason == null)) {
            throw new UserFault(UserFault.Kind.USAGE, "cli.risk.setWhat");
        }
        return judging((editor, judging) -> {
            RiskMatrix matrix = editor.template().matrix();
            if (computed || reason == null) {
                judging.dropOverride(code, level);
            } else {
                judging.override(
                        code,
                        level,
                        severity == null ? null : index(matrix.severity(), severity, "--severity"),
                        likelihood == null ? null : index(matrix.likelihood(), likelihood, "--likelihood"),
                        reason);
            }
            desk.output().say("cli.risk.set", code);
        });
    }

    @FunctionalInterface
    private interface Judging {
        void run(AssessmentEditor editor, RiskJudging judging);
    }

    private int judging(Judging work) {
        return desk.editing(id, (session, editor) -> {
            work.run(editor, new RiskJudging(editor));
            return ExitCode.DONE;
        });
    }

    private static int index(List<String> scale, String code, String option) {
        int index = scale.indexOf(code);
        if (index < 0) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.risk.notOnScale", option, code, String.join(", ", scale));
        }
        return index;
    }
}
