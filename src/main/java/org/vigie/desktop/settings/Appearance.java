package org.vigie.desktop.settings;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/** Language, theme and size of text; each applies at once. */
final class Appearance {

    private final Words words;
    private final UserSettings settings;
    private final Runnable changed;

    Appearance(Words words, UserSettings settings, Runnable changed) {
        this.words = words;
        this.settings = settings;
        this.changed = changed;
    }

    Node node() {
        return Ui.card(
                Ui.heading(words.text("portfolio.settings.appearance"), 4),
                new Choice<>("language", List.of(Language.values()), words.language(), this::name, settings::setLanguage).node(),
                new Choice<>("theme", List.of(UserSettings.Theme.values()), settings.theme(), this::name, settings::setTheme).node(),
                new Choice<>("size", UserSettings.TEXT_SIZES, settings.textSize(), size -> words.percent(size / 100.0), settings::setTextSize).node());
    }

    private String name(Language language) {
        return words.text("desktop.language." + language.code());
    }

    private String name(UserSettings.Theme theme) {
        return words.text("portfolio.settings.theme." + theme.name().toLowerCase(Locale.ROOT));
    }

    /** Buttons of which one is pressed in. */
    private final class Choice<T> {
        private final Node node;

        Choice(String id, List<T> values, T now, Function<T, String> name, Consumer<T> choose) {
            ToggleGroup group = new ToggleGroup();
            HBox row = new HBox();
            Label label = Ui.label(words.text("portfolio.settings.choice." + id), "strong");
            for (T value : values) {
                ToggleButton button = new ToggleButton(name.apply(value));
                button.setToggleGroup(group);
                button.setSelected(value.equals(now));
                button.setId("settings-" + id + "-" + value.toString().toLowerCase(Locale.ROOT));
                button.setAccessibleText(label.getText() + " " + button.getText());
                button.getStyleClass().add(pill(values.indexOf(value), values.size()));
                button.setOnAction(_ -> {
                    button.setSelected(true);
                    choose.accept(value);
                    changed.run();
                });
                row.getChildren().add(button);
            }
            node = new VBox(4, label, row);
        }

        private static String pill(int at, int count) {
            if (at == 0) {
                return "left-pill";
            }
            return at == count - 1 ? "right-pill" : "center-pill";
        }

        Node node() {
            return node;
        }
    }
}
