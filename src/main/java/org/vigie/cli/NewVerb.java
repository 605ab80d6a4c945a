package org.vigie.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Portfolio;
import org.vigie.application.Portfolio.Beginning;
import org.vigie.application.Prefill;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie new}: starts an assessment, perhaps with the answers of an earlier one, and prints its id. */
@Command(name = "new")
final class NewVerb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--template", required = true, paramLabel = "ID")
    private String template = "";

    @Option(names = "--title", required = true, paramLabel = "TEXT")
    private String title = "";

    @Option(names = "--organisation", paramLabel = "TEXT")
    private String organisation = "";

    @Option(names = "--owner", paramLabel = "TEXT")
    private String owner = "";

    @Option(names = "--prefill", paramLabel = "ID")
    private @Nullable String prefill;

    NewVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.inAnyWorkspace(session -> {
            Portfolio portfolio = session.portfolio();
            if (prefill == null) {
                desk.output().print(portfolio
                        .start(template, new Beginning(title, desk.language(), organisation, owner, null, null))
                        .id()
                        .toString());
                return ExitCode.DONE;
            }
            AssessmentId from = desk.find(session, prefill);
            Prefill.Plan plan = portfolio.prefill(from, template);
            String note = desk.output().text("application.prefill.note", plan.title());
            Assessment assessment =
                    portfolio.start(template, new Beginning(title, desk.language(), organisation, owner, from, note));
            desk.output().print(assessment.id().toString());
            int left = plan.left().values().stream().mapToInt(Integer::intValue).sum();
            desk.output().say("cli.new.prefilled", plan.title(), plan.taken().size(), left, plan.partly());
            return ExitCode.DONE;
        });
    }
}
