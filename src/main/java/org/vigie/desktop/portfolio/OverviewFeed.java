package org.vigie.desktop.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.vigie.application.Overviews.Listed;
import org.vigie.desktop.support.Workroom;

/**
 * Has assessments evaluated that never were, a few at a time, so that what someone does in between never waits for all of them. Tells of
 * them several times a second at most.
 */
public final class OverviewFeed implements AutoCloseable {
    private static final int BATCH = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

    private final Workroom workroom;
    private int run;

    public OverviewFeed(Workroom workroom) {
        this.workroom = workroom;
    }

    /**
     * Evaluates these, and no longer those of an earlier call.
     *
     * @param some told from time to time what was found since; those that can't be read come without an overview
     * @param all told once at the end
     */
    public void start(List<Listed> missing, Consumer<List<Listed>> some, Runnable all) {
        run++;
        next(new Turn(run, some, all), missing, List.of(), System.nanoTime());
    }

    private record Turn(int number, Consumer<List<Listed>> some, Runnable all) {}

    private void next(Turn turn, List<Listed> left, List<Listed> untold, long told) {
        if (turn.number() != run) {
            return;
        }
        if (left.isEmpty()) {
            if (!untold.isEmpty()) {
                turn.some().accept(untold);
            }
            turn.all().run();
            return;
        }
        List<Listed> batch = left.subList(0, Math.min(BATCH, left.size()));
        List<Listed> after = left.subList(batch.size(), left.size());
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().find(batch),
                        found -> {
                            List<Listed> fresh = new ArrayList<>(untold);
                            fresh.addAll(found);
                            long now = System.nanoTime();
                            if (turn.number() == run && now - told >= PAUSE) {
                                turn.some().accept(fresh);
                                next(turn, after, List.of(), now);
                            } else {
                                next(turn, after, fresh, told);
                            }
                        },
                        workroom.dialogs()::fault);
    }

    @Override
    public void close() {
        run++;
    }
}
