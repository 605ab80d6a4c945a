package org.vigie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.report.ReportReader.Marks;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AssessmentId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vigie verify}: the integrity of the workspace, or whether a report shows a version that the workspace holds. */
@Command(name = "verify")
final class VerifyVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE")
    private @Nullable Path file;

    VerifyVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (file == null) {
            return desk.inWorkspace(this::workspace);
        }
        if (!Files.isRegularFile(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noFile", file.toString());
        }
        Path report = file;
        Optional<Marks> marks = desk.services().reports().read(report);
        if (marks.isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.verify.noReport", report.toString());
        }
        return desk.inWorkspace(session -> report(session, report, marks.get()));
    }

    private int workspace(WorkspaceSession session) {
        List<InputProblem> problems = session.verify();
        Output output = desk.output();
        problems.forEach(problem -> output.print(ExecutionFaults.sentence(output, problem)));
        if (!problems.isEmpty()) {
            output.say("cli.verify.damaged", problems.size());
            return ExitCode.INPUT;
        }
        output.print(output.text("cli.verify.whole", session.portfolio().list(null).size()));
        return ExitCode.DONE;
    }

    private int report(WorkspaceSession session, Path report, Marks marks) {
        Optional<Assessment> assessment = session.portfolio().list(null).stream()
                .map(Summary::id)
                .filter(id -> id.toString().equals(marks.assessment()))
                .map((AssessmentId id) -> session.portfolio().load(id))
                .findFirst();
        if (assessment.isEmpty()) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.verify.unknown", report.toString(), marks.assessment());
        }
        return marks.version() == 0
                ? draft(session, assessment.get(), marks)
                : version(assessment.get(), marks);
    }

    private int draft(WorkspaceSession session, Assessment assessment, Marks marks) {
        boolean same = session.portfolio().contentHash(assessment.id()).equals(marks.fingerprint());
        desk.output().print(desk.output().text(same ? "cli.verify.draftSame" : "cli.verify.draftOther", marks.fingerprint()));
        return same ? ExitCode.DONE : ExitCode.INPUT;
    }

    private int version(Assessment assessment, Marks marks) {
        boolean same = assessment.versions().stream()
                .filter(version -> version.number() == marks.version())
                .map(Version::fingerprint)
                .anyMatch(marks.fingerprint()::equals);
        String label = "v" + marks.version() + ".0";
        desk.output().print(desk.output().text(same ? "cli.verify.same" : "cli.verify.other", label, marks.fingerprint()));
        if (same) {
            desk.output().say("cli.verify.scope");
        }
        return same ? ExitCode.DONE : ExitCode.INPUT;
    }
}
