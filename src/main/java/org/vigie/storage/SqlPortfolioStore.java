package org.vigie.storage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.PortfolioStore;
import org.vigie.domain.identity.AssessmentId;

/** Lists over all assessments, each one query. */
final class SqlPortfolioStore implements PortfolioStore {
    private final Searching searching = new Searching();
    private final Database database;

    SqlPortfolioStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Entry> entries() {
        return database.read(Summaries::entries);
    }

    @Override
    public Set<AssessmentId> titled(String words) {
        return database.read(handle -> Summaries.titled(handle, words));
    }

    @Override
    public Part holding(String words, @Nullable AssessmentId after) {
        return database.read(handle -> searching.next(handle, words, after));
    }

    @Override
    public void keep(List<Found> found) {
        database.remember(handle -> found.forEach(each -> Standings.keep(handle, each)));
    }

    @Override
    public List<PlannedAction> actions(@Nullable PlannedAction after, int limit) {
        return database.read(handle -> ActionList.next(handle, after, limit));
    }
}
