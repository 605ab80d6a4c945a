package org.vigie.desktop.actions;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.evaluation.MeasureState;

/** The actions of a plan as rows to edit in place. */
final class PlanTable {
    private static final List<String> COLUMNS =
            List.of("measure", "owner", "due", "priority", "effort", "status", "evidence");
    private static final List<Double> WIDTHS = List.of(24.0, 180.0, 132.0, 144.0, 108.0, 112.0, 172.0, 56.0, 32.0);

    private final ActionsViewModel model;
    private final Words words;
    private final Runnable selectionChanged;
    private final GridPane grid = new GridPane(8, 8);
    private final VBox box = Ui.card();
    private final List<ActionRow> rows = new ArrayList<>();
    private List<String> shown = List.of();

    PlanTable(ActionsViewModel model, Runnable selectionChanged) {
        this.model = model;
        this.words = model.open().words();
        this.selectionChanged = selectionChanged;
        grid.setId("plan");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints(width, width, width);
            column.setHgrow(Priority.NEVER);
            grid.getColumnConstraints().add(column);
        }
        ColumnConstraints what = new ColumnConstraints(WIDTHS.get(1), WIDTHS.get(1), Double.MAX_VALUE);
        what.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().set(1, what);
        grid.setAccessibleText(words.text("desktop.room.actions"));
    }

    Node node() {
        return box;
    }

    void refresh() {
        List<MeasureState> planned = model.planned();
        List<String> codes = planned.stream().map(MeasureState::code).sorted().toList();
        if (!codes.equals(shown) || box.getChildren().isEmpty()) {
            shown = codes;
            build(planned);
        }
        for (MeasureState measure : planned) {
            rows.stream().filter(row -> row.code().equals(measure.code())).forEach(row -> row.update(measure));
        }
    }

    private void build(List<MeasureState> planned) {
        grid.getChildren().clear();
        rows.clear();
        if (planned.isEmpty()) {
            box.getChildren().setAll(Ui.label(words.text(
                    model.count(ActionFilter.ALL) == 0 ? "register.actions.none" : "register.actions.noMatch"), "muted"));
            return;
        }
        for (int column = 0; column < COLUMNS.size(); column++) {
            var name = Ui.label(words.text("register.column." + COLUMNS.get(column)), "muted", "small-text");
            name.setWrapText(false);
            grid.add(name, column + 1, 0);
        }
        for (MeasureState measure : planned) {
            ActionRow row = new ActionRow(model, measure.code(), selectionChanged);
            rows.add(row);
            row.addTo(grid, rows.size());
        }
        box.getChildren().setAll(grid);
    }
}
