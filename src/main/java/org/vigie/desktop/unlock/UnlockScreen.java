package org.vigie.desktop.unlock;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.UserSettings;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

/** First run, or the passphrase of a workspace. */
public final class UnlockScreen implements Screen {

    private final Doors doors;
    private final Words words;
    private final UnlockViewModel model;
    private final StackPane form = new StackPane();
    private List<Path> known = List.of();

    /**
     * What unlocking needs.
     *
     * @param usual the folder offered first
     * @param speak changes the language of the window
     */
    public record Doors(
            WorkspaceAccess access,
            BackgroundTasks tasks,
            Dialogs dialogs,
            UserSettings settings,
            Path usual,
            Consumer<Language> speak) {}

    public UnlockScreen(Doors doors, Words words, Consumer<WorkspaceSession> opened) {
        this.doors = doors;
        this.words = words;
        this.model = new UnlockViewModel(doors, words, opened);
    }

    @Override
    public Node node() {
        form.getChildren().setAll(new ProgressIndicator());
        model.known(folders -> {
            known = folders;
            if (folders.isEmpty()) {
                create();
            } else {
                open();
            }
        });
        Label brand = new Label("Vigie", Ui.icon(Feather.EYE));
        brand.getStyleClass().add("door-brand");
        VBox column = new VBox(16, Ui.row(8, brand, Ui.spacer(), languages()), form);
        column.getStyleClass().add("door-column");
        column.setMinHeight(VBox.USE_PREF_SIZE);
        StackPane middle = new StackPane(column);
        middle.setAlignment(Pos.CENTER);
        middle.getStyleClass().add("door");
        ScrollPane page = Ui.scroll(middle);
        page.setFitToHeight(true);
        StackPane root = new StackPane(page);
        root.getStyleClass().add("frame");
        root.getStylesheets().add("/org/vigie/desktop/unlock.css");
        return root;
    }

    private Node languages() {
        HBox box = Ui.row(4);
        for (Language language : Language.values()) {
            Hyperlink link = new Hyperlink(words.text("desktop.language." + language.code()));
            link.setId("door-language-" + language.code());
            link.setDisable(language == words.language());
            link.setOnAction(_ -> doors.speak().accept(language));
            box.getChildren().add(link);
        }
        return box;
    }

    private void create() {
        CreateForm view = new CreateForm(words, doors, model);
        view.links().getChildren().addAll(
                link("unlock-open", "portfolio.unlock.openOther", this::open),
                link("unlock-restore", "portfolio.unlock.restoreLink", this::restore));
        show(view.node(), view::start);
    }

    private void open() {
        OpenForm view = new OpenForm(words, doors, model, known);
        view.links().getChildren().addAll(
                link("unlock-create", "portfolio.unlock.createLink", this::create),
                link("unlock-restore", "portfolio.unlock.restoreLink", this::restore));
        show(view.node(), view::start);
    }

    private void restore() {
        RestoreForm view = new RestoreForm(words, doors, model);
        view.links().getChildren().addAll(
                link("unlock-open", "portfolio.unlock.openOther", this::open),
                link("unlock-create", "portfolio.unlock.createLink", this::create));
        show(view.node(), view::start);
    }

    private Hyperlink link(String id, String key, Runnable action) {
        Hyperlink link = new Hyperlink(words.text(key));
        link.setId(id);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private void show(Node view, Runnable focus) {
        model.forget();
        form.getChildren().setAll(view);
        Platform.runLater(focus);
    }

    @Override
    public String title() {
        return words.text("desktop.place.unlock");
    }

    @Override
    public void close() {
        model.close();
    }
}
