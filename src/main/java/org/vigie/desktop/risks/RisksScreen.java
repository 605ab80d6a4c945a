package org.vigie.desktop.risks;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.DetailSplit;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Refresh;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;

/** Gaps, matrix, register and detail. */
public final class RisksScreen implements Screen {
    private final RisksViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final GapsView gaps;
    private final MatrixView matrix;
    private final RegisterTable register;
    private final DetailView detail;
    private final FlowPane statuses = new FlowPane(8, 8);
    private final DetailSplit split;

    /**
     * The screen.
     *
     * @param chosen code of the risk or gap to show in full first, or null
     */
    public RisksScreen(OpenAssessment assessment, @Nullable String chosen) {
        this.model = new RisksViewModel(assessment);
        this.words = assessment.words();
        this.gaps = new GapsView(model, this::open);
        this.matrix = new MatrixView(model, this::refresh, this::open);
        this.register = new RegisterTable(model, this::refresh, this::open);
        this.detail = new DetailView(model);
        this.split = build();
        selectFirst(chosen);
        Refresh.on(assessment, subscriptions, this::refresh);
    }

    private void selectFirst(@Nullable String chosen) {
        model.select(chosen);
        if (model.risk() != null || model.gap() != null) {
            split.open();
            return;
        }
        List<ComplianceGap> open = model.gaps().stream()
                .filter(gap -> gap.status() != RiskStatus.DISMISSED && gap.state() == ComplianceGap.State.OPEN)
                .toList();
        List<Risk> risks = model.register();
        if (!open.isEmpty()) {
            model.select(open.getFirst().code());
        } else if (!risks.isEmpty()) {
            model.select(risks.getFirst().code());
        }
    }

    private DetailSplit build() {
        statuses.setId("risk-statuses");
        VBox matrixCard = Ui.card(
                new FlowPane(16, 8, Ui.heading(words.text("register.matrix.title"), 4), levels()), matrix.node(), matrix.legend());
        AddRiskForm form = new AddRiskForm(model);
        Button add = Ui.button(words.text("register.add.open"), () -> form.show(true));
        add.setGraphic(Ui.icon(Feather.PLUS));
        add.setId("add-risk-open");
        VBox page = new VBox(
                Ui.row(8, Ui.heading(title(), 2), Ui.spacer(), add), form.node(), gaps.node(), statuses, matrixCard, register.node());
        page.getStyleClass().add("page");
        return DetailSplit.of(page, detail.node(), 0.64, "/org/vigie/desktop/risks.css", words.text("register.risks.back"));
    }

    private Node levels() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        for (LevelKind kind : LevelKind.values()) {
            ToggleButton button = new ToggleButton(model.names().kind(kind));
            button.setToggleGroup(group);
            button.setSelected(kind == model.placedBy());
            button.setId("place-" + kind.name().toLowerCase(java.util.Locale.ROOT));
            button.getStyleClass().add(switch (kind) {
                case INHERENT -> "left-pill";
                case CURRENT, AT_START -> "center-pill";
                case TARGET -> "right-pill";
            });
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.placeBy(kind);
                refresh();
            });
            box.getChildren().add(button);
        }
        return box;
    }

    /** Shows what is selected, in full where there is room for one thing only. */
    private void open() {
        refresh();
        split.open();
    }

    private void refresh() {
        chips();
        gaps.refresh();
        matrix.refresh();
        register.refresh();
        detail.refresh();
    }

    private void chips() {
        statuses.getChildren().clear();
        for (RiskStatus status : List.of(RiskStatus.RETAINED, RiskStatus.SUGGESTED, RiskStatus.DISMISSED)) {
            ToggleButton chip = new ToggleButton(words.text("register.chip", model.names().of("register.statuses.", status), model.count(status)));
            chip.setSelected(model.shows(status));
            chip.getStyleClass().add("filter-chip");
            chip.setId("chip-" + status.name().toLowerCase(java.util.Locale.ROOT));
            chip.setOnAction(_ -> {
                model.show(status, chip.isSelected());
                refresh();
            });
            statuses.getChildren().add(chip);
        }
        if (model.count(RiskStatus.SUGGESTED) > 0) {
            var all = Ui.button(words.text("register.do.retainAll"), model::retainAll, "small");
            all.setId("retain-all");
            statuses.getChildren().add(all);
        }
        if (model.cell() != null) {
            statuses.getChildren().add(Ui.button(words.text("register.do.clearFilter"), () -> {
                model.filter(null);
                refresh();
            }, "small"));
        }
    }

    @Override
    public Node node() {
        return split.node();
    }

    @Override
    public String title() {
        return words.text("desktop.room.risks");
    }

    @Override
    public Place again(Place here) {
        String selected = model.selected();
        return selected != null && split.isOpened() ? Place.InAssessment.risk(model.open().assessment().id(), selected) : here;
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
