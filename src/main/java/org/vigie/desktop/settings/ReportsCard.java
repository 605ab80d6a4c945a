package org.vigie.desktop.settings;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.text.Language;

/** Language, Word template and parts that reports are made with at first. */
final class ReportsCard {
    private final Workroom workroom;
    private final Words words;
    private final SettingsViewModel model;
    private final Label look = Ui.label("");
    private final Button builtIn;

    ReportsCard(Workroom workroom, SettingsViewModel model) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = model;
        this.builtIn = Ui.button(words.text("review.report.builtInLook"), () -> keep(null), "flat");
        look.setId("settings-look");
        builtIn.setId("settings-look-built-in");
    }

    Node node() {
        Button choose = Ui.button(words.text("review.report.chooseLook"), this::choose);
        choose.setId("settings-look-choose");
        tell();
        return Ui.card(
                Ui.heading(words.text("portfolio.settings.reports"), 4),
                Ui.label(words.text("portfolio.settings.reportsText"), "muted"),
                titled("review.report.language", languages()),
                titled("review.report.look", new VBox(6, look, Ui.flow(12, choose, builtIn))),
                titled("review.report.parts", parts()));
    }

    private VBox titled(String key, Node content) {
        return new VBox(6, Ui.label(words.text(key), "strong"), content);
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(6, language(group, null, "own", words.text("portfolio.settings.reports.own")));
        for (Language each : List.of(Language.FR, Language.EN)) {
            box.getChildren().add(language(group, each, each.code(), words.text("desktop.language." + each.code())));
        }
        return box;
    }

    private RadioButton language(ToggleGroup group, @Nullable Language language, String id, String text) {
        RadioButton button = new RadioButton(text);
        button.setToggleGroup(group);
        button.setId("settings-report-" + id);
        button.setSelected(model.reports().language() == language);
        button.setOnAction(_ -> model.reports(defaults -> defaults.withLanguage(language)));
        return button;
    }

    private Node parts() {
        VBox box = new VBox(6);
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            CheckBox check = new CheckBox(words.text("review.report.part." + name));
            check.setId("settings-part-" + name);
            check.setSelected(model.reports().parts().contains(part));
            check.setOnAction(_ -> include(part, check.isSelected()));
            box.getChildren().add(check);
        }
        return box;
    }

    private void include(Part part, boolean included) {
        model.reports(defaults -> {
            Set<Part> parts = EnumSet.noneOf(Part.class);
            parts.addAll(defaults.parts());
            boolean _ = included ? parts.add(part) : parts.remove(part);
            return defaults.withParts(parts);
        });
    }

    private void choose() {
        workroom.dialogs().open(words.text("review.report.chooseLook"), List.of("docx", "dotx")).ifPresent(this::keep);
    }

    private void keep(@Nullable Path file) {
        model.reports(defaults -> defaults.withLook(file));
        tell();
    }

    private void tell() {
        Path own = model.reports().look();
        look.setText(own == null ? words.text("review.report.builtIn") : Objects.toString(own.getFileName()));
        look.setTooltip(own == null ? null : new Tooltip(own.toString()));
        builtIn.setVisible(own != null);
        builtIn.setManaged(own != null);
    }
}
