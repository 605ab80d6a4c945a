package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.RowId;

/** The rows of a table; of a long one only those in sight, and a few beside them, exist. */
final class TableRows extends Region {
    /** Up to here all rows stand on the page; beyond, the table scrolls by itself. */
    static final int MOST_ON_PAGE = 30;

    private static final int BESIDE = 4;
    private static final double USUAL_EMS = 2.6;

    private final Function<RowId, TableRow> maker;
    private final ScrollPane scroll = new ScrollPane(this);
    private final Map<RowId, TableRow> built = new HashMap<>();
    private final Map<RowId, Double> heights = new HashMap<>();
    private List<RowId> ids = List.of();
    private double[] widths = {};
    private double width;
    private double em = 14;

    TableRows(Function<RowId, TableRow> maker) {
        this.maker = maker;
        scroll.getStyleClass().add("table-scroll");
        scroll.setFocusTraversable(false);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.vvalueProperty().subscribe(this::fill);
        scroll.viewportBoundsProperty().subscribe(this::fill);
    }

    ScrollPane scroll() {
        return scroll;
    }

    /** What stands where, from now on. */
    void show(List<RowId> now) {
        ids = List.copyOf(now);
        heights.keySet().retainAll(ids);
        boolean scrolls = scrolls();
        scroll.setVbarPolicy(scrolls ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        fill();
        requestLayout();
    }

    boolean scrolls() {
        return ids.size() > MOST_ON_PAGE;
    }

    void widths(double[] now, double emNow) {
        widths = now;
        em = emNow;
        width = 0;
        for (double each : now) {
            width += each;
        }
        heights.clear();
        built.values().forEach(row -> row.line().widths(now));
        fill();
        requestLayout();
    }

    Iterable<TableRow> built() {
        return built.values();
    }

    @Nullable TableRow row(RowId id) {
        return built.get(id);
    }

    /** The row, brought into sight. */
    @Nullable TableRow reveal(RowId id) {
        int index = ids.indexOf(id);
        if (index < 0) {
            return null;
        }
        if (scrolls()) {
            double top = 0;
            for (int i = 0; i < index; i++) {
                top += height(ids.get(i));
            }
            double view = scroll.getViewportBounds().getHeight();
            double at = top();
            double bottom = top + height(id);
            if (top < at || bottom > at + view) {
                scrollTo(top < at ? top : bottom - view);
            }
            fill();
        }
        return built.get(id);
    }

    private double top() {
        return scroll.getVvalue() * Math.max(0, total() - scroll.getViewportBounds().getHeight());
    }

    private void scrollTo(double y) {
        double room = total() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            scroll.setVvalue(Math.clamp(y / room, 0, 1));
        }
    }

    private double total() {
        double sum = 0;
        for (RowId id : ids) {
            sum += height(id);
        }
        return sum;
    }

    private double height(RowId id) {
        TableRow row = built.get(id);
        if (row != null && widths.length > 0 && row.line().getScene() != null) {
            double height = row.line().prefHeight(width);
            heights.put(id, height);
            return height;
        }
        return heights.getOrDefault(id, USUAL_EMS * em);
    }

    /** Makes the rows that are in sight or near, and lets go of the others but the one that is being edited. */
    private void fill() {
        int from = 0;
        int to = ids.size();
        if (scrolls()) {
            double top = top();
            double bottom = top + Math.max(scroll.getViewportBounds().getHeight(), 16 * em);
            double y = 0;
            from = ids.size();
            to = 0;
            for (int i = 0; i < ids.size(); i++) {
                double next = y + height(ids.get(i));
                if (next >= top && y <= bottom) {
                    from = Math.min(from, i);
                    to = i + 1;
                }
                y = next;
            }
            from = Math.max(0, from - BESIDE);
            to = Math.min(ids.size(), to + BESIDE);
        }
        List<Node> lines = new ArrayList<>();
        Map<RowId, TableRow> kept = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            RowId id = ids.get(i);
            TableRow row = built.get(id);
            boolean edited = row != null && row.line().isFocusWithin();
            if ((i >= from && i < to) || edited) {
                TableRow there = row == null ? made(id) : row;
                there.number(i);
                kept.put(id, there);
                lines.add(there.line());
            }
        }
        if (!lines.equals(getChildren())) {
            built.values().stream().filter(row -> !kept.containsValue(row)).forEach(TableRow::close);
            built.clear();
            built.putAll(kept);
            replace(lines);
            requestLayout();
        }
    }

    private TableRow made(RowId id) {
        TableRow row = maker.apply(id);
        row.line().widths(widths);
        return row;
    }

    /** Lines that come and go leave the others, and the keyboard, alone. */
    private void replace(List<Node> lines) {
        getChildren().retainAll(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (i >= getChildren().size() || !getChildren().get(i).equals(lines.get(i))) {
                getChildren().remove(lines.get(i));
                getChildren().add(i, lines.get(i));
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return width;
    }

    @Override
    protected double computePrefHeight(double ignored) {
        return Math.ceil(total());
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (RowId id : ids) {
            double height = height(id);
            TableRow row = built.get(id);
            if (row != null) {
                row.line().resizeRelocate(0, snapPositionY(y), width, snapSizeY(height));
            }
            y += height;
        }
    }
}
