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
    private static final double WIDE = 1120;
    private static final List<String> COLUMNS = List.of("", "measure", "owner", "due", "priority", "effort", "status", "evidence", "");
    private static final List<Double> WIDTHS = List.of(24.0, 190.0, 140.0, 144.0, 108.0, 112.0, 204.0, 60.0, 36.0);
    private static final List<String> NARROW_COLUMNS = List.of("", "measure", "ownerDue", "priorityEffort", "statusEvidence", "");
    private static final List<Double> NARROW_WIDTHS = List.of(24.0, 160.0, 150.0, 116.0, 204.0, 36.0);

    private final ActionsViewModel model;
    private final Words words;
    private final Runnable selectionChanged;
    private final GridPane grid = new GridPane(8, 8);
    private final VBox box = Ui.card();
    private final List<ActionRow> rows = new ArrayList<>();
    private List<String> shown = List.of();
    private boolean wide;

    PlanTable(ActionsViewModel model, Runnable selectionChanged) {
        this.model = model;
        this.words = model.open().words();
        this.selectionChanged = selectionChanged;
        grid.setId("plan");
        box.widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() >= WIDE;
            if (room != wide) {
                wide = room;
                shown = List.of();
                refresh();
            }
        });
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
        columns();
        for (MeasureState measure : planned) {
            ActionRow row = new ActionRow(model, measure.code(), selectionChanged);
            rows.add(row);
            row.addTo(grid, rows.size(), wide);
        }
        box.getChildren().setAll(grid);
    }

    private void columns() {
        List<String> names = wide ? COLUMNS : NARROW_COLUMNS;
        List<Double> widths = wide ? WIDTHS : NARROW_WIDTHS;
        grid.getColumnConstraints().clear();
        for (int column = 0; column < names.size(); column++) {
            double width = widths.get(column);
            ColumnConstraints constraints = new ColumnConstraints(width, width, width);
            if (names.get(column).equals("measure")) {
                constraints.setMaxWidth(Double.MAX_VALUE);
                constraints.setHgrow(Priority.ALWAYS);
            }
            grid.getColumnConstraints().add(constraints);
            if (!names.get(column).isEmpty()) {
                grid.add(Ui.label(words.text("register.column." + names.get(column)), "muted", "small-text"), column, 0);
            }
        }
    }
}
