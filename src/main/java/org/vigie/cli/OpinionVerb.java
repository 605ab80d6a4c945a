package org.vigie.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.text.RichText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie opinion}: the DPO's advice, and the views of data subjects. */
@Command(name = "opinion")
final class OpinionVerb {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    OpinionVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "dpo")
    int dpo(
            @Option(names = "--file", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--position", required = true, paramLabel = "favourable|favourable_with_reservations|unfavourable")
                    DpoOpinion.Position position,
            @Option(names = "--by", paramLabel = "TEXT") @Nullable String by,
            @Option(names = "--date", paramLabel = "DATE") @Nullable LocalDate date) {
        RichText text = desk.services().formats().readMarkdown(TextFiles.read(file));
        return desk.editing(id, (session, editor) -> {
            session.deciding(editor).giveOpinion(new DpoOpinion(
                    position,
                    text,
                    by == null ? editor.author().name() : by,
                    date == null ? editor.today() : date,
                    editor.author()));
            desk.output().say("cli.opinion.dpo");
            return ExitCode.DONE;
        });
    }

    @Command(name = "subjects")
    int subjects(
            @Option(names = "--file", required = true, paramLabel = "FILE") Path file,
            @Option(names = "--not-sought") boolean notSought,
            @Option(names = "--date", paramLabel = "DATE") @Nullable LocalDate date) {
        RichText text = desk.services().formats().readMarkdown(TextFiles.read(file));
        return desk.editing(id, (session, editor) -> {
            session.deciding(editor).recordViews(new DataSubjectViews(!notSought, text, date));
            desk.output().say(notSought ? "cli.opinion.notSought" : "cli.opinion.subjects");
            return ExitCode.DONE;
        });
    }
}
