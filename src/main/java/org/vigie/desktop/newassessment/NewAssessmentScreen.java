package org.vigie.desktop.newassessment;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.template.Template;

/** Starts an assessment: what it is about, and a gallery of templates. */
public final class NewAssessmentScreen implements Screen {
    private static final double FORM_EMS = 61.4;

    private final Workroom workroom;
    private final Words words;
    private final NewAssessmentViewModel model;
    private final StartForm form;
    private final FlowPane gallery = new FlowPane(16, 16);
    private final ToggleGroup group = new ToggleGroup();

    /**
     * The screen.
     *
     * @param at with the earlier assessment whose answers to take over, and what was begun there
     */
    public NewAssessmentScreen(Workroom workroom, Place.NewAssessment at) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new NewAssessmentViewModel(workroom, at);
        this.form = new StartForm(words, model);
    }

    @Override
    public Place again(Place here) {
        return model.begun();
    }

    @Override
    public Node node() {
        gallery.setRowValignment(VPos.TOP);
        model.templates().addListener((ListChangeListener<Template>) _ -> fill());
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        loading.visibleProperty().bind(Bindings.isEmpty(model.templates()).and(model.busy()));
        loading.managedProperty().bind(loading.visibleProperty());
        Region fields = Ui.mostWide(FORM_EMS, form.node());
        Hyperlink sample = new Hyperlink(words.text("portfolio.new.sample"));
        sample.setId("new-sample");
        sample.setPadding(Insets.EMPTY);
        sample.setWrapText(true);
        sample.setOnAction(_ -> workroom.navigator().go(new Place.Sample()));
        VBox page = new VBox(
                Ui.heading(words.text("portfolio.new.title"), 2),
                fields,
                Ui.heading(words.text("portfolio.new.template"), 4),
                Ui.label(words.text("portfolio.new.templateHint"), "muted"),
                sample,
                loading,
                gallery);
        page.getStyleClass().add("page");
        StackPane root = new StackPane(Ui.scroll(page));
        root.getStylesheets().add("/org/vigie/desktop/newassessment.css");
        model.load();
        Platform.runLater(form::begin);
        return root;
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
                form.begin();
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
}
