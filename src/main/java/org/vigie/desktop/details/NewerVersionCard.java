package org.vigie.desktop.details;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.Migrating.Preview;
import org.vigie.application.port.SetAsideWords;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.migration.MigrationPlan.Why;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Template;

/** Says that a newer version of the template is there, shows what passing to it would do, and passes to it. Not there without one. */
final class NewerVersionCard {
    private final NewerVersion model;
    private final Words words;
    private final Label title = Ui.heading("", 3);
    private final Label text = Ui.label("", "muted");
    private final Button look;
    private final VBox preview = new VBox(16);
    private final VBox card;
    private @Nullable Preview shown;

    NewerVersionCard(NewerVersion model) {
        this.model = model;
        this.words = model.words();
        title.setId("newer-version");
        look = Ui.button(words.text("details.newer.look"), this::toggle, "accent");
        look.setId("newer-look");
        look.setMinWidth(Button.USE_PREF_SIZE);
        preview.setId("newer-preview");
        preview.setManaged(false);
        preview.setVisible(false);
        card = Ui.card(title, text, Ui.flow(12, look), preview);
        card.setManaged(false);
        card.setVisible(false);
        model.found().subscribe(this::tell);
    }

    Node node() {
        return card;
    }

    void refresh() {
        tell(model.found().get());
    }

    private void tell(@Nullable Template newer) {
        boolean offered = newer != null && model.offers();
        card.setManaged(offered);
        card.setVisible(offered);
        look.setDisable(!offered);
        if (newer == null || !offered) {
            return;
        }
        title.setText(words.text("details.newer.title", newer.ref().version()));
        text.setText(words.text("details.newer.text", model.present().ref().version()));
        if (preview.isVisible()) {
            show(model.preview(newer));
        }
    }

    private void toggle() {
        Template newer = model.found().get();
        boolean open = !preview.isVisible() && newer != null;
        if (newer != null && open) {
            show(model.preview(newer));
        }
        preview.setManaged(open);
        preview.setVisible(open);
        // One main thing to do at a time: to look, then to pass.
        look.getStyleClass().remove("accent");
        if (!open) {
            look.getStyleClass().add("accent");
        }
        look.setText(words.text(open ? "details.newer.close" : "details.newer.look"));
    }

    private void show(Preview next) {
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        preview.getChildren().clear();
        for (Fate fate : Fate.values()) {
            List<Entry> entries = next.plan().of(fate);
            if (!entries.isEmpty()) {
                preview.getChildren().add(group(next, fate, entries));
            }
        }
        registers(next);
        asked(next);
        if (!next.suggested().isEmpty()) {
            preview.getChildren().add(Ui.label(words.text("details.newer.suggested", next.suggested().size())));
        }
        Button pass = Ui.button(words.text("details.newer.pass", next.after().ref().version()), () -> model.pass(next.after()), "accent");
        pass.setId("newer-pass");
        pass.setMinWidth(Button.USE_PREF_SIZE);
        preview.getChildren().add(Ui.flow(12, pass));
        preview.getChildren().add(Ui.label(words.text("details.newer.undoable"), "small-text", "muted"));
    }

    private Node group(Preview next, Fate fate, List<Entry> entries) {
        String code = fate.name().toLowerCase(Locale.ROOT);
        VBox group = titled(icon(fate), words.text("common.fate." + code) + " (" + entries.size() + ")", "newer-" + code);
        group.getChildren().add(Ui.label(words.text("details.newer." + code), "small-text", "muted"));
        if (fate != Fate.KEPT) {
            entries.forEach(entry -> group.getChildren().add(line(
                    code(next.before(), entry.from()) + " " + label(next.before(), entry.from()), why(next, entry))));
        }
        return group;
    }

    private static Ikon icon(Fate fate) {
        return switch (fate) {
            case KEPT -> Feather.CHECK_CIRCLE;
            case MOVED -> Feather.ARROW_RIGHT_CIRCLE;
            case NEEDS_REVIEW -> Feather.HELP_CIRCLE;
            case SET_ASIDE -> Feather.ARCHIVE;
        };
    }

    private VBox titled(Ikon icon, String text, String id) {
        Label heading = Ui.label(text, "strong");
        heading.setGraphic(Ui.icon(icon));
        heading.setId(id);
        return new VBox(4, heading);
    }

    private static Node line(String what, String why) {
        VBox line = new VBox(Ui.label(what), Ui.label(why, "small-text", "muted"));
        line.setMinWidth(0);
        return line;
    }

    private String why(Preview next, Entry entry) {
        String codes = next.after()
                .questions()
                .map(question -> new AnswerKey(question.id(), entry.from().row()))
                .filter(entry.now()::containsKey)
                .map(key -> code(next.after(), key))
                .collect(Collectors.joining(", "));
        boolean inside = entry.why() == Why.RENAMED && codes.equals(code(next.before(), entry.from()));
        String key = inside ? "renamed_inside" : entry.why().name().toLowerCase(Locale.ROOT);
        String why = words.text("common.passage." + key, codes, entry.now().size());
        SetAside kept = entry.kept();
        return kept == null || kept.why() == null ? why : why + " " + kept.why();
    }

    private void registers(Preview next) {
        List<SetAside> gone = next.plan().registers();
        if (!gone.isEmpty()) {
            VBox group = titled(Feather.ARCHIVE, words.text("details.newer.registers", gone.size()), "newer-registers");
            gone.forEach(kept -> group.getChildren().add(line(words.text("common." + SetAsideWords.kind(kept), kept.title()), kept.said())));
            preview.getChildren().add(group);
        }
    }

    private void asked(Preview next) {
        if (!next.asked().isEmpty()) {
            VBox group = titled(Feather.PLUS_CIRCLE, words.text("details.newer.asked", next.asked().size()), "newer-asked");
            next.asked().forEach(key -> group.getChildren().add(Ui.label(code(next.after(), key) + " " + label(next.after(), key))));
            preview.getChildren().add(group);
        }
    }

    private static String code(Template template, AnswerKey key) {
        return template.question(key.question()).map(Question::code).orElse(key.question());
    }

    private String label(Template template, AnswerKey key) {
        return template.texts().label(words.language(), key.question());
    }
}
