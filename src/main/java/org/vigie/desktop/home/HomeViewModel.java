package org.vigie.desktop.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Summary;
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
    private final Map<AssessmentId, Overview> overviews = new HashMap<>();
    private List<Summary> all = List.of();
    private LocalDate today;
    private boolean closed;

    HomeViewModel(Workroom workroom) {
        this.workroom = workroom;
        this.feed = new OverviewFeed(workroom);
        this.today = LocalDate.now(workroom.clock());
    }

    private record Start(List<Summary> summaries, LocalDate today, String name) {}

    /**
     * Reads the workspace.
     *
     * @param listed told once what assessments there are, with the name of who works here
     * @param changed told whenever the figures are others
     */
    void load(Consumer<String> listed, Runnable changed) {
        workroom.tasks()
                .store(
                        () -> new Start(
                                workroom.session().portfolio().list(null),
                                workroom.session().today(),
                                workroom.session().profile().name()),
                        start -> {
                            if (!closed) {
                                show(start, listed, changed);
                            }
                        },
                        workroom.dialogs()::fault);
    }

    private void show(Start start, Consumer<String> listed, Runnable changed) {
        all = start.summaries();
        today = start.today();
        latest.setAll(all.stream().limit(LATEST).map(each -> new PortfolioRow(each, null)).toList());
        listed.accept(start.name());
        feed.start(
                all,
                found -> {
                    found.forEach(this::know);
                    changed.run();
                },
                () -> {});
    }

    private void know(Overview overview) {
        overviews.put(overview.summary().id(), overview);
        latest.replaceAll(row -> row.summary().id().equals(overview.summary().id()) ? new PortfolioRow(row.summary(), overview) : row);
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
        all.forEach(each -> counts.merge(each.status(), 1, Integer::sum));
        return counts;
    }

    /** Of how many assessments the figures are known so far. */
    int known() {
        return overviews.size();
    }

    Figures figures() {
        return Figures.of(overviews.values(), today);
    }

    Optional<RiskMatrix> matrix() {
        return Figures.matrix(overviews.values());
    }

    int[][] heat(RiskMatrix matrix) {
        return Figures.heat(overviews.values(), matrix);
    }


    void close() {
        closed = true;
        feed.close();
    }
}
