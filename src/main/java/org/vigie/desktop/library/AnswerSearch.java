package org.vigie.desktop.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;

/**
 * Looks for words: titles at once, then all answers, some assessments at a time so that saving never waits for it. Of several searches the
 * latest counts.
 */
final class AnswerSearch {
    private static final int PAUSE_MILLIS = 250;
    private static final int AT_ONCE = 50;
    private static final long UNTOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

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
    void typed(String text, List<AssessmentId> all) {
        words = text.strip();
        request++;
        int mine = request;
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, workroom.tasks().window()).execute(() -> {
            if (mine == request) {
                start(all);
            }
        });
    }

    /** Searches what was typed last, now. */
    void start(List<AssessmentId> all) {
        request++;
        searching.set(!words.isEmpty());
        if (words.isEmpty()) {
            found.accept(null);
            return;
        }
        int mine = request;
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().titled(words),
                        titled -> {
                            if (mine == request) {
                                Set<AssessmentId> known = new HashSet<>(titled);
                                found.accept(known);
                                next(new Turn(mine, words, known), all.stream().filter(id -> !titled.contains(id)).toList(), System.nanoTime());
                            }
                        },
                        this::failed);
    }

    private record Turn(int number, String words, Set<AssessmentId> known) {}

    private void next(Turn turn, List<AssessmentId> left, long told) {
        List<AssessmentId> some = left.subList(0, Math.min(AT_ONCE, left.size()));
        if (some.isEmpty()) {
            searching.set(false);
            found.accept(turn.known());
            return;
        }
        workroom.tasks()
                .store(
                        () -> workroom.session().overviews().holding(turn.words(), some),
                        holding -> {
                            if (turn.number() == request) {
                                boolean more = turn.known().addAll(holding);
                                boolean tell = more && System.nanoTime() - told > UNTOLD_NANOS;
                                if (tell) {
                                    found.accept(turn.known());
                                }
                                next(turn, left.subList(some.size(), left.size()), tell ? System.nanoTime() : told);
                            }
                        },
                        this::failed);
    }

    private void failed(Throwable fault) {
        searching.set(false);
        workroom.dialogs().fault(fault);
    }

    void close() {
        request++;
    }
}
