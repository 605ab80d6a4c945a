package org.vigie.desktop.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.WindowState;

/** The window itself: where it stands, how it looks, and what lies in it over what. */
final class MainWindow {
    private static final String SHEET = "/org/vigie/desktop/vigie.css";
    /** Maximising changes the size before or after it says so: what counts is how things are once they rest. */
    private static final Duration REST = Duration.millis(400);

    private final Stage stage;
    private final UserSettings settings;
    private final StackPane page = new StackPane();
    private final StackPane root = new StackPane(page);
    private final PauseTransition rest = new PauseTransition(REST);
    private Rectangle2D bounds = Rectangle2D.EMPTY;

    MainWindow(Stage stage, UserSettings settings) {
        this.stage = stage;
        this.settings = settings;
        rest.setOnFinished(_ -> remember());
    }

    /**
     * Gives it a scene and its place; it is not shown yet.
     *
     * @param closing asked to close it
     */
    Scene prepare(Runnable closing) {
        Scene scene = new Scene(root);
        scene.getStylesheets().add(SHEET);
        stage.setScene(scene);
        stage.setTitle("Vigie");
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        place(WindowPlace.of(settings.window().orElse(null), screens()));
        stage.setOnCloseRequest(event -> {
            event.consume();
            closing.run();
        });
        look();
        return scene;
    }

    private void place(WindowPlace place) {
        bounds = place.bounds();
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setMaximized(place.maximised());
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener(_ -> rest.playFromStart()));
        stage.maximizedProperty().addListener(_ -> rest.playFromStart());
    }

    /** The usable parts of all screens, the primary one first. */
    private static List<Rectangle2D> screens() {
        Screen primary = Screen.getPrimary();
        return Stream.concat(Stream.of(primary), Screen.getScreens().stream().filter(screen -> !screen.equals(primary)))
                .map(Screen::getVisualBounds)
                .toList();
    }

    /** Keeps how it stands for the next time. */
    void remember() {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        Rectangle2D now = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            bounds = now;
        }
        settings.setWindow(new WindowState(bounds, stage.isMaximized(), WindowPlace.screenOf(now, screens())));
    }

    /** Takes on the theme and the size of text that are set. */
    void look() {
        boolean dark = switch (settings.theme()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().setAll("root", dark ? "dark" : "light", "text-" + settings.textSize());
        root.setStyle("-fx-font-size: " + 14 * settings.textSize() / 100.0 + "px;");
    }

    /** Fills it. */
    void show(String title, Node content) {
        page.getChildren().setAll(content);
        stage.setTitle(title.isEmpty() ? "Vigie" : title + " · Vigie");
    }

    /** The id of what has the keyboard; empty where nothing with an id has. */
    String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    /** Gives the keyboard to what has this id, once everything was built anew; otherwise the first button of all would have it. */
    void focus(String id) {
        find(page, id).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> find(child, id).stream()).findFirst()
                : Optional.empty();
    }

    /** Lays something over what fills it. */
    void cover(Node node) {
        root.getChildren().add(node);
    }

    void uncover(Node node) {
        root.getChildren().remove(node);
    }

    void open() {
        stage.show();
    }

    /** Someone asked for it: it comes before other windows, as far as the system lets it. */
    void comeToFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    void close() {
        rest.stop();
        stage.close();
    }
}
