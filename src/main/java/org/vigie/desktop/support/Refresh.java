package org.vigie.desktop.support;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Assessment;

/** Calls a listener when the assessment itself became another, not each time that a save starts or ends. */
public final class Refresh {
    private final OpenAssessment open;
    private final Runnable listener;
    private @Nullable Assessment shown;

    private Refresh(OpenAssessment open, Runnable listener) {
        this.open = open;
        this.listener = listener;
    }

    /** Calls the listener now and after every change of the content, until the subscriptions end. */
    public static void on(OpenAssessment open, Subscriptions subscriptions, Runnable listener) {
        Refresh refresh = new Refresh(open, listener);
        open.watch(subscriptions, refresh::run);
    }

    private void run() {
        Assessment now = open.assessment();
        if (!now.equals(shown)) {
            shown = now;
            listener.run();
        }
    }
}
