package org.vigie.desktop.support;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts that all screens are made of; their looks stand in vigie.css. */
public final class Ui {
    private static final double WIDEST_TOOLTIP = 480;

    private Ui() {}

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A heading; screen readers take it as one by its style. */
    public static Label heading(String text, int level) {
        return label(text, "title-" + level);
    }

    public static Button button(String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** A button that shows only a picture; its name is told to screen readers and in a tooltip. */
    public static Button iconButton(Ikon icon, String name, Runnable action) {
        Button button = button("", action, "button-icon", "flat");
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /** Tells the whole text in a tooltip while there is no room for all of it. */
    public static void tellWhole(Labeled labeled) {
        labeled.textTruncatedProperty().subscribe(cut -> labeled.setTooltip(cut ? whole(labeled) : null));
    }

    private static Tooltip whole(Labeled labeled) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(labeled.textProperty());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        return whole;
    }

    /** As wide as so many sizes of its text, which it grows with. */
    public static <T extends Region> T wide(double ems, T region) {
        return sized(region, "-fx-pref-width", ems);
    }

    /** At least as wide as so many sizes of its text. */
    public static <T extends Region> T leastWide(double ems, T region) {
        return sized(region, "-fx-min-width", ems);
    }

    /** At most as wide as so many sizes of its text. */
    public static <T extends Region> T mostWide(double ems, T region) {
        return sized(region, "-fx-max-width", ems);
    }

    private static <T extends Region> T sized(T region, String property, double ems) {
        region.setStyle(region.getStyle() + property + ": " + ems + "em;");
        return region;
    }

    /** A choice whose entries are found by typing; the library's own prompt speaks English only. */
    public static <T> ComboBox<T> searchable(Words words) {
        SearchableComboBox<T> box = new SearchableComboBox<>();
        box.skinProperty().subscribe(skin -> {
            if (skin != null && box.lookup("#search") instanceof TextField search) {
                search.setId(null);
                search.setPromptText(words.text("desktop.choice.search"));
            }
        });
        return box;
    }

    public static FontIcon icon(Ikon icon) {
        return new FontIcon(icon);
    }

    /** Takes the room between others. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    public static HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A row that goes on below where it gets narrow; for what is short, as it breaks no text. */
    public static FlowPane flow(double gap, Node... nodes) {
        FlowPane flow = new FlowPane(gap, gap, nodes);
        flow.setAlignment(Pos.CENTER_LEFT);
        return flow;
    }

    /** Buttons in a row that goes on below where it gets narrow; the words of one that is wider than the row break. */
    public static FlowPane wrapping(double gap, List<? extends Labeled> buttons) {
        FlowPane flow = new FlowPane(gap, gap);
        flow.setMinWidth(0);
        for (Labeled button : buttons) {
            button.setWrapText(true);
            button.setMinSize(0, Region.USE_PREF_SIZE);
            button.maxWidthProperty().bind(flow.widthProperty().map(width -> width.doubleValue() > 0 ? width : Double.MAX_VALUE));
            flow.getChildren().add(button);
        }
        return flow;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** A white card with a thin border. */
    public static VBox card(Node... nodes) {
        VBox card = new VBox(8, nodes);
        card.getStyleClass().add("card-box");
        return card;
    }

    /** A page that scrolls up and down, never sideways. */
    public static ScrollPane scroll(Region content) {
        // As narrow as the window makes it: what is in it wraps rather than stick out.
        content.setMinWidth(0);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        return scroll;
    }
}
