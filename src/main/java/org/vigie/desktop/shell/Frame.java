package org.vigie.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Navigator;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.TypingEvent;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/** Rail, top bar, rooms of an assessment, and the save state, around a screen. */
final class Frame implements AutoCloseable {
    /** In sizes of the search button's text. */
    private static final double WORDED_EMS = 82;

    private final Words words;
    private final Navigator navigator;
    private final Consumer<Language> speak;
    private final Runnable find;
    private final BorderPane pane = new BorderPane();
    private final Label here = new Label();
    private final Button search;
    private final SaveStateView saveState;
    private final Subscriptions subscriptions = new Subscriptions();
    private final TaskStrip strip;

    Frame(Words words, BackgroundTasks tasks, Navigator navigator, Consumer<Language> speak, Runnable find) {
        this.words = words;
        this.navigator = navigator;
        this.speak = speak;
        this.find = find;
        this.saveState = new SaveStateView(words);
        here.getStyleClass().addAll("title-4", "path-here");
        here.setMinWidth(0);
        here.setId("path-here");
        Ui.tellWhole(here);
        this.strip = new TaskStrip(words, tasks);
        this.search = search();
        pane.getStyleClass().add("frame");
        pane.setBottom(strip.node());
        // What is too high for the window must not push the top bar out of it.
        pane.setMinSize(0, 0);
        pane.addEventHandler(TypingEvent.ANY, saveState::typed);
    }

    Parent node() {
        return pane;
    }

    void show(Place place, @Nullable OpenAssessment open, Screen screen, Node content) {
        subscriptions.close();
        pane.setLeft(rail(place));
        pane.setTop(new VBox(topBar(place, open, screen), saveState.problem()));
        VBox middle = new VBox(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        if (open != null && place instanceof Place.InAssessment inside) {
            middle.getChildren().addFirst(rooms(open, inside));
            saveState.watch(open, subscriptions);
            open.watch(subscriptions, () -> here.setText(open.assessment().details().title()));
        } else {
            saveState.watch(null, subscriptions);
        }
        pane.setCenter(middle);
    }

    private Node rail(Place place) {
        ToggleGroup group = new ToggleGroup();
        VBox rail = new VBox(
                4,
                entry(group, Feather.HOME, "home", new Place.Home(), place instanceof Place.Home),
                entry(
                        group,
                        Feather.LIST,
                        "assessments",
                        new Place.Assessments(),
                        place instanceof Place.Assessments || place instanceof Place.NewAssessment || place instanceof Place.InAssessment),
                entry(group, Feather.CHECK_SQUARE, "actions", new Place.AllActions(), place instanceof Place.AllActions),
                entry(group, Feather.FILE_TEXT, "templates", new Place.Templates(), place instanceof Place.Templates),
                entry(group, Feather.SETTINGS, "settings", new Place.Settings(), place instanceof Place.Settings));
        rail.getStyleClass().add("rail");
        return rail;
    }

    private ToggleButton entry(ToggleGroup group, Ikon icon, String name, Place to, boolean here) {
        ToggleButton entry = new ToggleButton(words.text("desktop.place." + name), Ui.icon(icon));
        entry.setContentDisplay(ContentDisplay.TOP);
        entry.setToggleGroup(group);
        entry.setSelected(here);
        entry.setId("rail-" + name);
        entry.getStyleClass().add("rail-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        Ui.tellWhole(entry);
        entry.setOnAction(_ -> {
            entry.setSelected(true);
            navigator.go(to);
        });
        return entry;
    }

    private Node topBar(Place place, @Nullable OpenAssessment open, Screen screen) {
        Label brand = new Label("Vigie", Ui.icon(Feather.EYE));
        brand.getStyleClass().add("brand");
        here.setText(
                open != null && place instanceof Place.InAssessment ? open.assessment().details().title() : screen.title());
        HBox bar = new HBox(12, brand, here, Ui.spacer(), saveState.slot(), search, languages());
        Node primary = screen.primary();
        if (primary != null) {
            if (primary instanceof Region region) {
                region.setMinWidth(Region.USE_PREF_SIZE);
            }
            bar.getChildren().add(primary);
        }
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("top-bar");
        return bar;
    }

    private Button search() {
        Button button = Ui.button(words.text("desktop.palette.prompt") + "   Ctrl+K", find, "search-button");
        button.setGraphic(Ui.icon(Feather.SEARCH));
        button.setId("search");
        button.setTooltip(new Tooltip(button.getText()));
        button.setAccessibleText(button.getText());
        // Where there is little room, that of its words is the title's.
        Runnable fit = () -> {
            boolean worded = pane.getWidth() == 0 || pane.getWidth() >= WORDED_EMS * button.getFont().getSize();
            button.setContentDisplay(worded ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
        };
        pane.widthProperty().subscribe(fit);
        button.fontProperty().subscribe(fit);
        return button;
    }

    private Node languages() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        for (Language language : List.of(Language.FR, Language.EN)) {
            ToggleButton button = new ToggleButton(language.code().toUpperCase(language.locale()));
            button.setToggleGroup(group);
            button.setSelected(language == words.language());
            button.setId("language-" + language.code());
            button.setAccessibleText(words.text("desktop.language." + language.code()));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add(language == Language.FR ? "left-pill" : "right-pill");
            button.setOnAction(_ -> {
                button.setSelected(true);
                if (language != words.language()) {
                    speak.accept(language);
                }
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private Node rooms(OpenAssessment open, Place.InAssessment inside) {
        ToggleGroup group = new ToggleGroup();
        FlowPane rooms = new FlowPane(4, 0);
        for (Place.Room room : Place.Room.values()) {
            String name = room.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(words.text("desktop.room." + name));
            button.setToggleGroup(group);
            button.setSelected(room == inside.room());
            button.setId("room-" + name);
            button.getStyleClass().add("room");
            Ui.tellWhole(button);
            button.setOnAction(_ -> {
                button.setSelected(true);
                open.go(room);
            });
            rooms.getChildren().add(button);
        }
        rooms.getStyleClass().add("rooms");
        return rooms;
    }

    @Override
    public void close() {
        subscriptions.close();
        strip.close();
    }
}
