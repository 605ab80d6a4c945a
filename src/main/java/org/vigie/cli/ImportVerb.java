package org.vigie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie import}: packages and assessments in; says what each became. */
@Command(name = "import")
final class ImportVerb implements Callable<Integer> {
    private static final String OPTION = "--package-passphrase-file";
    /** Files of other tools, which a later version reads. */
    private static final Set<String> LATER = Set.of("docx", "dotx", "doc", "odt", "xlsx", "xls", "ods", "csv", "xml", "pdf");

    private final Desk desk;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "FILE")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json")
    private boolean json;

    @Option(names = OPTION, paramLabel = "FILE")
    private @Nullable Path packagePassphrase;

    ImportVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (LATER.contains(extension(file))) {
                throw new UserFault(UserFault.Kind.USAGE, "cli.import.notYet", file.toString());
            }
            if (!Files.isRegularFile(file)) {
                throw new UserFault(UserFault.Kind.INPUT, "cli.noFile", file.toString());
            }
        }
        return desk.inAnyWorkspace(this::importAll);
    }

    private int importAll(WorkspaceSession session) {
        List<Map<String, Object>> results = new ArrayList<>();
        int code = ExitCode.DONE;
        for (Path file : files) {
            Map<String, Object> result = importOne(session, file);
            results.add(result);
            code = Boolean.TRUE.equals(result.get("imported")) ? code : ExitCode.INPUT;
        }
        if (json) {
            desk.output().print(desk.services().json().write(results));
        }
        return code;
    }

    private Map<String, Object> importOne(WorkspaceSession session, Path file) {
        try {
            Assessment assessment = read(session, file);
            if (!json) {
                desk.output().print(assessment.id() + "  " + assessment.details().title());
            }
            return Plain.map(
                    "file", file.toString(),
                    "imported", true,
                    "assessment", assessment.id().toString(),
                    "title", assessment.details().title(),
                    "versions", assessment.versions().size(),
                    "problems", List.of());
        } catch (InputRefused refused) {
            refused.problems().forEach(problem -> desk.output().sayText(ExecutionFaults.sentence(desk.output(), problem)));
            return refused(file, refused.problems().stream().map(this::plain).toList());
        } catch (UserFault fault) {
            if (fault.kind() != UserFault.Kind.INPUT) {
                throw fault;
            }
            String text = desk.output().text(fault.key(), fault.arguments().toArray());
            desk.output().sayText(file + desk.output().text("cli.place.separator") + text);
            return refused(file, List.of(Plain.map("pointer", "", "text", text)));
        }
    }

    private Assessment read(WorkspaceSession session, Path file) {
        if (!session.exchange().isEncrypted(file)) {
            return session.exchange().importAssessment(file, null);
        }
        try (Secret secret = desk.passphrases().existing(packagePassphrase, "cli.passphrase.askPackage", OPTION)) {
            return session.exchange().importAssessment(file, secret.characters());
        }
    }

    private static Map<String, Object> refused(Path file, List<Map<String, Object>> problems) {
        return Plain.map("file", file.toString(), "imported", false, "assessment", null, "problems", problems);
    }

    private Map<String, Object> plain(InputProblem problem) {
        return Plain.map(
                "pointer", problem.pointer(), "text", desk.output().text(problem.key(), problem.arguments().toArray()));
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
