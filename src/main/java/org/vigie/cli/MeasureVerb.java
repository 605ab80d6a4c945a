package org.vigie.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ActionPlanning;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.template.MeasureRule.Effort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie measure}: how far measures are in place, and measures that the template does not know. */
@Command(name = "measure")
final class MeasureVerb {
    private static final Pattern MITIGATION = Pattern.compile("(R-[A-Z0-9-]{1,60})(?::(-?\\d)(?:,(-?\\d))?)?");

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    MeasureVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "confirm")
    int confirm(
            @Parameters(paramLabel = "M-…") String code,
            @Option(names = "--as", defaultValue = "in_place", paramLabel = "in_place|partly|not") Confirmation as) {
        return confirmation(code, as, "cli.measure.confirmed");
    }

    @Command(name = "unconfirm")
    int unconfirm(@Parameters(paramLabel = "M-…") String code) {
        return confirmation(code, null, "cli.measure.unconfirmed");
    }

    private int confirmation(String code, @Nullable Confirmation confirmation, String message) {
        return desk.editing(id, (session, editor) -> {
            new ActionPlanning(editor).confirm(code, confirmation);
            desk.output().say(message, code);
            return ExitCode.DONE;
        });
    }

    @Command(name = "add")
    int add(
            @Option(names = "--title", required = true, paramLabel = "TEXT") String title,
            @Option(names = "--category", defaultValue = "organisational", paramLabel = "CODE") String category,
            @Option(names = "--effort", defaultValue = "medium", paramLabel = "low|medium|high") Effort effort,
            @Option(names = "--mitigates", paramLabel = "R-…[:S[,L]]") @Nullable List<String> mitigates) {
        Map<String, Reduction> reductions = reductions(mitigates == null ? List.of() : mitigates);
        return desk.editing(id, (session, editor) -> {
            String code = session.portfolio().nextMeasureCode(editor.assessment().id());
            AddedMeasure measure = new ActionPlanning(editor).add(code, title, category, effort, reductions);
            desk.output().print(measure.code());
            return ExitCode.DONE;
        });
    }

    private static Map<String, Reduction> reductions(List<String> mitigates) {
        Map<String, Reduction> reductions = new LinkedHashMap<>();
        for (String text : mitigates) {
            Matcher matcher = MITIGATION.matcher(text);
            if (!matcher.matches()) {
                throw new UserFault(UserFault.Kind.USAGE, "cli.measure.mitigates", text);
            }
            reductions.put(matcher.group(1), new Reduction(steps(matcher.group(2), 0), steps(matcher.group(3), -1)));
        }
        return reductions;
    }

    private static int steps(@Nullable String digits, int otherwise) {
        return digits == null ? otherwise : -Math.abs(Integer.parseInt(digits));
    }
}
