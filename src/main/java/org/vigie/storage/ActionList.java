package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.PortfolioStore.Of;
import org.vigie.application.port.PortfolioStore.PlannedAction;
import org.vigie.application.port.PortfolioStore.State;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

/** Actions of all assessments, in the order of the index {@code action_by_day} and out of it alone. */
final class ActionList {
    /** The code of a measure that a person added begins so; only then is its title in the assessment. */
    private static final String ACTIONS =
            """
            SELECT assessment, measure, owner, due, priority, status,
              CASE WHEN measure LIKE 'M-USR-%' THEN
                (SELECT content FROM other_line WHERE other_line.assessment = action.assessment AND path = 'measures/' || measure) END AS added
            FROM action
            WHERE assessment NOT IN (SELECT id FROM assessment WHERE status = :archived) AND\s""";

    private static final String DATED = "due >= :due";
    private static final String DATED_AFTER = "due >= :due AND (due > :due OR (assessment, measure) > (:assessment, :measure))";
    private static final String UNDATED = "due IS NULL";
    private static final String UNDATED_AFTER = "due IS NULL AND assessment >= :assessment AND (assessment, measure) > (:assessment, :measure)";
    private static final String ORDER = " ORDER BY due, assessment, measure LIMIT :limit";

    /** So many assessments are asked for with one statement. */
    private static final int AT_ONCE = 500;

    private final Handle handle;
    private final Map<UUID, Of> owners = new HashMap<>();

    private ActionList(Handle handle) {
        this.handle = handle;
    }

    /** As {@link org.vigie.application.port.PortfolioStore#actions}. */
    static List<PlannedAction> next(Handle handle, @Nullable PlannedAction after, int limit) {
        ActionList list = new ActionList(handle);
        List<Row> rows = list.rows(after, limit);
        list.own(rows.stream().map(Row::assessment).distinct().toList());
        return rows.stream().map(list::action).toList();
    }

    private record Row(UUID assessment, String measure, @Nullable String added, @Nullable String owner, @Nullable LocalDate due, State state) {}

    private List<Row> rows(@Nullable PlannedAction after, int limit) {
        if (after != null && after.due() == null) {
            return read(UNDATED_AFTER, after, limit);
        }
        List<Row> rows = new ArrayList<>(read(after == null ? DATED : DATED_AFTER, after, limit));
        if (rows.size() < limit) {
            rows.addAll(read(UNDATED, null, limit - rows.size()));
        }
        return rows;
    }

    private List<Row> read(String which, @Nullable PlannedAction after, int limit) {
        try (Query query = handle.createQuery(ACTIONS + which + ORDER)) {
            query.bind("archived", WireCodes.STATUS.of(AssessmentStatus.ARCHIVED)).bind("limit", limit);
            query.bind("due", after == null || after.due() == null ? LocalDate.MIN : after.due());
            if (after != null) {
                query.bind("assessment", after.of().id().value()).bind("measure", after.measure());
            }
            return query.map((row, context) -> row(row)).list();
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        String added = row.getString("added");
        return new Row(
                row.getObject("assessment", UUID.class),
                row.getString("measure"),
                added == null ? null : Dump.JSON.readTree(added).path("title").asString(""),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                new State(
                        WireCodes.PRIORITY.parse(row.getString("priority")).orElseThrow(),
                        WireCodes.ACTION_STATUS.parse(row.getString("status")).orElseThrow()));
    }

    /** Asked for apart: joined, H2 would read all actions of all assessments for the few that are wanted. */
    private void own(List<UUID> assessments) {
        for (int from = 0; from < assessments.size(); from += AT_ONCE) {
            handle.createQuery("SELECT id, title, template_id, template_version, template_hash FROM assessment WHERE id IN (<ids>)")
                    .bindList("ids", assessments.subList(from, Math.min(assessments.size(), from + AT_ONCE)))
                    .map((row, context) -> owner(row))
                    .forEach(owner -> owners.put(owner.id().value(), owner));
        }
    }

    private static Of owner(ResultSet row) throws SQLException {
        return new Of(
                new AssessmentId(row.getObject("id", UUID.class)),
                row.getString("title"),
                new TemplateRef(row.getString("template_id"), row.getString("template_version"), row.getString("template_hash")));
    }

    private PlannedAction action(Row row) {
        Of owner = Objects.requireNonNull(owners.get(row.assessment()));
        return new PlannedAction(owner, row.measure(), row.added(), row.owner(), row.due(), row.state());
    }
}
