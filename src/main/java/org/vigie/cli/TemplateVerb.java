package org.vigie.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.UserFault;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie template}: the templates, and the linter. */
@Command(name = "template")
final class TemplateVerb {
    private final Desk desk;

    TemplateVerb(Desk desk) {
        this.desk = desk;
    }

    @Command(name = "list")
    int list(@Option(names = "--json") boolean json) {
        return withTemplates(templates -> {
            List<Template> all = templates.available().stream().flatMap(ref -> templates.open(ref).stream()).toList();
            desk.output().print(json ? desk.services().json().write(all.stream().map(this::plain).toList()) : table(all));
            return ExitCode.DONE;
        });
    }

    private Map<String, Object> plain(Template template) {
        return Plain.map(
                "id", template.ref().id(),
                "version", template.ref().version(),
                "sha256", template.ref().sha256(),
                "title", template.texts().title(desk.language()),
                "languages", template.info().languages().stream().map(language -> language.code()).sorted().toList(),
                "lawAsOf", template.info().lawAsOf().toString(),
                "minutes", template.info().minutes(),
                "questions", template.questions().count());
    }

    private String table(List<Template> templates) {
        Output output = desk.output();
        TextTable table = new TextTable()
                .row(
                        output.text("cli.column.id"),
                        output.text("cli.column.version"),
                        output.text("cli.column.languages"),
                        output.text("cli.column.questions"),
                        output.text("cli.column.title"));
        for (Template template : templates) {
            table.row(
                    template.ref().id(),
                    template.ref().version(),
                    String.join(" ", template.info().languages().stream().map(language -> language.code()).sorted().toList()),
                    String.valueOf(template.questions().count()),
                    template.texts().title(desk.language()));
        }
        return table.text();
    }

    @Command(name = "show")
    int show(@Parameters(paramLabel = "ID") String id, @Option(names = "--json") boolean json) {
        return withTemplates(templates -> {
            Template template = templates.latest(id)
                    .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.noSuchTemplate", id, known(templates)));
            desk.output()
                    .print(json
                            ? desk.services().formats().show(template, desk.language())
                            : new TemplateView(template, desk.language(), desk.output()).text());
            return ExitCode.DONE;
        });
    }

    private static String known(TemplateSource templates) {
        return String.join(", ", templates.available().stream().map(TemplateRef::id).toList());
    }

    @Command(name = "check")
    int check(
            @Parameters(paramLabel = "PATH", arity = "1..*") List<Path> paths, @Option(names = "--json") boolean json) {
        boolean failed = false;
        List<Map<String, Object>> plain = new ArrayList<>();
        for (Path path : paths) {
            Examination examination = desk.services().importer().examine(path);
            failed |= examination.hasErrors();
            plain.add(Plain.map(
                    "path", path.toString(),
                    "ok", !examination.hasErrors(),
                    "problems", examination.problems().stream().map(this::plain).toList()));
            if (!json) {
                tell(path, examination);
            }
        }
        if (json) {
            desk.output().print(desk.services().json().write(plain));
        }
        return failed ? ExitCode.INPUT : ExitCode.DONE;
    }

    private Map<String, Object> plain(TemplateProblem problem) {
        return Plain.map(
                "severity", problem.severity().name().toLowerCase(Locale.ROOT),
                "rule", problem.rule(),
                "file", problem.where().file(),
                "pointer", problem.where().pointer(),
                "text", desk.output().text(problem.where().key(), problem.where().arguments().toArray()));
    }

    private void tell(Path path, Examination examination) {
        Output output = desk.output();
        for (TemplateProblem problem : examination.problems()) {
            String severity = output.text("cli.severity." + problem.severity().name().toLowerCase(Locale.ROOT));
            output.print(output.text(
                    "cli.check.problem", severity, ExecutionFaults.sentence(output, problem.where()), problem.rule()));
        }
        output.print(output.text(examination.hasErrors() ? "cli.check.failed" : "cli.check.passed", path.toString()));
    }

    @Command(name = "import")
    int importTemplate(@Parameters(paramLabel = "PATH") Path path) {
        return desk.inAnyWorkspace(session -> {
            Examination examination = session.exchange().importTemplate(path);
            Template template = examination.template();
            if (template == null || examination.hasErrors()) {
                tell(path, examination);
                return ExitCode.INPUT;
            }
            desk.output().print(template.ref().id() + " " + template.ref().version());
            return ExitCode.DONE;
        });
    }

    /** The bundled templates; those of a workspace too where one is named. */
    private int withTemplates(Function<TemplateSource, Integer> work) {
        boolean named = desk.options().workspace() != null || desk.options().passphraseFile() != null;
        if (named && desk.hasWorkspace()) {
            return desk.inWorkspace(session -> work.apply(session.templates()));
        }
        return work.apply(desk.services().bundled());
    }
}
