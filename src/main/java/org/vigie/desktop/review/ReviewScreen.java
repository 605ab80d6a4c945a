package org.vigie.desktop.review;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Opinions, views, decision, versions. */
public final class ReviewScreen implements Screen {
    private static final double WIDEST = 900;

    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final OpinionCard opinion;
    private final ViewsCard views;
    private final ForceCard force;
    private final DecisionCard decision;
    private final ConsultationCard consultation;
    private final VersionsCard versions;
    private final ScrollPane node;

    public ReviewScreen(OpenAssessment assessment) {
        this.words = assessment.words();
        ReviewViewModel model = new ReviewViewModel(assessment);
        this.opinion = new OpinionCard(model);
        this.views = new ViewsCard(model);
        this.force = new ForceCard(model);
        this.decision = new DecisionCard(model);
        this.consultation = new ConsultationCard(model);
        this.versions = new VersionsCard(model);
        VBox page = new VBox(
                Ui.heading(title(), 2),
                force.node(), opinion.node(), views.node(), decision.node(), consultation.node(), versions.node());
        page.getStyleClass().add("page");
        page.setMaxWidth(WIDEST);
        this.node = Ui.scroll(page);
        node.getStylesheets().add("/org/vigie/desktop/review.css");
        assessment.watch(subscriptions, this::refresh);
    }

    private void refresh() {
        opinion.refresh();
        views.refresh();
        force.refresh();
        decision.refresh();
        consultation.refresh();
        versions.refresh();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return words.text("desktop.room.review");
    }

    @Override
    public void close() {
        subscriptions.close();
        opinion.leave();
        views.leave();
    }
}
