package org.vigie.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Describing;
import org.vigie.domain.assessment.AssessmentStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie details}: title, controller, owner, review date, status, legal hold. */
@Command(name = "details")
final class DetailsVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--status", paramLabel = "draft|in_review|changes_requested|archived")
    private @Nullable AssessmentStatus status;

    @Option(names = "--organisation", paramLabel = "TEXT")
    private @Nullable String organisation;

    @Option(names = "--owner", paramLabel = "TEXT")
    private @Nullable String owner;

    @Option(names = "--review-date", paramLabel = "DATE")
    private @Nullable LocalDate reviewDate;

    @Option(names = "--legal-hold", paramLabel = "TEXT")
    private @Nullable String legalHold;

    DetailsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            session.describing(editor).change(new Describing.Wishes(title, status, organisation, owner, reviewDate, legalHold));
            desk.output().say("cli.details.kept");
            return ExitCode.DONE;
        });
    }
}
