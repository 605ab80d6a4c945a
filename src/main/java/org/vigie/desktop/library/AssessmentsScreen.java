package org.vigie.desktop.library;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.library.AssessmentsViewModel.Filter;
import org.vigie.desktop.portfolio.Incoming;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.portfolio.PortfolioTable;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;

/** The table of all assessments. */
public final class AssessmentsScreen implements Screen {
    private static final List<String> STATUSES = List.of("draft", "in_review", "changes_requested", "approved", "archived");

    private final Workroom workroom;
    private final Words words;
    private final AssessmentsViewModel model;
    private final TableView<PortfolioRow> table;

    public AssessmentsScreen(Workroom workroom) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new AssessmentsViewModel(workroom);
        SortedList<PortfolioRow> sorted = new SortedList<>(model.shown());
        table = new PortfolioTable(words, workroom.clock().getZone(), sorted, true, this::open).table();
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        VBox.setVgrow(table, Priority.ALWAYS);
        model.around(this::keepSelection);
    }

    /** Rows that are replaced by fuller ones stay selected. */
    private void keepSelection(Runnable replacing) {
        List<AssessmentId> chosen = selected().stream().map(row -> row.summary().id()).toList();
        replacing.run();
        for (int at = 0; at < table.getItems().size() && !chosen.isEmpty(); at++) {
            if (chosen.contains(table.getItems().get(at).summary().id())) {
                table.getSelectionModel().select(at);
            }
        }
    }

    @Override
    public Node node() {
        VBox page = new VBox(12, head(), filters(), table, foot());
        page.getStyleClass().add("page");
        table.setPlaceholder(placeholder());
        model.load();
        return new StackPane(page);
    }

    private Node head() {
        CustomTextField search = new CustomTextField();
        search.setLeft(Ui.icon(Feather.SEARCH));
        search.getStyleClass().add("portfolio-search");
        search.getStylesheets().add("/org/vigie/desktop/portfolio.css");
        search.setId("search-assessments");
        search.setPromptText(words.text("portfolio.library.search"));
        search.setAccessibleText(words.text("portfolio.library.search"));
        search.textProperty().subscribe((_, typed) -> model.search(typed));
        HBox.setHgrow(search, Priority.ALWAYS);
        Button read = Ui.button(words.text("portfolio.home.import"), new Incoming(workroom)::chooseFile);
        read.setGraphic(Ui.icon(Feather.UPLOAD));
        read.setId("import-assessment");
        HBox room = Ui.row(0, search);
        HBox.setHgrow(room, Priority.ALWAYS);
        read.setMinWidth(Button.USE_PREF_SIZE);
        return Ui.row(12, room, read);
    }

    private Node filters() {
        FlowPane chips = new FlowPane(8, 8);
        ToggleGroup group = new ToggleGroup();
        ToggleButton all = chip(group, "all", words.text("portfolio.library.all"), new Filter.All());
        all.setSelected(true);
        chips.getChildren().add(all);
        for (String status : STATUSES) {
            chips.getChildren().add(chip(group, status, words.text("portfolio.status." + status), new Filter.Status(status)));
        }
        chips.getChildren().add(chip(group, "overdue", words.text("portfolio.library.overdue"), new Filter.Overdue()));
        chips.getChildren().add(chip(group, "review", words.text("portfolio.library.reviewDue"), new Filter.ReviewDue()));
        return chips;
    }

    private ToggleButton chip(ToggleGroup group, String id, String text, Filter filter) {
        ToggleButton chip = new ToggleButton(text);
        chip.setToggleGroup(group);
        chip.setId("filter-" + id);
        chip.getStyleClass().addAll("chip", "small");
        chip.setOnAction(_ -> {
            chip.setSelected(true);
            model.filter(filter);
        });
        return chip;
    }

    private Node placeholder() {
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        loading.visibleProperty().bind(model.busy().or(model.searching()));
        Label nothing = Ui.label(words.text("portfolio.library.nothing"), "muted");
        nothing.visibleProperty().bind(model.busy().or(model.searching()).not());
        return new StackPane(loading, nothing);
    }

    private Node foot() {
        Label count = new Label();
        count.setId("assessment-count");
        count.getStyleClass().add("muted");
        count.textProperty().bind(Bindings.size(model.shown()).map(size -> words.text("portfolio.library.count", size)));
        count.visibleProperty().bind(model.busy().not());
        Label searching = new Label(words.text("portfolio.library.searching"));
        searching.getStyleClass().add("muted");
        searching.visibleProperty().bind(model.searching());
        Button open = Ui.button(words.text("portfolio.library.open"), () -> selected().stream().findFirst().ifPresent(this::open));
        open.setId("open-assessment");
        Button export = Ui.button(words.text("portfolio.library.export"), () -> export(selected()));
        export.setGraphic(Ui.icon(Feather.DOWNLOAD));
        export.setId("export-assessments");
        Button delete = Ui.button(words.text("portfolio.library.delete"), this::delete, "danger", "button-outlined");
        delete.setGraphic(Ui.icon(Feather.TRASH_2));
        delete.setId("delete-assessments");
        for (Button button : List.of(open, export, delete)) {
            button.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        }
        count.setMinWidth(Label.USE_PREF_SIZE);
        searching.managedProperty().bind(searching.visibleProperty());
        FlowPane deeds = Ui.flow(12, open, export, delete);
        deeds.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(deeds, Priority.ALWAYS);
        return Ui.row(12, count, searching, deeds);
    }

    private List<PortfolioRow> selected() {
        return table.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).toList();
    }

    private void open(PortfolioRow row) {
        workroom.navigator().go(Place.InAssessment.opening(row.summary().id()));
    }

    private void export(List<PortfolioRow> chosen) {
        workroom.dialogs()
                .folder(words.text("portfolio.library.exportTitle"))
                .ifPresent(folder -> workroom.dialogs()
                        .secret(
                                words.text("portfolio.library.exportTitle"),
                                words.text("portfolio.library.exportPassphrase", chosen.size()),
                                passphrase -> model.export(chosen, folder, passphrase, () -> export(chosen))));
    }

    private void delete() {
        List<PortfolioRow> doomed = selected();
        String text = doomed.size() == 1
                ? words.text("portfolio.library.deleteOne", doomed.getFirst().summary().title())
                : words.text("portfolio.library.deleteSeveral", doomed.size());
        workroom.dialogs().ask(words.text("portfolio.library.deleteTitle"), text, "", reason -> model.delete(doomed, reason));
    }

    @Override
    public String title() {
        return words.text("desktop.place.assessments");
    }

    @Override
    public Node primary() {
        Button create = Ui.button(words.text("portfolio.home.new"), () -> workroom.navigator().go(new Place.NewAssessment()), "accent");
        create.setGraphic(Ui.icon(Feather.PLUS));
        create.setId("new-assessment");
        return create;
    }

    @Override
    public void close() {
        model.close();
    }
}
