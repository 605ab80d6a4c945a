package org.vigie.desktop.templates;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.desktop.support.FixedColumn;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.desktop.templates.TemplatesViewModel.Installed;
import org.vigie.domain.template.Template;

/** Templates installed. */
public final class TemplatesScreen implements Screen {
    private static final double LIST_WIDTH = 300;

    private final Workroom workroom;
    private final Words words;
    private final TemplatesViewModel model;
    private final ListView<Installed> list = new ListView<>();
    private final VBox page = new VBox();
    private final @Nullable String first;

    /**
     * The screen.
     *
     * @param first id of the template to show first, or null
     * @param examined what came of a template that was just imported, or null
     */
    public TemplatesScreen(Workroom workroom, @Nullable String first, @Nullable Examination examined) {
        this.first = first;
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new TemplatesViewModel(workroom);
        model.examination().set(examined);
    }

    @Override
    public Node node() {
        list.setId("templates");
        list.getStyleClass().add("template-list");
        list.setAccessibleText(title());
        list.setItems(model.templates());
        list.setCellFactory(_ -> new TemplateCell());
        list.setPrefWidth(LIST_WIDTH);
        list.setMinWidth(LIST_WIDTH);
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        list.setPlaceholder(loading);
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        model.templates().addListener((ListChangeListener<Installed>) _ -> {
            if (list.getSelectionModel().isEmpty() && model.examination().get() == null) {
                model.templates().stream()
                        .filter(each -> each.template().ref().id().equals(first))
                        .findFirst()
                        .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
            }
        });
        model.examination().subscribe(this::tell);
        page.getStyleClass().add("page");
        Node scroll = Ui.scroll(page);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        StackPane root = new StackPane(new HBox(list, scroll));
        root.getStylesheets().add("/org/vigie/desktop/templates.css");
        model.load();
        return root;
    }

    private void show(@Nullable Installed installed) {
        if (installed != null) {
            page.getChildren().setAll(new TemplateView(words, installed).node());
        }
    }

    private void tell(@Nullable Examination examination) {
        if (examination != null) {
            page.getChildren().setAll(new CheckResults(words).of(examination));
            list.getSelectionModel().clearSelection();
        }
    }

    @Override
    public Node primary() {
        Button read = Ui.button(words.text("portfolio.templates.import"), this::choose, "accent");
        read.setGraphic(Ui.icon(Feather.UPLOAD));
        read.setId("import-template");
        read.disableProperty().bind(model.busy());
        return read;
    }

    private void choose() {
        workroom.dialogs().open(words.text("portfolio.templates.import"), List.of("zip")).ifPresent(model::importFrom);
    }

    @Override
    public String title() {
        return words.text("desktop.place.templates");
    }

    @Override
    public void close() {}

    private final class TemplateCell extends ListCell<Installed> {
        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() != null) {
                // Bold letters are wider: without its styles the title would be measured too short.
                getGraphic().applyCss();
            }
            return super.computePrefHeight(width);
        }

        @Override
        protected void updateItem(@Nullable Installed installed, boolean empty) {
            super.updateItem(installed, empty);
            if (empty || installed == null) {
                setGraphic(null);
                return;
            }
            Template template = installed.template();
            String source = words.text(installed.bundled() ? "portfolio.templates.bundled" : "portfolio.templates.kept");
            setGraphic(new FixedColumn(
                    LIST_WIDTH - 48,
                    2,
                    Ui.label(template.texts().title(words.language()), "strong"),
                    Ui.label(words.text("portfolio.templates.line", template.ref().version(), source), "small-text", "muted")));
        }
    }
}
