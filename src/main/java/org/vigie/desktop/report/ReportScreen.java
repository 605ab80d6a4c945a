package org.vigie.desktop.report;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.application.Reports.Preview;
import org.vigie.desktop.report.preview.PreviewView;
import org.vigie.desktop.support.DetailSplit;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.ReportDefaults;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** What to export and how, beside what the report would say. */
public final class ReportScreen implements Screen {
    private static final double SHARE = 0.36;

    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final ReportViewModel model;
    private final OptionsCard options;
    private final ExportCard export;
    private final PreviewView preview;
    private final Button primary;
    private final DetailSplit split;
    private int shown;

    /**
     * The screen.
     *
     * @param defaults what is chosen at first
     */
    public ReportScreen(OpenAssessment assessment, ReportDefaults defaults) {
        this.words = assessment.words();
        this.model = new ReportViewModel(assessment, defaults, this::show);
        this.options = new OptionsCard(model);
        this.export = new ExportCard(model);
        this.preview = new PreviewView(words);
        this.primary = export.primary();
        VBox page = new VBox(Ui.heading(title(), 2), options.node(), export.node());
        page.getStyleClass().addAll("page", "choices");
        ScrollPane choices = Ui.scroll(page);
        this.split = DetailSplit.preview(choices, preview.node(), SHARE, words.text("review.report.choices"));
        Button look = Ui.button(words.text("review.report.seePreview"), split::open);
        look.setGraphic(Ui.icon(Feather.EYE));
        look.setId("report-look");
        look.visibleProperty().bind(split.apart());
        look.managedProperty().bind(look.visibleProperty());
        page.getChildren().set(0, Ui.flow(16, Ui.heading(title(), 2), look));
        split.node().getStylesheets().add("/org/vigie/desktop/review.css");
        subscriptions.add(model::close);
        assessment.watch(subscriptions, this::follow);
    }

    private void follow() {
        model.refresh();
        show();
    }

    private void show() {
        options.refresh();
        export.refresh();
        Preview ready = model.preview();
        if (ready != null && model.edition() != shown) {
            shown = model.edition();
            preview.show(ready);
        }
        Throwable fault = model.fault();
        preview.say(fault != null ? words.fault(fault) : ready == null ? words.text("review.report.previewing") : "");
    }

    @Override
    public Node node() {
        return split.node();
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
