package org.vigie.desktop.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.Overview;
import org.vigie.desktop.portfolio.OverviewFeed;
import org.vigie.desktop.portfolio.PortfolioRow;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.RiskMatrix;

/** All assessments of the workspace in figures, and the latest of them. */
final class HomeViewModel {
    private static final int LATEST = 8;

    private final Workroom workroom;
    private final OverviewFeed feed;
    private final ObservableList<PortfolioRow> latest = FXCollections.observableArrayList();
    private final Map<AssessmentId, Listed> all = new LinkedHashMap<>();
    private LocalDate today;
    private int missing;
    private boolean closed;

    HomeViewModel(Workroom workroom) {
        this.workroom = workroom;
        this.feed = new OverviewFeed(workroom);
        this.today = LocalDate.now(workroom.clock());
    }

    private record Start(List<Listed> listed, List<Listed> missing, LocalDate today, String name) {}

    /**
     * Reads the workspace.
     *
     * @param listed told once what assessments there are, with the name of who works here
     * @param changed told whenever the figures are others
     */
    void load(Consumer<String> listed, Runnable changed) {
        workroom.tasks()
                .store(
                        this::read,
                        start -> {
                            if (!closed) {
                                show(start, listed, changed);
                            }
                        },
                        workroom.dialogs()::fault);
    }

    private Start read() {
        List<Listed> listed = workroom.session().overviews().list();
        return new Start(
                listed,
                workroom.session().overviews().missing(listed),
                workroom.session().today(),
                workroom.session().profile().name());
    }

    private void show(Start start, Consumer<String> listed, Runnable changed) {
        start.listed().forEach(each -> all.put(each.summary().id(), each));
        missing = start.missing().size();
        today = start.today();
        latest.setAll(all.values().stream().limit(LATEST).map(PortfolioRow::new).toList());
        listed.accept(start.name());
        if (missing > 0) {
            feed.start(
                    start.missing(),
                    found -> {
                        missing -= found.size();
                        found.forEach(this::know);
                        changed.run();
                    },
                    () -> {});
        }
    }

    private void know(Listed found) {
        AssessmentId id = found.summary().id();
        all.put(id, found);
        latest.replaceAll(row -> row.summary().id().equals(id) ? new PortfolioRow(found) : row);
    }

    ObservableList<PortfolioRow> latest() {
        return latest;
    }

    int count() {
        return all.size();
    }

    LocalDate today() {
        return today;
    }

    /** Assessments by the code of their status, in the order in which they first occur. */
    Map<String, Integer> byStatus() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.values().forEach(each -> counts.merge(each.summary().status(), 1, Integer::sum));
        return counts;
    }

    /** Of how many assessments the figures are known so far. */
    int known() {
        return all.size() - missing;
    }

    Figures figures() {
        return Figures.of(all.values(), today);
    }

    Optional<RiskMatrix> matrix() {
        return Figures.matrix(overviews());
    }

    int[][] heat(RiskMatrix matrix) {
        return Figures.heat(overviews(), matrix);
    }

    private Collection<Overview> overviews() {
        return all.values().stream().map(Listed::overview).flatMap(Stream::ofNullable).toList();
    }

    void close() {
        closed = true;
        feed.close();
    }
}
