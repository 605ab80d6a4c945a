package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;

/**
 * The cards of a page, one under the other. Those that come first into sight are made at once, the others a few at each frame, so that a
 * long section opens as fast as a short one and nothing stutters while it fills.
 */
final class CardColumn {
    private static final int AT_ONCE = 4;
    private static final int FIRST_FRAMES = 3;
    private static final long BUDGET_NANOS = 4_000_000;
    private static final double USUAL_HEIGHT = 190;
    private static final double GAP = 16;

    private final Function<AnswerKey, QuestionCard> maker;
    private final ScrollPane scroll;
    private final VBox box = new VBox(GAP);
    private final Map<AnswerKey, CardPlace> places = new LinkedHashMap<>();
    private final Map<AnswerKey, QuestionCard> cards = new LinkedHashMap<>();
    private final AnimationTimer filling = new AnimationTimer() {
        @Override
        public void handle(long now) {
            // What is in sight is painted first.
            if (wait > 0) {
                wait--;
            } else {
                fillSome();
            }
        }
    };
    private int wait;

    /**
     * An empty column.
     *
     * @param scroll in whose content it stands
     */
    CardColumn(ScrollPane scroll, Function<AnswerKey, QuestionCard> maker) {
        this.scroll = scroll;
        this.maker = maker;
    }

    Node node() {
        return box;
    }

    /** The cards that exist by now. */
    Collection<QuestionCard> cards() {
        return List.copyOf(cards.values());
    }

    /** Begins another page. */
    void clear() {
        filling.stop();
        cards.clear();
        places.clear();
        box.getChildren().clear();
    }

    /** Shows these questions; cards that stay are kept, with their focus and what is being typed. */
    void show(List<AnswerKey> keys) {
        cards.keySet().retainAll(keys);
        places.keySet().retainAll(keys);
        List<Node> nodes = new ArrayList<>();
        int made = 0;
        for (AnswerKey key : keys) {
            nodes.add(places.computeIfAbsent(key, _ -> place()));
            if (made < AT_ONCE && !cards.containsKey(key)) {
                card(key);
            }
            made++;
        }
        replace(nodes);
        if (cards.size() < keys.size()) {
            wait = FIRST_FRAMES;
            filling.start();
        }
    }

    private static CardPlace place() {
        CardPlace place = new CardPlace();
        place.setMinHeight(USUAL_HEIGHT);
        return place;
    }

    /** Cards that come and go leave the others, and the focus, alone. */
    private void replace(List<Node> nodes) {
        if (nodes.equals(box.getChildren())) {
            return;
        }
        box.getChildren().retainAll(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            if (i >= box.getChildren().size() || !box.getChildren().get(i).equals(nodes.get(i))) {
                box.getChildren().remove(nodes.get(i));
                box.getChildren().add(i, nodes.get(i));
            }
        }
    }

    /** The card of a question of this page, made now if it was not. */
    Optional<QuestionCard> card(AnswerKey key) {
        CardPlace place = places.get(key);
        if (place == null) {
            return Optional.empty();
        }
        return Optional.of(cards.computeIfAbsent(key, each -> {
            QuestionCard card = maker.apply(each);
            place.setMinHeight(CardPlace.USE_COMPUTED_SIZE);
            place.getChildren().setAll(card.node());
            return card;
        }));
    }

    /** Makes the cards of a window's height from this one on. */
    void around(AnswerKey key) {
        List<AnswerKey> keys = List.copyOf(places.keySet());
        int from = keys.indexOf(key);
        keys.stream().skip(Math.max(0, from)).limit(AT_ONCE / 2).forEach(this::card);
    }

    /** What is in sight stays where it is while cards are made above and below it. */
    private void fillSome() {
        long end = System.nanoTime() + BUDGET_NANOS;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            AnswerKey next = nearest();
            more = next != null;
            if (next != null) {
                fill(next);
            }
        }
        if (!more) {
            filling.stop();
        }
    }

    private void fill(AnswerKey key) {
        CardPlace place = places.get(key);
        if (place == null || box.getScene() == null) {
            card(key);
            return;
        }
        double top = top();
        boolean above = place.getBoundsInParent().getMaxY() + box.getBoundsInParent().getMinY() <= top;
        double before = place.getHeight();
        card(key);
        if (scroll.getContent() instanceof javafx.scene.Parent page) {
            page.applyCss();
            page.layout();
        }
        double room = room();
        if (room > 0) {
            scroll.setVvalue(Math.clamp((top + (above ? place.getHeight() - before : 0)) / room, 0, 1));
        }
    }

    /** The question nearest to what is in sight whose card is not made yet. */
    private @Nullable AnswerKey nearest() {
        double middle = top() + scroll.getViewportBounds().getHeight() / 2 - box.getBoundsInParent().getMinY();
        AnswerKey nearest = null;
        double least = Double.MAX_VALUE;
        for (Map.Entry<AnswerKey, CardPlace> each : places.entrySet()) {
            double distance = Math.abs(each.getValue().getBoundsInParent().getCenterY() - middle);
            if (!cards.containsKey(each.getKey()) && distance < least) {
                least = distance;
                nearest = each.getKey();
            }
        }
        return nearest;
    }

    private double room() {
        return scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    }

    private double top() {
        return scroll.getVvalue() * Math.max(0, room());
    }

    /** Makes no more cards. */
    void stop() {
        filling.stop();
    }
}
