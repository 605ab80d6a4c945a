package org.vigie.desktop.details;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.vigie.application.Agenda;
import org.vigie.desktop.support.Columns;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Where an assessment stands and what comes next; below, its details. */
public final class OverviewScreen implements Screen {
    private static final double WIDEST = 1320;

    private final Words words;
    private final OverviewViewModel model;
    private final Subscriptions subscriptions = new Subscriptions();
    private final NextStepCard next;
    private final NewerVersionCard newer;
    private final SetAsideCard aside;
    private final FiguresView figures;
    private final SectionsCard sections;
    private final DetailsCard details;
    private final FactsCard facts;
    private final PeopleCard people;
    private final KeepingCard keeping;
    private final Node node;

    public OverviewScreen(OpenAssessment assessment) {
        this.words = assessment.words();
        this.model = new OverviewViewModel(assessment);
        this.next = new NextStepCard(model, this::begin);
        this.newer = new NewerVersionCard(new NewerVersion(assessment));
        this.aside = new SetAsideCard(model);
        this.figures = new FiguresView(model);
        this.sections = new SectionsCard(model);
        this.details = new DetailsCard(model);
        this.facts = new FactsCard(model);
        this.people = new PeopleCard(model);
        this.keeping = new KeepingCard(model);
        VBox left = new VBox(16, details.node(), keeping.node(), aside.node());
        VBox middle = new VBox(16, facts.node(), people.node(), new TemplateCard(model).node());
        VBox page = new VBox(
                next.node(), newer.node(), figures.node(), new Columns(List.of(left, middle, new VBox(sections.node())), 24, 3));
        page.getStyleClass().add("page");
        page.setMaxWidth(WIDEST);
        StackPane room = new StackPane(page);
        room.setAlignment(Pos.TOP_LEFT);
        ScrollPane scroll = Ui.scroll(room);
        scroll.getStylesheets().add("/org/vigie/desktop/details.css");
        node = scroll;
        assessment.watch(subscriptions, this::refresh);
    }

    private void refresh() {
        next.refresh();
        newer.refresh();
        aside.refresh();
        figures.refresh();
        sections.refresh();
        details.refresh();
        facts.refresh();
        people.refresh();
        keeping.refresh();
    }

    /** What is missing on this page itself. */
    private void begin() {
        if (model.agenda().stream().anyMatch(item -> item.kind() == Agenda.Kind.PLAN_REVIEW)) {
            keeping.begin();
        } else {
            details.begin();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return words.text("desktop.room.overview");
    }

    @Override
    public void close() {
        subscriptions.close();
        details.leave();
        facts.leave();
        keeping.leave();
    }
}
