package org.vigie.desktop.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.Workroom;

/**
 * Reads overviews a few at a time, so that what someone does in between never waits for all of them. Lists show summaries at once and
 * the rest as it comes.
 */
public final class OverviewFeed implements AutoCloseable {
    private static final int BATCH = 10;

    private final Workroom workroom;
    private int run;

    public OverviewFeed(Workroom workroom) {
        this.workroom = workroom;
    }

    /**
     * Reads those of these summaries, and no longer those of an earlier call.
     *
     * @param some told each time that some more are known
     * @param all told once at the end
     */
    public void start(List<Summary> summaries, Consumer<List<Overview>> some, Runnable all) {
        run++;
        next(run, summaries, some, all);
    }

    private void next(int of, List<Summary> left, Consumer<List<Overview>> some, Runnable all) {
        if (of != run) {
            return;
        }
        if (left.isEmpty()) {
            all.run();
            return;
        }
        List<Summary> batch = left.subList(0, Math.min(BATCH, left.size()));
        workroom.tasks()
                .store(
                        () -> {
                            List<Overview> found = new ArrayList<>();
                            batch.forEach(each -> workroom.session().overviews().of(each).ifPresent(found::add));
                            return found;
                        },
                        found -> {
                            if (of == run) {
                                some.accept(found);
                                next(of, left.subList(batch.size(), left.size()), some, all);
                            }
                        },
                        workroom.dialogs()::fault);
    }

    @Override
    public void close() {
        run++;
    }
}
