package org.vigie.desktop.support;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** What fills the middle of the window. Closed when it is left: it then listens to nothing any more. */
public interface Screen extends AutoCloseable {

    Node node();

    /** What stands in the path at the top; also the name that a screen reader says. */
    String title();

    /** The one main thing to do here, at the right of the top bar, or null. */
    default @Nullable Node primary() {
        return null;
    }

    /**
     * Where to go to find it as it is now, when it is built anew in another language or look.
     *
     * @param here where it was shown
     */
    default Place again(Place here) {
        return here;
    }

    @Override
    void close();
}
