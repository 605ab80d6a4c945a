package org.vigie.desktop.questionnaire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
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
    private final Consumer<TableRow> shower;
    private final ScrollPane scroll = new ScrollPane(this);
    private final Map<RowId, TableRow> built = new HashMap<>();
    private final Map<RowId, Double> heights = new HashMap<>();
    private List<RowId> ids = List.of();
    private double[] widths = {};
    private double width;
    private double em = 14;
    private boolean filling;

    /**
     * No rows yet.
     *
     * @param maker makes one for a row's id
     * @param shower shows in one what its row says
     */
    TableRows(Function<RowId, TableRow> maker, Consumer<TableRow> shower) {
        this.maker = maker;
        this.shower = shower;
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
        if (Arrays.equals(now, widths) && em == emNow) {
            return;
        }
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

    /** Makes the rows that are in sight or near, out of those that no longer are; the one that is being edited stays. */
    private void fill() {
        if (filling) {
            // A row that goes saves what was typed in it, and all that shows is brought up to date.
            return;
        }
        filling = true;
        try {
            if (scrolls()) {
                buildInSight();
            } else {
                build(0, ids.size());
            }
        } finally {
            filling = false;
        }
    }

    private void buildInSight() {
        double top = top();
        double bottom = top + Math.max(scroll.getViewportBounds().getHeight(), 16 * em);
        int from = ids.size();
        int to = 0;
        double y = 0;
        for (int i = 0; i < ids.size(); i++) {
            double next = y + height(ids.get(i));
            if (next >= top && y <= bottom) {
                from = Math.min(from, i);
                to = i + 1;
            }
            y = next;
        }
        build(Math.max(0, from - BESIDE), Math.min(ids.size(), to + BESIDE));
    }

    private void build(int from, int to) {
        Set<RowId> wanted = new HashSet<>(ids.subList(Math.min(from, to), to));
        built.values().stream().filter(row -> row.line().isFocusWithin()).map(TableRow::id).filter(ids::contains).forEach(wanted::add);
        Deque<TableRow> spare = new ArrayDeque<>(built.values().stream().filter(row -> !wanted.contains(row.id())).toList());
        spare.forEach(row -> {
            row.close();
            built.remove(row.id());
        });
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            RowId id = ids.get(i);
            if (wanted.contains(id)) {
                TableRow known = built.get(id);
                TableRow row = known == null ? made(id, spare.poll()) : known;
                built.put(id, row);
                row.number(i);
                lines.add(row.line());
            }
        }
        if (!lines.equals(getChildren())) {
            // Lines that stay keep their place in the scene, and the keyboard.
            getChildren().setAll(lines);
            requestLayout();
        }
    }

    private TableRow made(RowId id, @Nullable TableRow spare) {
        if (spare == null) {
            TableRow row = maker.apply(id);
            row.line().widths(widths);
            return row;
        }
        spare.become(id);
        shower.accept(spare);
        requestLayout();
        return spare;
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
