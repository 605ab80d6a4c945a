package org.vigie.desktop.shell;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Notice.Deed;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** One thing that is told. Goes by itself once it can be read at leisure, but not while the mouse or the focus is on it; problems stay. */
final class NoticeCard {
    private static final Duration LEAST = Duration.seconds(8);
    private static final Duration PER_LETTER = Duration.millis(50);
    private static final Duration PER_DEED = Duration.seconds(6);

    private final Notice notice;
    private final Consumer<NoticeCard> dismissed;
    private final HBox card;
    private final Button close;
    private final FlowPane deeds = new FlowPane(8, 8);
    private final PauseTransition time;

    NoticeCard(Notice notice, Words words, Consumer<NoticeCard> dismissed) {
        this.notice = notice;
        this.dismissed = dismissed;
        String kind = notice.kind().name().toLowerCase(Locale.ROOT);
        Label text = Ui.label(notice.text());
        notice.deeds().stream().map(this::button).forEach(deeds.getChildren()::add);
        VBox middle = deeds.getChildren().isEmpty() ? new VBox(text) : new VBox(8, text, deeds);
        HBox.setHgrow(middle, Priority.ALWAYS);
        close = Ui.iconButton(Feather.X, words.text("desktop.notice.close"), this::dismiss);
        close.getStyleClass().add("notice-close");
        Label icon = new Label("", Ui.icon(icon(notice.kind())));
        icon.getStyleClass().add("notice-icon");
        card = new HBox(12, icon, middle, close);
        card.setAlignment(Pos.TOP_LEFT);
        card.getStyleClass().addAll("notice", "notice-" + kind);
        card.setAccessibleRoleDescription(words.text("desktop.notice.role"));
        card.setAccessibleText(words.text("desktop.notice." + kind, notice.text()));
        card.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                dismiss();
            }
        });
        time = new PauseTransition(LEAST.add(PER_LETTER.multiply(notice.text().length())).add(PER_DEED.multiply(notice.deeds().size())));
        time.setOnFinished(_ -> dismiss());
        card.hoverProperty().subscribe(this::tick);
        card.focusWithinProperty().subscribe(this::tick);
        tick();
    }

    private static Feather icon(Notice.Kind kind) {
        return switch (kind) {
            case SAID -> Feather.INFO;
            case DONE -> Feather.CHECK_CIRCLE;
            case PROBLEM -> Feather.ALERT_TRIANGLE;
        };
    }

    private Button button(Deed deed) {
        Button button = Ui.button(deed.name(), () -> perform(deed), "small");
        button.setAccessibleText(deed.name() + " – " + notice.text());
        return button;
    }

    /** A problem that something is done about is told again where it stays one. */
    private void perform(Deed deed) {
        if (notice.kind() == Notice.Kind.PROBLEM) {
            dismiss();
        }
        deed.action().run();
    }

    private void tick() {
        if (notice.kind() == Notice.Kind.PROBLEM) {
            return;
        }
        if (card.isHover() || card.isFocusWithin()) {
            time.stop();
        } else {
            time.playFromStart();
        }
    }

    Notice notice() {
        return notice;
    }

    Node node() {
        return card;
    }

    boolean hasFocus() {
        return card.isFocusWithin();
    }

    /** Goes to what can be done with it. */
    void focus() {
        (deeds.getChildren().isEmpty() ? close : deeds.getChildren().getFirst()).requestFocus();
    }

    private void dismiss() {
        dismissed.accept(this);
    }

    /** It is no longer shown. */
    void stop() {
        time.stop();
    }
}
