package org.vigie.desktop.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** What to export, and how. */
public final class ReportScreen implements Screen {
    private static final double WIDEST = 900;

    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final OptionsCard options;
    private final ExportCard export;
    private final Button primary;
    private final ScrollPane node;

    public ReportScreen(OpenAssessment assessment) {
        this.words = assessment.words();
        ReportViewModel model = new ReportViewModel(assessment, this::refresh);
        this.options = new OptionsCard(model);
        this.export = new ExportCard(model);
        this.primary = export.primary();
        VBox page = new VBox(Ui.heading(title(), 2), options.node(), export.node());
        page.getStyleClass().add("page");
        page.setMaxWidth(WIDEST);
        this.node = Ui.scroll(page);
        node.getStylesheets().add("/org/vigie/desktop/review.css");
        assessment.watch(subscriptions, this::refresh);
    }

    private void refresh() {
        options.refresh();
        export.refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node primary() {
        return primary;
    }

    @Override
    public String title() {
        return words.text("desktop.room.report");
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
