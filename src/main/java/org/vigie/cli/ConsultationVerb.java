package org.vigie.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.review.PriorConsultation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie consultation}: how the prior consultation of the supervisory authority goes (GDPR Art. 36). */
@Command(name = "consultation")
final class ConsultationVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--sent", paramLabel = "DATE")
    private @Nullable LocalDate sent;

    @Option(names = "--received", paramLabel = "DATE")
    private @Nullable LocalDate received;

    @Option(names = "--extended")
    private boolean extended;

    @Option(names = "--suspended-days", paramLabel = "NUMBER")
    private @Nullable Integer suspendedDays;

    @Option(names = "--advice", paramLabel = "TEXT")
    private @Nullable String advice;

    @Option(names = "--outcome", paramLabel = "no_objection|advice_to_follow|prohibited")
    private PriorConsultation.@Nullable Outcome outcome;

    ConsultationVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            PriorConsultation there = editor.assessment().review().consultation();
            PriorConsultation now = updated(there == null ? PriorConsultation.NOT_SENT : there);
            session.deciding(editor).recordConsultation(now);
            LocalDate deadline = now.deadline();
            if (deadline == null) {
                desk.output().say("cli.consultation.kept");
            } else {
                desk.output().say("cli.consultation.deadline", Dates.text(deadline, desk.language()));
            }
            return ExitCode.DONE;
        });
    }

    private PriorConsultation updated(PriorConsultation there) {
        return new PriorConsultation(
                sent == null ? there.sent() : sent,
                received == null ? there.received() : received,
                extended || there.extended(),
                suspendedDays == null ? there.suspendedDays() : suspendedDays,
                advice == null ? there.advice() : advice,
                outcome == null ? there.outcome() : outcome);
    }
}
