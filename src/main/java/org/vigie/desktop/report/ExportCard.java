package org.vigie.desktop.report;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.RunningTask;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** The files that can be written, what is under way, and where the last one went. */
final class ExportCard {
    private final ReportViewModel report;
    private final ExportViewModel model;
    private final Words words;
    private final Map<Format, Button> buttons = new EnumMap<>(Format.class);
    private final PasswordField passphrase = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Label problem = Ui.label("", "field-problem");
    private final FlowPane progress;
    private final VBox result;
    private final Label stopped;
    private final Label written = Ui.label("");
    private final VBox box;

    ExportCard(ReportViewModel report) {
        this.report = report;
        this.model = new ExportViewModel(report, this::refresh, this::isLeft);
        this.words = report.open().words();
        Button cancel = Ui.button(words.text("review.report.cancel"), this::cancel, "small");
        cancel.setId("export-cancel");
        progress = new FlowPane(12, 8, Ui.label(words.text("review.report.writing"), "muted"), cancel);
        progress.setId("export-progress");
        Button file = Ui.button(words.text("review.report.openFile"), model::openFile, "accent");
        file.setId("open-file");
        Button folder = Ui.button(words.text("review.report.openFolder"), model::showFolder);
        folder.setId("open-folder");
        result = new VBox(8, written, new FlowPane(8, 8, file, folder));
        result.setId("export-result");
        stopped = Ui.label(words.text("review.report.stopped"), "muted");
        stopped.setId("export-stopped");
        box = Ui.card(
                Ui.heading(words.text("review.report.export"), 4),
                row(Format.WORD),
                row(Format.EXCEL),
                row(Format.CALENDAR),
                row(Format.PACKAGE),
                secret(),
                progress,
                stopped,
                result);
        box.setSpacing(12);
        box.setMaxWidth(Double.MAX_VALUE);
    }

    Node node() {
        return box;
    }

    /** A second button that writes the Word report, for the top bar. */
    Button primary() {
        Button primary = Ui.button(words.text("review.report.do.word"), () -> start(Format.WORD), "accent");
        primary.setId("export-primary");
        primary.disableProperty().bind(Objects.requireNonNull(buttons.get(Format.WORD)).disableProperty());
        return primary;
    }

    private Node row(Format format) {
        Button button = Ui.button(words.text("review.report.do." + format.key()), () -> start(format));
        button.setId("export-" + format.key());
        button.getStyleClass().add("export-do");
        button.setMaxWidth(Double.MAX_VALUE);
        buttons.put(format, button);
        Label about = Ui.label(words.text("review.report.about." + format.key()), "muted", "small-text");
        HBox.setHgrow(about, Priority.ALWAYS);
        return Ui.row(12, button, about);
    }

    private Node secret() {
        passphrase.setId("package-passphrase");
        again.setId("package-again");
        VBox box = new VBox(
                4,
                new FlowPane(16, 8, named("review.report.passphrase", passphrase), named("review.report.again", again)),
                Ui.label(words.text("review.report.passphraseText"), "muted", "small-text"),
                problem);
        BooleanBinding differs = Bindings.createBooleanBinding(
                () -> !passphrase.getText().equals(again.getText()), passphrase.textProperty(), again.textProperty());
        problem.textProperty().bind(Bindings.when(differs).then(words.text("review.report.differs")).otherwise(""));
        problem.visibleProperty().bind(differs);
        problem.managedProperty().bind(differs);
        return box;
    }

    private VBox named(String key, PasswordField field) {
        Label label = Ui.label(words.text(key), "strong", "small-text");
        label.setLabelFor(field);
        field.setAccessibleText(words.text(key));
        return new VBox(4, label, field);
    }

    private void start(Format format) {
        Dialogs dialogs = report.open().workroom().dialogs();
        if (format == Format.PACKAGE && !passphrase.getText().equals(again.getText())) {
            passphrase.requestFocus();
        } else if (format == Format.PACKAGE && passphrase.getText().isEmpty()) {
            dialogs.confirm(
                    words.text("review.report.plain.title"),
                    words.text("review.report.plain.text"),
                    words.text("review.report.plain.do"),
                    () -> ask(format, false));
        } else {
            ask(format, format == Format.PACKAGE);
        }
    }

    private static char[] secretOf(PasswordField field) {
        CharSequence typed = field.getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        return secret;
    }

    private void ask(Format format, boolean encrypted) {
        model.chooseTarget(format).ifPresent(target -> {
            char @Nullable [] secret = encrypted ? secretOf(passphrase) : null;
            passphrase.clear();
            again.clear();
            model.export(format, target, secret);
        });
    }

    private void cancel() {
        RunningTask running = model.running();
        if (running != null) {
            running.cancel();
        }
    }

    void refresh() {
        buttons.values().forEach(button -> button.setDisable(!model.mayExport()));
        show(progress, model.running() != null);
        Path file = model.written();
        show(result, file != null);
        show(stopped, model.stopped());
        written.setText(file == null ? "" : "✓ " + words.text("review.report.written", file.toString()));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private boolean isLeft() {
        return box.getScene() == null;
    }
}
