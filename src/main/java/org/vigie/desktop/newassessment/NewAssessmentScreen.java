package org.vigie.desktop.newassessment;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Gallery of templates. */
public final class NewAssessmentScreen implements Screen {
    private static final double FORM_WIDTH = 760;

    private final Words words;
    private final NewAssessmentViewModel model;
    private final FlowPane gallery = new FlowPane(16, 16);
    private final ToggleGroup group = new ToggleGroup();
    private final TextField title = new TextField();
    private final ComboBox<Language> language = new ComboBox<>();

    public NewAssessmentScreen(Workroom workroom) {
        this.words = workroom.words();
        this.model = new NewAssessmentViewModel(workroom);
    }

    @Override
    public Node node() {
        gallery.setRowValignment(VPos.TOP);
        model.templates().addListener((ListChangeListener<Template>) _ -> fill());
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        loading.visibleProperty().bind(Bindings.isEmpty(model.templates()).and(model.busy()));
        loading.managedProperty().bind(loading.visibleProperty());
        VBox page = new VBox(
                Ui.heading(words.text("portfolio.new.title"), 2),
                form(),
                Ui.heading(words.text("portfolio.new.template"), 4),
                loading,
                gallery);
        page.getStyleClass().add("page");
        StackPane root = new StackPane(Ui.scroll(page));
        root.getStylesheets().add("/org/vigie/desktop/newassessment.css");
        model.load();
        Platform.runLater(title::requestFocus);
        return root;
    }

    private Node form() {
        title.setId("new-title");
        title.setPromptText(words.text("portfolio.new.namePrompt"));
        title.textProperty().bindBidirectional(model.title());
        title.setOnAction(_ -> model.start());
        language.setId("new-language");
        language.getItems().setAll(Language.values());
        language.setConverter(new LanguageNames());
        language.valueProperty().bindBidirectional(model.language());
        Button create = Ui.button(words.text("portfolio.new.create"), model::start, "accent");
        create.setId("new-create");
        create.setMinWidth(Button.USE_PREF_SIZE);
        create.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> model.title().get().isBlank(), model.title())
                        .or(model.chosen().isNull())
                        .or(model.busy()));
        VBox named = field("portfolio.new.name", title);
        HBox.setHgrow(named, Priority.ALWAYS);
        HBox row = new HBox(12, named, field("portfolio.new.language", language), create);
        row.setAlignment(javafx.geometry.Pos.BOTTOM_LEFT);
        row.setMaxWidth(FORM_WIDTH);
        return row;
    }

    private VBox field(String key, javafx.scene.control.Control field) {
        Label label = Ui.label(words.text(key), "strong");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private void fill() {
        gallery.getChildren().clear();
        for (Template template : model.templates()) {
            TemplateCard card = new TemplateCard(words, template);
            card.button().setToggleGroup(group);
            card.button().setSelected(template.equals(model.chosen().get()));
            card.button().setOnAction(_ -> {
                card.button().setSelected(true);
                model.chosen().set(template);
                title.requestFocus();
            });
            gallery.getChildren().add(card.button());
        }
    }

    @Override
    public String title() {
        return words.text("desktop.place.newAssessment");
    }

    @Override
    public void close() {}

    private final class LanguageNames extends StringConverter<Language> {
        @Override
        public String toString(@Nullable Language value) {
            return value == null ? "" : words.text("desktop.language." + value.code());
        }

        @Override
        public Language fromString(String text) {
            throw new UnsupportedOperationException("languages are chosen, not typed");
        }
    }
}
