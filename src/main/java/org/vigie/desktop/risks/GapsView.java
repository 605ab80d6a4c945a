package org.vigie.desktop.risks;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.RiskStatus;

/** Compliance gaps with their state, on a list of their own: they have no level. */
final class GapsView {
    private static final double LEAST_WIDTH = 240;
    private static final double PADDING = 26;
    private static final double GAP = 12;

    private final RisksViewModel model;
    private final Words words;
    private final Runnable selected;
    private final VBox box = Ui.card();

    GapsView(RisksViewModel model, Runnable selected) {
        this.model = model;
        this.words = model.open().words();
        this.selected = selected;
        box.setId("gaps");
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<ComplianceGap> gaps = model.gaps();
        String keyboard = box.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst().orElse("");
        box.getChildren().setAll(
                Ui.heading(words.text("register.gaps.title", gaps.size()), 4),
                Ui.label(words.text(gaps.isEmpty() ? "register.gaps.none" : "register.gaps.text"), "muted", "small-text"));
        ToggleGroup group = new ToggleGroup();
        gaps.forEach(gap -> box.getChildren().add(row(gap, group)));
        // The keyboard stays on a row that was built anew.
        box.getChildren().stream().filter(row -> keyboard.equals(row.getId())).forEach(Node::requestFocus);
    }

    private Node row(ComplianceGap gap, ToggleGroup group) {
        Label code = new Label(gap.code());
        code.getStyleClass().add("code");
        code.setMinWidth(Label.USE_PREF_SIZE);
        Label title = new Label(model.names().risk(gap.code()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        boolean dismissed = gap.status() == RiskStatus.DISMISSED;
        String state = dismissed
                ? model.names().of("register.status.", gap.status())
                : model.names().of("register.gap.state.", gap.state());
        Label badge = new Label(mark(gap, dismissed) + " " + state);
        badge.getStyleClass().add("gap-state");
        badge.setMinWidth(Label.USE_PREF_SIZE);
        HBox content = Ui.row(GAP, code, title, badge);
        ToggleButton row = new ToggleButton();
        row.setGraphic(content);
        row.setToggleGroup(group);
        row.setSelected(gap.code().equals(model.selected()));
        row.getStyleClass().add("gap-row");
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(Bindings.max(LEAST_WIDTH, row.widthProperty().subtract(PADDING)));
        // A button asks its graphic for a height without a width, where every letter has a line of its own.
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> {
                    double room = row.getWidth() - PADDING - 2 * GAP - code.getWidth() - badge.getWidth();
                    return Math.max(badge.prefHeight(-1), title.prefHeight(room > 0 ? room : LEAST_WIDTH));
                },
                row.widthProperty(),
                code.widthProperty(),
                badge.widthProperty(),
                title.fontProperty());
        content.minHeightProperty().bind(height);
        content.prefHeightProperty().bind(height);
        row.setId("gap-" + gap.code());
        row.setAccessibleText(gap.code() + " " + model.names().risk(gap.code()) + ", " + state);
        row.setOnAction(_ -> {
            row.setSelected(true);
            model.select(gap.code());
            selected.run();
        });
        return row;
    }

    private static String mark(ComplianceGap gap, boolean dismissed) {
        if (dismissed) {
            return "–";
        }
        return switch (gap.state()) {
            case OPEN -> "✕";
            case CONDITION_PRECEDENT -> "◷";
            case CORRECTED -> "✓";
        };
    }
}
