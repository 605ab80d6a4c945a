package org.vigie.desktop.library;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.PortfolioStore.Part;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;

/**
 * Looks for words: titles at once, then all answers, some assessments at a time so that saving never waits for it. Of several searches the
 * latest counts.
 */
final class AnswerSearch {
    private static final int PAUSE_MILLIS = 80;
    private static final long UNTOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Workroom workroom;
    private final Consumer<@Nullable Set<AssessmentId>> found;
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private String words = "";
    private int request;

    /**
     * A search.
     *
     * @param found told what was found so far, or null when nothing is looked for
     */
    AnswerSearch(Workroom workroom, Consumer<@Nullable Set<AssessmentId>> found) {
        this.workroom = workroom;
        this.found = found;
    }

    /** Whether there may be more than was told. */
    BooleanProperty searching() {
        return searching;
    }

    /** Searches once typing pauses. */
    void typed(String text) {
        words = text.strip();
        request++;
        int mine = request;
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, workroom.tasks().window()).execute(() -> {
            if (mine == request) {
                start();
            }
        });
    }

    /** Searches what was typed last, now. */
    void start() {
        request++;
        searching.set(!words.isEmpty());
        if (words.isEmpty()) {
            found.accept(null);
            return;
        }
        Turn turn = new Turn(request, words);
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().titled(turn.words()),
                        titled -> {
                            if (turn.number() == request) {
                                found.accept(Set.copyOf(titled));
                                next(turn, new Progress(new HashSet<>(titled), null, System.nanoTime()));
                            }
                        },
                        fault -> failed(turn, fault));
    }

    private record Turn(int number, String words) {}

    /** What is known so far, the last that was looked at, and when that was told. */
    private record Progress(Set<AssessmentId> known, @Nullable AssessmentId last, long told) {}

    private void next(Turn turn, Progress before) {
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().holding(turn.words(), before.last()),
                        part -> {
                            if (turn.number() == request) {
                                take(turn, before, part);
                            }
                        },
                        fault -> failed(turn, fault));
    }

    private void take(Turn turn, Progress before, Part part) {
        boolean more = before.known().addAll(part.found());
        if (part.last() == null) {
            searching.set(false);
            found.accept(Set.copyOf(before.known()));
            return;
        }
        boolean tell = more && System.nanoTime() - before.told() > UNTOLD_NANOS;
        if (tell) {
            found.accept(Set.copyOf(before.known()));
        }
        next(turn, new Progress(before.known(), part.last(), tell ? System.nanoTime() : before.told()));
    }

    private void failed(Turn turn, Throwable fault) {
        if (turn.number() == request) {
            searching.set(false);
            workroom.dialogs().fault(fault);
        }
    }

    void close() {
        request++;
    }
}
