package org.vigie.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.Migrating;
import org.vigie.application.Migrating.Preview;
import org.vigie.application.WorkspaceSession;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie migrate}: shows what a newer version of the template would change, and passes to it when told to. */
@Command(name = "migrate")
final class MigrateVerb implements Callable<Integer> {
    private final Desk desk;

    @Parameters(index = "0", paramLabel = "ID")
    private String id = "";

    @Option(names = "--to", paramLabel = "VERSION")
    private @Nullable String version;

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--json")
    private boolean json;

    MigrateVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        return desk.editing(id, (session, editor) -> {
            Optional<Template> to = target(session, editor.template().ref());
            if (to.isEmpty()) {
                desk.output().say("cli.migrate.latest", editor.template().ref().version());
                return ExitCode.DONE;
            }
            Preview preview = Migrating.preview(editor.template(), editor.assessment(), to.get(), editor.today());
            if (apply) {
                session.migrating().keep(to.get());
                Migrating.pass(editor, to.get());
            }
            tell(preview, editor);
            return ExitCode.DONE;
        });
    }

    private Optional<Template> target(WorkspaceSession session, TemplateRef present) {
        return version == null ? session.migrating().newer(present) : Optional.of(session.migrating().version(present, version));
    }

    private void tell(Preview preview, AssessmentEditor editor) {
        if (json) {
            desk.output().print(desk.services().json().write(plain(preview)));
        } else {
            desk.output().print(new MigrationView(desk.output(), desk.language(), preview).text());
        }
        String after = preview.after().ref().version();
        desk.output().say(apply ? "cli.migrate.passed" : "cli.migrate.preview", after, editor.evaluation().questionnaire().toConfirm().size());
    }

    private Map<String, Object> plain(Preview preview) {
        return Plain.map(
                "template", preview.before().ref().id(),
                "from", preview.before().ref().version(),
                "to", preview.after().ref().version(),
                "applied", apply,
                "kept", answers(preview, Fate.KEPT),
                "moved", answers(preview, Fate.MOVED),
                "needsReview", answers(preview, Fate.NEEDS_REVIEW),
                "setAside", answers(preview, Fate.SET_ASIDE),
                "registers", preview.plan().registers().stream().map(SetAside::key).toList(),
                "asked", keys(preview.asked()),
                "suggested", preview.suggested());
    }

    private static List<Map<String, Object>> answers(Preview preview, Fate fate) {
        return preview.plan().of(fate).stream().map(MigrateVerb::plain).toList();
    }

    private static Map<String, Object> plain(Entry entry) {
        return Plain.map(
                "question", entry.from().toString(),
                "why", Codes.text(entry.why()),
                "now", keys(entry.now().keySet().stream().sorted().toList()));
    }

    private static List<String> keys(List<AnswerKey> keys) {
        return keys.stream().map(AnswerKey::toString).toList();
    }
}
