package org.vigie.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.vigie.application.Migrating.Preview;
import org.vigie.application.port.SetAsideWords;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.migration.MigrationPlan.Why;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** What passing to a newer version does, as text for people. */
final class MigrationView {
    private final Output output;
    private final Language language;
    private final Preview preview;
    private final List<String> lines = new ArrayList<>();

    MigrationView(Output output, Language language, Preview preview) {
        this.output = output;
        this.language = language;
        this.preview = preview;
    }

    String text() {
        lines.add(output.text(
                "cli.migrate.title",
                preview.after().texts().title(language),
                preview.before().ref().version(),
                preview.after().ref().version()));
        for (Fate fate : Fate.values()) {
            entries(fate, preview.plan().of(fate));
        }
        registers();
        if (!preview.asked().isEmpty()) {
            heading(output.text("cli.migrate.asked", preview.asked().size()));
            TextTable table = new TextTable();
            preview.asked().forEach(key -> table.row("  " + code(preview.after(), key), label(preview.after(), key)));
            lines.add(table.text());
        }
        if (!preview.suggested().isEmpty()) {
            heading(output.text("cli.migrate.suggested", preview.suggested().size()));
            preview.suggested().forEach(code -> lines.add("  " + code + "  " + preview.after().texts().riskTitle(language, code)));
        }
        return String.join("\n", lines);
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private void entries(Fate fate, List<Entry> entries) {
        heading(output.text("common.fate." + Codes.text(fate)) + " (" + entries.size() + ")");
        for (Entry entry : entries) {
            lines.add("  " + code(preview.before(), entry.from()) + "  " + label(preview.before(), entry.from()));
            if (fate != Fate.KEPT) {
                lines.add("    " + why(entry));
            }
        }
    }

    private String why(Entry entry) {
        String codes = preview.after()
                .questions()
                .map(question -> new AnswerKey(question.id(), entry.from().row()))
                .filter(entry.now()::containsKey)
                .map(key -> code(preview.after(), key))
                .collect(Collectors.joining(", "));
        boolean inside = entry.why() == Why.RENAMED && codes.equals(code(preview.before(), entry.from()));
        String key = inside ? "common.passage.renamed_inside" : "common.passage." + Codes.text(entry.why());
        String why = output.text(key, codes, entry.now().size());
        SetAside kept = entry.kept();
        return kept == null || kept.why() == null ? why : why + " " + kept.why();
    }

    private void registers() {
        if (preview.plan().registers().isEmpty()) {
            return;
        }
        heading(output.text("cli.migrate.registers", preview.plan().registers().size()));
        preview.plan().registers().forEach(kept -> lines.add("  " + output.text("common." + SetAsideWords.kind(kept), kept.title())));
    }

    private String code(Template template, AnswerKey key) {
        String code = template.question(key.question()).map(Question::code).orElse(key.question());
        return key.row() == null ? code : code + "@" + key.row();
    }

    private String label(Template template, AnswerKey key) {
        return template.texts().label(language, key.question());
    }
}
