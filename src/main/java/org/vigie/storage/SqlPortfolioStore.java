package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.PortfolioStore;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

/** Lists over all assessments, each one query. */
final class SqlPortfolioStore implements PortfolioStore {
    private static final String ACTIONS =
            """
            SELECT id, title, template_id, template_version, template_hash, measure, action.owner AS owner, due, priority, action.status AS status
            FROM action JOIN assessment ON assessment.id = action.assessment
            WHERE assessment.status <> :archived
            ORDER BY due ASC NULLS LAST, title, id, measure""";

    /** Only of measures in some plan; the codes of those that people add begin so. */
    private static final String ADDED =
            """
            SELECT other_line.assessment AS assessment, measure, other_line.content AS content
            FROM action JOIN other_line ON other_line.assessment = action.assessment AND other_line.path = 'measures/' || measure
            WHERE measure LIKE 'M-USR-%'""";

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
    public Set<AssessmentId> holding(String words, List<AssessmentId> among) {
        return database.read(handle -> Summaries.holding(handle, words, among));
    }

    @Override
    public void keep(List<Found> found) {
        database.remember(handle -> found.forEach(each -> Standings.keep(handle, each)));
    }

    @Override
    public List<PlannedAction> actions() {
        return database.read(handle -> {
            Map<String, String> added = added(handle);
            Map<String, Of> owners = new HashMap<>();
            return handle.createQuery(ACTIONS)
                    .bind("archived", WireCodes.STATUS.of(AssessmentStatus.ARCHIVED))
                    .map((row, context) -> action(row, added, owners))
                    .list();
        });
    }

    private static Map<String, String> added(Handle handle) {
        Map<String, String> titles = new HashMap<>();
        handle.createQuery(ADDED)
                .map((row, context) -> Map.entry(
                        row.getString("assessment") + row.getString("measure"),
                        Dump.JSON.readTree(row.getString("content")).path("title").asString("")))
                .forEach(each -> titles.put(each.getKey(), each.getValue()));
        return titles;
    }

    private static PlannedAction action(ResultSet row, Map<String, String> added, Map<String, Of> owners) throws SQLException {
        String id = row.getString("id");
        Of of = owners.get(id);
        if (of == null) {
            of = new Of(
                    AssessmentId.parse(id),
                    row.getString("title"),
                    new TemplateRef(row.getString("template_id"), row.getString("template_version"), row.getString("template_hash")));
            owners.put(id, of);
        }
        String measure = row.getString("measure");
        return new PlannedAction(
                of,
                measure,
                added.get(id + measure),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                new State(
                        WireCodes.PRIORITY.parse(row.getString("priority")).orElseThrow(),
                        WireCodes.ACTION_STATUS.parse(row.getString("status")).orElseThrow()));
    }
}
