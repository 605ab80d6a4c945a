package org.vigie.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.SampleAssessment;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.Template;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie demo}: the whole main job on the bundled sample, without a window. */
@Command(name = "demo")
final class DemoVerb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "--out", paramLabel = "DIR")
    private Path out = Path.of("vigie-demo");

    DemoVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Output output = desk.output();
        DemoFolder folder = DemoFolder.prepare(out.toAbsolutePath().normalize());
        Author author = new Author(UUID.randomUUID(), output.text("cli.demo.author"), output.text("cli.demo.role"));
        try (Secret passphrase = folder.makePassphrase();
                WorkspaceSession session = desk.services().access().create(folder.workspace(), passphrase.characters(), author)) {
            AssessmentId id = new SampleAssessment(session, desk.services().sample()).make(desk.language());
            AssessmentEditor editor = session.edit(id, Threads.DIRECT);
            export(session, editor, folder);
            output.print(new DemoSummary(output, editor, desk.language()).text());
            output.print(new TextTable()
                    .row(output.text("cli.demo.report"), show(folder.report()))
                    .row(output.text("cli.demo.workbook"), show(folder.workbook()))
                    .row(output.text("cli.demo.calendar"), show(folder.calendar()))
                    .row(output.text("cli.demo.package"), show(folder.vigie()))
                    .row(output.text("cli.demo.json"), show(folder.json()))
                    .row(output.text("cli.demo.workspace"), show(folder.workspace()))
                    .row(output.text("cli.demo.passphrase"), show(folder.passphrase()))
                    .text());
            output.say("cli.demo.next", typed(folder.workspace()), typed(folder.passphrase()));
        }
        return ExitCode.DONE;
    }

    private void export(WorkspaceSession session, AssessmentEditor editor, DemoFolder folder) {
        Template template = editor.template();
        Assessment assessment = editor.assessment();
        Options options = new Options(
                desk.language(),
                desk.surroundings().clock().instant(),
                desk.surroundings().clock().getZone(),
                EnumSet.allOf(Part.class),
                null,
                false);
        session.reports().word(template, assessment, options, folder.report());
        session.reports().workbook(template, assessment, options, folder.workbook());
        session.reports().calendar(template, assessment, options, folder.calendar());
        session.exchange().writePackage(assessment, template, folder.vigie(), null);
        session.exchange().writeJson(assessment, folder.json());
    }

    /** Below the current folder as people would type it. */
    private static String show(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }

    /** As an argument of a shell. */
    private static String typed(Path path) {
        String shown = show(path);
        return shown.contains(" ") ? "\"" + shown + "\"" : shown;
    }
}
