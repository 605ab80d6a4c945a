package org.vigie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Reports;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie export}: reports, plans and data out. */
@Command(name = "export")
final class ExportVerb implements Callable<Integer> {
    private static final String OPTION = "--package-passphrase-file";

    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--format", required = true, paramLabel = "docx|pdf|xlsx|ics|json|vigie")
    private Format format = Format.DOCX;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--template-docx", paramLabel = "FILE")
    private @Nullable Path look;

    @Option(names = "--without", split = ",", paramLabel = "PART")
    private @Nullable List<Part> without;

    @Option(names = "--with-notes")
    private boolean withNotes;

    @Option(names = OPTION, paramLabel = "FILE")
    private @Nullable Path packagePassphrase;

    @Option(names = "--plain")
    private boolean plain;

    ExportVerb(Desk desk) {
        this.desk = desk;
    }

    /** What an assessment can be exported as. */
    enum Format {
        DOCX,
        PDF,
        XLSX,
        ICS,
        JSON,
        VIGIE
    }

    @Override
    public Integer call() {
        if (format == Format.PDF) {
            throw new UserFault(UserFault.Kind.USAGE, "cli.export.notYet");
        }
        if (look != null && !Files.isRegularFile(look)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noFile", look.toString());
        }
        Path target = OutputFile.of(out);
        return desk.inWorkspace(session -> {
            Assessment assessment = session.portfolio().load(desk.find(session, id));
            write(session, assessment, session.portfolio().templateOf(assessment), target);
            desk.output().print(out.toString());
            return ExitCode.DONE;
        });
    }

    private void write(WorkspaceSession session, Assessment assessment, Template template, Path target) {
        Reports reports = session.reports();
        switch (format) {
            case DOCX -> reports.word(template, assessment, options(assessment), target);
            case XLSX -> reports.workbook(template, assessment, options(assessment), target);
            case ICS -> reports.calendar(template, assessment, options(assessment), target);
            case JSON -> session.exchange().writeJson(assessment, target);
            case VIGIE -> writePackage(session, assessment, template, target);
            case PDF -> throw new IllegalStateException("refused before");
        }
    }

    private Options options(Assessment assessment) {
        Language asked = desk.options().language();
        Set<Part> parts = EnumSet.allOf(Part.class);
        if (without != null) {
            without.forEach(parts::remove);
        }
        return new Options(
                asked == null ? assessment.details().language() : asked,
                desk.surroundings().clock().instant(),
                desk.surroundings().clock().getZone(),
                parts,
                look,
                withNotes);
    }

    private void writePackage(WorkspaceSession session, Assessment assessment, Template template, Path target) {
        boolean ask = packagePassphrase == null && !plain && desk.passphrases().canAsk();
        if (packagePassphrase != null || ask) {
            try (Secret secret = desk.passphrases().chosen(packagePassphrase, "cli.passphrase.choosePackage", OPTION)) {
                session.exchange().writePackage(assessment, template, target, secret.characters());
            }
        } else {
            desk.output().say("cli.export.plain", OPTION);
            session.exchange().writePackage(assessment, template, target, null);
        }
    }
}
