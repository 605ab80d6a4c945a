package org.vigie.desktop.portfolio;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Due;
import org.vigie.application.Overviews.Overview;
import org.vigie.desktop.support.LevelBadge;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.risk.RiskLevel;

/** Cells of a table of assessments. Each builds its nodes once and then only fills them: a filter or a scroll shows hundreds. */
final class Cells {
    private static final String NONE = "—";

    private final Words words;

    Cells(Words words) {
        this.words = words;
    }

    /** A cell that fills these nodes. */
    private static <N extends Node> TableCell<PortfolioRow, PortfolioRow> cell(N nodes, BiConsumer<N, PortfolioRow> fill) {
        return new TableCell<>() {
            @Override
            protected void updateItem(@Nullable PortfolioRow row, boolean empty) {
                super.updateItem(row, empty);
                if (empty || row == null) {
                    setGraphic(null);
                } else {
                    fill.accept(nodes, row);
                    setGraphic(nodes);
                }
            }
        };
    }

    TableCell<PortfolioRow, PortfolioRow> text(Function<PortfolioRow, String> text) {
        Label said = new Label();
        Ui.tellWhole(said);
        return cell(said, (label, row) -> {
            String found = text.apply(row);
            label.setText(found.isEmpty() ? NONE : found);
        });
    }

    TableCell<PortfolioRow, PortfolioRow> title() {
        Label title = label("strong");
        Label below = label("small-text", "muted");
        Ui.tellWhole(title);
        Ui.tellWhole(below);
        return cell(lines(title, below), (_, row) -> {
            Overview overview = row.overview();
            title.setText(row.summary().title());
            below.setText(overview == null ? row.summary().templateId() : overview.template().texts().title(words.language()));
        });
    }

    TableCell<PortfolioRow, PortfolioRow> progress() {
        Label share = label("small-text");
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        return cell(lines(share, bar), (_, row) -> {
            boolean known = row.progress() >= 0;
            share.setText(known ? words.percent(row.progress()) : NONE);
            bar.setProgress(Math.max(0, row.progress()));
            bar.setAccessibleText(share.getText());
            bar.setVisible(known);
        });
    }

    TableCell<PortfolioRow, PortfolioRow> level() {
        Label badge = new Label();
        badge.setMinWidth(Label.USE_PREF_SIZE);
        return cell(badge, (_, row) -> {
            RiskLevel highest = row.highest().orElse(null);
            Overview overview = row.overview();
            if (highest == null || overview == null) {
                badge.setText(NONE);
                badge.getStyleClass().setAll("label");
            } else {
                LevelBadge.show(badge, words, overview.template(), highest);
            }
        });
    }

    TableCell<PortfolioRow, PortfolioRow> actions() {
        Label open = new Label();
        Label overdue = label("small-text", "overdue");
        return cell(lines(open, overdue), (_, row) -> {
            Overview overview = row.overview();
            Due due = overview == null ? new Due(0, 0, 0) : overview.due();
            open.setText(due.open() == 0 ? NONE : words.text("portfolio.actions.open", due.open()));
            overdue.setText(due.overdue() == 0 ? "" : words.text("portfolio.actions.overdue", due.overdue()));
            overdue.setManaged(due.overdue() > 0);
            overdue.setVisible(due.overdue() > 0);
        });
    }

    /** One below the other, in the middle of a row of one height. */
    private static VBox lines(Node... nodes) {
        VBox lines = new VBox(2, nodes);
        lines.getStyleClass().add("cell-lines");
        return lines;
    }

    private static Label label(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }
}
