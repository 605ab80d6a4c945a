package org.vigie.desktop.review;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.template.ReviewStep;

/** Checks, opinions, views, decision, versions; at the left where each stands, and the way to it. */
public final class ReviewScreen implements Screen {
    private static final double WIDEST = 900;
    private static final double OUTLINES_WIDE = 4;

    private final ReviewViewModel model;
    private final Words words;
    private final Subscriptions subscriptions = new Subscriptions();
    private final OutcomesCard outcomes;
    private final ForceCard force;
    private final ChecksCard checks;
    private final CommentsCard comments;
    private final OpinionCard opinion;
    private final ViewsCard views;
    private final DecisionCard decision;
    private final ConsultationCard consultation;
    private final NextReviewCard next;
    private final VersionsCard versions;
    private final ComparisonPage comparison;
    private final VBox outline = new VBox(2);
    private final ScrollPane scroll;
    private final ScrollPane compared;
    private final BorderPane node = new BorderPane();

    public ReviewScreen(OpenAssessment assessment) {
        this.words = assessment.words();
        this.model = new ReviewViewModel(assessment);
        this.outcomes = new OutcomesCard(model);
        this.force = new ForceCard(model);
        this.checks = new ChecksCard(model);
        this.comments = new CommentsCard(model);
        this.opinion = new OpinionCard(model);
        this.views = new ViewsCard(model);
        this.decision = new DecisionCard(model);
        this.consultation = new ConsultationCard(model);
        this.next = new NextReviewCard(model);
        this.versions = new VersionsCard(model, () -> compare(true));
        this.comparison = new ComparisonPage(new VersionsViewModel(assessment), () -> compare(false));
        VBox page = new VBox(
                Ui.heading(title(), 2),
                outcomes.node(), force.node(), checks.node(), comments.node(), opinion.node(), views.node(), decision.node(),
                consultation.node(), next.node(), versions.node());
        page.getStyleClass().add("page");
        this.scroll = narrow(page);
        this.compared = narrow(comparison.node());
        outline.getStyleClass().add("review-outline");
        outline.setId("review-outline");
        outline.setAccessibleText(title());
        node.widthProperty().subscribe(this::arrange);
        node.setCenter(scroll);
        node.getStylesheets().add("/org/vigie/desktop/review.css");
        assessment.watch(subscriptions, this::refresh);
    }

    /** Large text in a small window leaves room for the page only. */
    private void arrange() {
        boolean room = node.getWidth() == 0 || node.getWidth() >= OUTLINES_WIDE * outline.minWidth(-1);
        node.setLeft(room ? outline : null);
    }

    private static ScrollPane narrow(Region page) {
        page.setMaxWidth(WIDEST);
        StackPane room = new StackPane(page);
        room.setAlignment(Pos.TOP_LEFT);
        return Ui.scroll(room);
    }

    private void compare(boolean shown) {
        node.setCenter(shown ? compared : scroll);
        if (shown) {
            comparison.refresh();
        }
    }

    private void refresh() {
        outcomes.refresh();
        force.refresh();
        checks.refresh();
        comments.refresh();
        opinion.refresh();
        views.refresh();
        decision.refresh();
        consultation.refresh();
        next.refresh();
        versions.refresh();
        outline();
        if (compared.equals(node.getCenter())) {
            comparison.refresh();
        }
    }

    /** Made once; later only its second lines change, so that nobody loses the keyboard. */
    private void outline() {
        DpoOpinion said = model.review().opinion();
        PriorConsultation asked = model.review().consultation();
        entry(0, "review.outline.outcomes", "", outcomes.node());
        shown(outline.getChildren().getFirst(), !model.outcomes().isEmpty());
        entry(1, "review.outline.force", model.decisionState(), force.node());
        entry(2, "review.outline.checks", words.text("review.outline.count", model.findings().size()), checks.node());
        entry(3, "review.outline.comments", words.text(
                "review.outline.open", model.comments().stream().filter(each -> !each.resolved()).count()), comments.node());
        entry(4, "review.outline.opinion", said == null
                ? words.text("review.outline.missing")
                : model.names().of("review.position.", said.position()), opinion.node());
        entry(5, "review.outline.views", words.text(
                model.review().views() == null ? "review.outline.missing" : "review.outline.given"), views.node());
        entry(6, "review.outline.decide", "", decision.node());
        entry(7, "review.outline.consultation", words.text(
                asked == null ? "review.outline.notConsulted" : asked.outcome() == null ? "report.consultation.pending" : "review.outline.given"),
                consultation.node());
        asked(4, ReviewStep.OPINION, said != null, opinion.node());
        asked(5, ReviewStep.VIEWS, model.review().views() != null, views.node());
        asked(7, ReviewStep.CONSULTATION, asked != null, consultation.node());
        entry(8, "review.outline.next", model.nextReview(), next.node());
        entry(9, "review.outline.versions", words.text(
                "review.outline.versionCount", model.open().assessment().versions().size()), versions.node());
    }

    /** What the law of the template does not ask for is not offered; what was recorded stays in sight. */
    private void asked(int index, ReviewStep step, boolean recorded, Node card) {
        boolean shown = recorded || model.open().template().info().review().contains(step);
        shown(card, shown);
        shown(outline.getChildren().get(index), shown);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void entry(int index, String key, String state, Node card) {
        if (outline.getChildren().size() <= index) {
            Label second = new Label();
            second.getStyleClass().addAll("muted", "small-text");
            Button button = Ui.button("", () -> show(card), "flat", "outline-entry");
            button.setGraphic(new VBox(new Label(words.text(key)), second));
            button.setMaxWidth(Double.MAX_VALUE);
            outline.getChildren().add(button);
        }
        Button button = (Button) outline.getChildren().get(index);
        Label second = (Label) ((VBox) button.getGraphic()).getChildren().getLast();
        second.setText(state);
        second.setVisible(!state.isEmpty());
        second.setManaged(!state.isEmpty());
        button.setAccessibleText(state.isEmpty() ? words.text(key) : words.text("review.compare.fact", words.text(key), state));
    }

    /** Scrolls to a card. */
    private void show(Node card) {
        compare(false);
        Bounds bounds = card.getBoundsInParent();
        double beyond = scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(beyond <= 0 ? 0 : Math.clamp((bounds.getMinY() - 16) / beyond, 0, 1));
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
