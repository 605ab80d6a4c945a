package org.vigie.desktop.templates;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.desktop.support.DetailSplit;
import org.vigie.desktop.support.FixedColumn;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.desktop.templates.TemplatesViewModel.Installed;
import org.vigie.domain.template.Template;

/** Templates installed. */
public final class TemplatesScreen implements Screen {
    private static final double SHARE = 0.25;

    private final Workroom workroom;
    private final Words words;
    private final TemplatesViewModel model;
    private final ToggleGroup names = new ToggleGroup();
    private final VBox list = new VBox();
    private final VBox page = new VBox();
    private final DetailSplit split;
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
        ScrollPane left = Ui.scroll(list);
        left.getStyleClass().add("template-names");
        this.split = DetailSplit.names(
                left, Ui.scroll(page), SHARE, "/org/vigie/desktop/templates.css", words.text("portfolio.templates.back"));
    }

    @Override
    public Node node() {
        list.setId("templates");
        list.getStyleClass().add("template-list");
        list.setAccessibleText(title());
        model.templates().addListener((ListChangeListener<Installed>) _ -> fill());
        model.examination().subscribe(this::tell);
        page.getStyleClass().add("page");
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        list.getChildren().setAll(loading);
        model.load();
        return split.node();
    }

    private void fill() {
        list.getChildren().clear();
        for (Installed installed : model.templates()) {
            list.getChildren().add(entry(installed));
        }
        if (model.examination().get() == null) {
            model.templates().stream()
                    .filter(each -> each.template().ref().id().equals(first))
                    .findFirst()
                    .or(() -> model.templates().stream().findFirst())
                    .ifPresent(this::choose);
            if (first != null) {
                split.open();
            }
        }
    }

    private void choose(Installed installed) {
        names.getToggles().stream().filter(each -> installed.equals(each.getUserData())).findFirst().ifPresent(names::selectToggle);
        show(installed);
    }

    private ToggleButton entry(Installed installed) {
        Template template = installed.template();
        String name = template.texts().title(words.language());
        String source = words.text(installed.bundled() ? "portfolio.templates.bundled" : "portfolio.templates.kept");
        String line = words.text("portfolio.templates.line", template.ref().version(), source);
        ToggleButton entry = new ToggleButton();
        VBox said = new FixedColumn("template-said", 2, Ui.label(name, "strong"), Ui.label(line, "small-text", "muted"));
        said.setMouseTransparent(true);
        entry.setGraphic(said);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setAccessibleText(name + ". " + line);
        entry.setId("installed-" + template.ref().id());
        entry.setUserData(installed);
        entry.setToggleGroup(names);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.getStyleClass().add("template-entry");
        entry.setOnAction(_ -> {
            choose(installed);
            split.open();
        });
        return entry;
    }

    private void show(Installed installed) {
        page.getChildren().setAll(new TemplateView(words, installed).node());
    }

    private void tell(@Nullable Examination examination) {
        if (examination != null) {
            page.getChildren().setAll(new CheckResults(words).of(examination));
            names.selectToggle(null);
            split.open();
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
        workroom.dialogs().open(words.text("portfolio.templates.import"), List.of("zip")).ifPresent(file -> model.importFrom(file, this::choose));
    }

    @Override
    public String title() {
        return words.text("desktop.place.templates");
    }

    @Override
    public void close() {}
}
