package org.vigie.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Words;

/**
 * What is told at the bottom right of the window, over what is shown there, the latest lowest. Never takes the focus; a key goes there and
 * back.
 */
final class Notices {
    private static final int MOST = 4;
    private static final double MARGIN = 16;

    private final VBox stack = new VBox(8);
    private final List<NoticeCard> cards = new ArrayList<>();
    private @Nullable Node before;

    Notices() {
        stack.setId("notices");
        stack.getStyleClass().add("notices");
        stack.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        stack.setPickOnBounds(false);
        stack.setVisible(false);
        StackPane.setAlignment(stack, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(stack, new Insets(MARGIN));
    }

    Node node() {
        return stack;
    }

    /** Tells something; where much is told, what need not be read goes first. */
    void tell(Notice notice, Words words) {
        cards.stream()
                .filter(card -> card.notice().equals(notice) || card.notice().text().equals(notice.text()))
                .toList()
                .forEach(this::dismiss);
        NoticeCard card = new NoticeCard(notice, words, this::dismiss);
        cards.add(card);
        stack.getChildren().add(card.node());
        stack.setVisible(true);
        while (cards.size() > MOST) {
            dismiss(cards.stream()
                    .filter(each -> !each.equals(card) && each.notice().kind() != Notice.Kind.PROBLEM)
                    .findFirst()
                    .orElse(cards.getFirst()));
        }
    }

    private void dismiss(NoticeCard card) {
        boolean hadFocus = card.hasFocus();
        card.stop();
        cards.remove(card);
        stack.getChildren().remove(card.node());
        stack.setVisible(!cards.isEmpty());
        if (hadFocus) {
            leave();
        }
    }

    /** Goes to the latest, or back to where the focus was. */
    void visit() {
        Scene scene = stack.getScene();
        if (cards.stream().anyMatch(NoticeCard::hasFocus)) {
            leave();
        } else if (!cards.isEmpty()) {
            before = scene.getFocusOwner();
            cards.getLast().focus();
        }
    }

    private void leave() {
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        } else if (!cards.isEmpty()) {
            cards.getLast().focus();
        }
    }
}
