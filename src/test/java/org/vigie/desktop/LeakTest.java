package org.vigie.desktop;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Place.Room;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class LeakTest {
    private static final int ROUNDS = 20;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void nothingOfAScreenThatWasLeftStaysAlive() {
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN))) {
            List<AssessmentId> ids = window.fill(session -> List.of(start(session, "One"), start(session, "Two")));
            window.unlock();
            List<WeakReference<Node>> left = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Room room : Room.values()) {
                    visit(window, new Place.InAssessment(ids.get(round % 2), room, null), left);
                }
                visit(window, places().get(round % places().size()), left);
            }
            window.go(new Place.Home());
            window.go(new Place.Settings());

            awaitCollected(left);
        }
    }

    private static List<Place> places() {
        return List.of(
                new Place.Home(), new Place.Assessments(), new Place.NewAssessment(), new Place.AllActions(), new Place.Templates(), new Place.Settings());
    }

    private static AssessmentId start(WorkspaceSession session, String title) {
        return session.portfolio().start("screening", title, Language.EN).id();
    }

    private static void visit(TestWindow window, Place place, List<WeakReference<Node>> left) {
        window.go(place);
        left.add(new WeakReference<>(Fx.get(() -> content(window))));
    }

    /** The node of the screen that is shown. */
    private static Node content(TestWindow window) {
        BorderPane frame = (BorderPane) window.stage().getScene().getRoot().lookup(".frame");
        return ((VBox) frame.getCenter()).getChildren().getLast();
    }

    /** Collections are asked for until only the last screen is left; the toolkit itself may hold the one before, which had the focus. */
    private static void awaitCollected(List<WeakReference<Node>> left) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long alive = left.size();
        while (alive > 1 && System.nanoTime() < end) {
            System.gc();
            Fx.run(() -> {});
            alive = left.stream().filter(each -> each.get() != null).count();
        }
        assertThat(alive).as("screens still alive after they were left").isLessThanOrEqualTo(1);
    }
}
