package org.vigie.desktop.home;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.portfolio.PortfolioTable;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;

/** Tiles, heat map, latest assessments. */
public final class HomeScreen implements Screen {
    private static final double ROW_EM = 4;
    private static final double HEADER_EM = 3.2;
    /** From so many times its width on there is room for the heat map beside the table. */
    private static final double BESIDE_FROM = 2.7;

    private final Workroom workroom;
    private final Words words;
    private final HomeViewModel model;
    private final StackPane root = new StackPane();
    private final Tiles tiles;
    private final VBox heat = Ui.card();

    public HomeScreen(Workroom workroom) {
        this.workroom = workroom;
        this.words = workroom.words();
        this.model = new HomeViewModel(workroom);
        this.tiles = new Tiles(words, model);
    }

    @Override
    public Node node() {
        root.getStylesheets().add("/org/vigie/desktop/home.css");
        ProgressIndicator loading = new ProgressIndicator();
        loading.setMaxSize(32, 32);
        root.getChildren().setAll(loading);
        model.load(this::show, this::update);
        return root;
    }

    private void show(String name) {
        if (model.count() == 0) {
            root.getChildren().setAll(new Welcome(workroom).node());
            return;
        }
        Label hello = Ui.heading(words.text("portfolio.home.hello", name), 2);
        Label day = Ui.label(day(model.today()), "muted");
        HBox top = new HBox(12, hello, day);
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        StackPane below = new StackPane();
        Node table = latest();
        heat.getStyleClass().add("heat-card");
        heat.setMaxHeight(Region.USE_PREF_SIZE);
        below.getChildren().setAll(new VBox(16, table, heat));
        root.widthProperty().subscribe(() -> arrange(below, table));
        heat.widthProperty().subscribe(() -> arrange(below, table));
        VBox page = new VBox(top, tiles.node(), below);
        page.getStyleClass().add("page");
        root.getChildren().setAll(Ui.scroll(page));
        update();
    }

    private void arrange(StackPane below, Node table) {
        boolean beside = root.getWidth() >= heat.prefWidth(-1) * BESIDE_FROM;
        if (beside != below.getChildren().getFirst() instanceof HBox) {
            below.getChildren().setAll(beside ? new HBox(16, table, heat) : new VBox(16, table, heat));
        }
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(words.language().locale()).format(day);
    }

    private Node latest() {
        PortfolioTable table = new PortfolioTable(words, workroom.clock().getZone(), model.latest(), false, this::open);
        table.table().setStyle("-fx-pref-height: " + (ROW_EM * model.latest().size() + HEADER_EM) + "em;");
        table.table().setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(12, Ui.heading(words.text("portfolio.home.latest"), 4), table.table());
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        return card;
    }

    private void open(PortfolioRow row) {
        workroom.navigator().go(Place.InAssessment.opening(row.summary().id()));
    }

    private void update() {
        tiles.update();
        heat.getChildren().setAll(Ui.heading(words.text("portfolio.home.heat"), 4));
        model.matrix()
                .ifPresentOrElse(
                        matrix -> heat.getChildren().addAll(
                                Ui.label(words.text("portfolio.home.heatText", model.figures().risks()), "small-text", "muted"),
                                new HeatMap(words, matrix, model.heat(matrix)).node()),
                        () -> heat.getChildren().add(Ui.label(words.text("portfolio.home.noRisk"), "muted")));
    }

    @Override
    public String title() {
        return words.text("desktop.place.home");
    }

    @Override
    public @Nullable Node primary() {
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
