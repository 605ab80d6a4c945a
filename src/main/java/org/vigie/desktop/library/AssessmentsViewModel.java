package org.vigie.desktop.library;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.portfolio.OverviewFeed;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.Monitor;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;

/** Assessments found by a search and a filter; of several searches the latest counts. */
final class AssessmentsViewModel {
    private final Workroom workroom;
    private final OverviewFeed feed;
    private final ObservableList<PortfolioRow> rows = FXCollections.observableArrayList();
    private final FilteredList<PortfolioRow> shown = new FilteredList<>(rows);
    private final BooleanProperty busy = new SimpleBooleanProperty(true);
    private final Map<AssessmentId, Integer> places = new HashMap<>();
    private final AnswerSearch search;
    private Predicate<PortfolioRow> chosen = _ -> true;
    private @Nullable Set<AssessmentId> sought;
    private int request;
    private Consumer<Runnable> around = Runnable::run;

    AssessmentsViewModel(Workroom workroom) {
        this.workroom = workroom;
        this.feed = new OverviewFeed(workroom);
        this.search = new AnswerSearch(workroom, this::found);
    }

    /** What is looked at: all, one status, or what needs someone. */
    sealed interface Filter {
        record All() implements Filter {}

        record Status(String code) implements Filter {}

        record Overdue() implements Filter {}

        record ReviewDue() implements Filter {}
    }

    void filter(Filter filter) {
        chosen = predicate(filter, LocalDate.now(workroom.clock()));
        refilter();
    }

    private static Predicate<PortfolioRow> predicate(Filter filter, LocalDate today) {
        return switch (filter) {
            case Filter.All _ -> _ -> true;
            case Filter.Status status -> row -> row.summary().status().equals(status.code());
            case Filter.Overdue _ -> row -> {
                Overview overview = row.overview();
                return overview != null && overview.due().overdue() > 0;
            };
            case Filter.ReviewDue _ -> row -> {
                LocalDate review = row.review();
                return review != null && !review.isAfter(today);
            };
        };
    }

    /** Searches once typing pauses. */
    void search(String words) {
        search.typed(words);
    }

    private void found(@Nullable Set<AssessmentId> ids) {
        sought = ids;
        around.accept(this::refilter);
    }

    private void refilter() {
        Set<AssessmentId> wanted = sought;
        shown.setPredicate(wanted == null ? chosen : chosen.and(row -> wanted.contains(row.summary().id())));
    }

    /** Runs around what replaces rows by fuller ones, so that a view can keep what is selected. */
    void around(Consumer<Runnable> wrapper) {
        around = wrapper;
    }

    void load() {
        request++;
        int mine = request;
        busy.set(true);
        workroom.tasks()
                .store(
                        this::read,
                        read -> {
                            if (mine == request) {
                                show(read);
                            }
                        },
                        this::failed);
    }

    private record Read(List<PortfolioRow> rows, List<Listed> missing) {}

    private Read read() {
        List<Listed> listed = workroom.session().overviews().list();
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
        search.start();
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

    /** Deletes assessments one by one, saying why; what may not be deleted stays and is told by its title, and keeps none of the others. */
    void delete(List<PortfolioRow> doomed, String reason) {
        List<Summary> wanted = doomed.stream().map(PortfolioRow::summary).toList();
        workroom.tasks().store(
                () -> refused(wanted, reason),
                refused -> deleted(wanted.size() - refused.size(), refused),
                fault -> {
                    failed(fault);
                    load();
                });
    }

    /** Deletes those that may be deleted; what is said against the others. */
    private Map<Summary, UserFault> refused(List<Summary> wanted, String reason) {
        Map<Summary, UserFault> refused = new LinkedHashMap<>();
        for (Summary each : wanted) {
            try {
                workroom.session().portfolio().delete(each.id(), reason);
            } catch (UserFault refusal) {
                refused.put(each, refusal);
            }
        }
        return refused;
    }

    private void deleted(int count, Map<Summary, UserFault> refused) {
        if (count > 0) {
            workroom.dialogs().say(workroom.words().text("portfolio.library.deleted", count));
        }
        refused.forEach((kept, refusal) ->
                workroom.dialogs().failed(workroom.words().text("portfolio.library.notDeleted", kept.title()), refusal));
        load();
    }

    /**
     * Writes a package of each into a folder.
     *
     * @param passphrase encrypts them; wiped at the end
     * @param askAgain for the folder and the passphrase, where it failed
     */
    void export(List<PortfolioRow> chosen, Path folder, char[] passphrase, Runnable askAgain) {
        List<Summary> wanted = chosen.stream().map(PortfolioRow::summary).toList();
        workroom.tasks()
                .work(
                        workroom.words().text("portfolio.library.exporting"),
                        monitor -> {
                            try {
                                return export(wanted, folder, passphrase, monitor);
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        count -> workroom.dialogs()
                                .say(Notice.done(
                                        workroom.words().text("portfolio.library.exported", count, folder.toString()),
                                        new FileDeeds(workroom).open(folder))),
                        fault -> workroom.dialogs()
                                .failed(
                                        workroom.words().text("portfolio.library.exportFailed", folder.toString()),
                                        fault,
                                        new FileDeeds(workroom).elsewhere(askAgain)),
                        () -> {
                            // Where it was cancelled before it began, nothing else wipes it.
                            Arrays.fill(passphrase, '\0');
                            workroom.dialogs().say(workroom.words().text("portfolio.library.exportCancelled", folder.toString()));
                        });
    }

    private int export(List<Summary> wanted, Path folder, char[] passphrase, Monitor monitor) throws Exception {
        for (int done = 0; done < wanted.size(); done++) {
            monitor.check();
            Summary summary = wanted.get(done);
            monitor.tell(summary.title(), (double) done / wanted.size());
            monitor.stored(() -> {
                write(workroom.session(), summary.id(), folder, passphrase);
                return true;
            });
        }
        return wanted.size();
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

    /** Whether answers are still being searched. */
    BooleanProperty searching() {
        return search.searching();
    }

    void close() {
        request++;
        search.close();
        feed.close();
    }
}
