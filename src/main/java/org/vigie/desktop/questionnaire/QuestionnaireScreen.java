package org.vigie.desktop.questionnaire;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Screen;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;

/** Answering: the outline, one section as a page of question cards, and what its answers raise. */
public final class QuestionnaireScreen implements Screen {
    private static final KeyCombination NEXT_OPEN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final String SHEET = "/org/vigie/desktop/questionnaire.css";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double WIDE_EMS = 84;
    private static final double CRAMPED_EMS = 62;
    private static final double TIGHT_EMS = 46;

    private final OpenAssessment assessment;
    private final Subscriptions subscriptions = new Subscriptions();
    private final QuestionnaireViewModel model;
    private final OutlineView outline;
    private final PageView page;
    private final ContextView context;
    private final PartSwitch parts;
    private final BorderPane node = new BorderPane();
    private final ChangeListener<@Nullable Node> keyboard;
    private @Nullable Assessment shown;

    /**
     * The screen.
     *
     * @param focus the question to show first, or null
     */
    public QuestionnaireScreen(OpenAssessment assessment, @Nullable AnswerKey focus) {
        this.assessment = assessment;
        this.model = new QuestionnaireViewModel(assessment, focus);
        this.outline = new OutlineView(model, this::showQuestions);
        this.page = new PageView(model, subscriptions);
        this.context = new ContextView(model, subscriptions);
        this.parts = new PartSwitch(assessment.words());
        // Some controls say that the keyboard is in them when it is not.
        this.keyboard = (_, _, now) -> QuestionCard.around(now).ifPresent(model.focused()::set);
        node.getStyleClass().add("questionnaire");
        node.getStylesheets().add(Objects.requireNonNull(QuestionnaireScreen.class.getResource(SHEET)).toExternalForm());
        node.widthProperty().subscribe(this::arrange);
        // The size of the text is set while styles are applied, when nothing may come or go.
        page.font().subscribe(() -> Platform.runLater(this::arrange));
        page.aside().selectedProperty().subscribe(this::arrange);
        parts.shown().subscribe(_ -> arrange());
        model.onArrival(key -> {
            showQuestions();
            page.bringForward(key);
        });
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (NEXT_OPEN.match(event)) {
                event.consume();
                page.goToNextOpen();
            }
        });
        node.sceneProperty().addListener((_, before, now) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(keyboard);
            }
            if (now != null) {
                now.focusOwnerProperty().addListener(keyboard);
            }
        });
        var pages = model.page().subscribe(_ -> outline.refresh());
        subscriptions.add(pages::unsubscribe);
        assessment.watch(subscriptions, this::refresh);
        AnswerKey first = model.focused().get();
        if (first != null) {
            page.bringForward(first);
        }
    }

    private void showQuestions() {
        parts.show(PartSwitch.Part.PAGE);
    }

    /** Large text needs room as a small window does: what shows beside the questions, or in their place, follows from both. */
    private void arrange() {
        double ems = node.getWidth() / page.font().getValue().getSize();
        boolean narrow = ems < WIDE_EMS;
        boolean cramped = ems < CRAMPED_EMS;
        boolean tight = ems > 0 && ems < TIGHT_EMS;
        boolean aside = page.aside().isSelected();
        node.pseudoClassStateChanged(NARROW, narrow);
        page.narrow(narrow, cramped && !tight);
        Node shownAlone = switch (parts.shown().get()) {
            case OUTLINE -> outline.node();
            case PAGE -> page.node();
            case ASIDE -> context.node();
        };
        place(node.getTop(), tight ? parts.node() : null, node::setTop);
        place(node.getCenter(), tight ? shownAlone : page.node(), node::setCenter);
        place(node.getLeft(), tight || (cramped && aside) ? null : outline.node(), node::setLeft);
        place(node.getRight(), tight || (cramped && !aside) ? null : context.node(), node::setRight);
    }

    /** Leaves what stays where it is alone, and the keyboard in it; what goes to another place leaves its own first. */
    private void place(@Nullable Node there, @Nullable Node wanted, Consumer<@Nullable Node> setter) {
        if (!Objects.equals(there, wanted)) {
            leave(node.getLeft(), wanted, node::setLeft);
            leave(node.getCenter(), wanted, node::setCenter);
            leave(node.getRight(), wanted, node::setRight);
            setter.accept(wanted);
        }
    }

    private static void leave(@Nullable Node there, @Nullable Node leaving, Consumer<@Nullable Node> setter) {
        if (there != null && there.equals(leaving)) {
            setter.accept(null);
        }
    }

    /** Follows the assessment; that it was saved changes nothing here. */
    private void refresh() {
        Assessment now = assessment.assessment();
        if (!now.equals(shown)) {
            shown = now;
            model.refresh();
            outline.refresh();
            page.refresh();
            context.refresh();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String title() {
        return assessment.words().text("desktop.room.questionnaire");
    }

    @Override
    public void close() {
        page.commit();
        model.drafts().addAll();
        subscriptions.close();
    }
}
