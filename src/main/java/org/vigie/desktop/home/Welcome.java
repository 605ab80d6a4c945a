package org.vigie.desktop.home;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.desktop.portfolio.Incoming;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;

/** What stands in an empty workspace: three ways to begin. */
final class Welcome {
    private final Words words;
    private final Incoming incoming;
    private final VBox making;
    private final FlowPane ways;

    Welcome(Workroom workroom) {
        this.words = workroom.words();
        this.incoming = new Incoming(workroom);
        ProgressBar progress = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        progress.setAccessibleText(words.text("portfolio.home.making"));
        making = new VBox(8, progress, Ui.label(words.text("portfolio.home.making"), "muted"));
        making.setAlignment(Pos.CENTER);
        making.setVisible(false);
        making.setManaged(false);
        Button create = Ui.button(words.text("portfolio.home.new"), () -> workroom.navigator().go(new Place.NewAssessment()), "accent", "large");
        create.setId("welcome-new");
        Button read = Ui.button(words.text("portfolio.home.import"), incoming::chooseFile, "large");
        read.setId("welcome-import");
        Button sample = Ui.button(words.text("portfolio.home.sample"), this::sample, "large");
        sample.setId("welcome-sample");
        ways = Ui.flow(12, create, read, sample);
        ways.setAlignment(Pos.CENTER);
    }

    Node node() {
        FontIcon icon = Ui.icon(Feather.CLIPBOARD);
        icon.getStyleClass().add("welcome-icon");
        VBox card = Ui.card(
                icon,
                Ui.heading(words.text("portfolio.home.emptyTitle"), 2),
                centered("portfolio.home.emptyText"),
                ways,
                making,
                centered("portfolio.home.sampleText"));
        card.getStyleClass().add("welcome");
        card.setAlignment(Pos.CENTER);
        card.setMaxHeight(VBox.USE_PREF_SIZE);
        StackPane middle = new StackPane(card);
        middle.setPadding(new Insets(24));
        return middle;
    }

    private Node centered(String key) {
        javafx.scene.control.Label label = Ui.label(words.text(key), "muted");
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }

    private void sample() {
        working(true);
        incoming.makeSample(() -> working(false));
    }

    private void working(boolean now) {
        ways.setDisable(now);
        making.setVisible(now);
        making.setManaged(now);
    }
}
