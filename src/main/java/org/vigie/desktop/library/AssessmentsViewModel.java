package org.vigie.desktop.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.Portfolio;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.portfolio.OverviewFeed;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;

/** Assessments found by a search and a filter; of several searches the latest counts. */
final class AssessmentsViewModel {
    private static final int PAUSE_MILLIS = 250;

    private final Workroom workroom;
    private final OverviewFeed feed;
    private final ObservableList<PortfolioRow> rows = FXCollections.observableArrayList();
    private final FilteredList<PortfolioRow> shown = new FilteredList<>(rows);
    private final BooleanProperty busy = new SimpleBooleanProperty(true);
    private final Map<AssessmentId, Integer> places = new HashMap<>();
    private String search = "";
    private int request;
    private Consumer<Runnable> around = Runnable::run;

    AssessmentsViewModel(Workroom workroom) {
        this.workroom = workroom;
        this.feed = new OverviewFeed(workroom);
    }

    /** What is looked at: all, one status, or what needs someone. */
    sealed interface Filter {
        record All() implements Filter {}

        record Status(String code) implements Filter {}

        record Overdue() implements Filter {}

        record ReviewDue() implements Filter {}
    }

    void filter(Filter filter) {
        LocalDate today = LocalDate.now(workroom.clock());
        shown.setPredicate(
                switch (filter) {
                    case Filter.All _ -> null;
                    case Filter.Status status -> row -> row.summary().status().equals(status.code());
                    case Filter.Overdue _ -> row -> {
                        Overview overview = row.overview();
                        return overview != null && overview.due().overdue() > 0;
                    };
                    case Filter.ReviewDue _ -> row -> {
                        LocalDate review = row.review();
                        return review != null && !review.isAfter(today);
                    };
                });
    }

    /** Searches once typing pauses. */
    void search(String words) {
        search = words;
        request++;
        int mine = request;
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, workroom.tasks().window()).execute(() -> {
            if (mine == request) {
                load();
            }
        });
    }

    /** Runs around what replaces rows by fuller ones, so that a view can keep what is selected. */
    void around(Consumer<Runnable> wrapper) {
        around = wrapper;
    }

    void load() {
        request++;
        int mine = request;
        String words = search.strip();
        busy.set(true);
        workroom.tasks()
                .store(
                        () -> read(words.isEmpty() ? null : words),
                        read -> {
                            if (mine == request) {
                                show(read);
                            }
                        },
                        this::failed);
    }

    private record Read(List<PortfolioRow> rows, List<Listed> missing) {}

    private Read read(@Nullable String words) {
        List<Listed> listed = workroom.session().overviews().list(words);
        return new Read(
                listed.stream().map(PortfolioRow::new).toList(), workroom.session().overviews().missing(listed));
    }

    private void show(Read read) {
        busy.set(false);
        places.clear();
        for (int at = 0; at < read.rows().size(); at++) {
            places.put(read.rows().get(at).summary().id(), at);
        }
        rows.setAll(read.rows());
        if (!read.missing().isEmpty()) {
            feed.start(read.missing(), found -> around.accept(() -> found.forEach(this::know)), () -> {});
        }
    }

    private void know(Listed found) {
        Integer place = places.get(found.summary().id());
        if (place != null) {
            rows.set(place, new PortfolioRow(found));
        }
    }

    /** Deletes assessments one by one, saying why; what may not be deleted stays and is told. */
    void delete(List<PortfolioRow> doomed, String reason) {
        List<AssessmentId> ids = doomed.stream().map(row -> row.summary().id()).toList();
        workroom.tasks()
                .store(
                        () -> {
                            Portfolio portfolio = workroom.session().portfolio();
                            ids.forEach(id -> portfolio.delete(id, reason));
                            return ids.size();
                        },
                        count -> {
                            workroom.dialogs().say(workroom.words().text("portfolio.library.deleted", count));
                            load();
                        },
                        fault -> {
                            failed(fault);
                            load();
                        });
    }

    /**
     * Writes a package of each into a folder.
     *
     * @param passphrase encrypts them; wiped at the end
     */
    void export(List<PortfolioRow> chosen, Path folder, char[] passphrase) {
        List<AssessmentId> ids = chosen.stream().map(row -> row.summary().id()).toList();
        workroom.tasks()
                .store(
                        () -> {
                            try {
                                ids.forEach(id -> write(workroom.session(), id, folder, passphrase));
                                return ids.size();
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        count -> workroom.dialogs().say(workroom.words().text("portfolio.library.exported", count, folder.toString())),
                        this::failed);
    }

    private static void write(WorkspaceSession session, AssessmentId id, Path folder, char[] passphrase) {
        Assessment assessment = session.portfolio().load(id);
        String name = assessment.details().title().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String start = name.substring(0, Math.min(60, name.length()));
        Path target = folder.resolve(start + "-" + id.toString().substring(0, 8) + ".vigie");
        session.exchange().writePackage(assessment, session.portfolio().templateOf(assessment), target, passphrase);
    }

    private void failed(Throwable fault) {
        busy.set(false);
        workroom.dialogs().fault(fault);
    }

    FilteredList<PortfolioRow> shown() {
        return shown;
    }

    BooleanProperty busy() {
        return busy;
    }

    void close() {
        request++;
        feed.close();
    }
}
