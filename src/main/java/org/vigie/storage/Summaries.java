package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.PortfolioStore.Entry;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

/** What lists show of assessments, latest change first. */
final class Summaries {
    private static final String HEADERS =
            "SELECT id, title, template_id, template_version, status, modified, answer_count FROM assessment ORDER BY modified DESC, id";

    private static final String ENTRIES =
            """
            SELECT id, title, template_id, template_version, template_hash, status, modified, answer_count, owner, review_date,
              assessment.content_hash AS content_hash, rules, on_day, answered, applicable, levels, open_actions, due_days
            FROM assessment LEFT JOIN standing ON standing.assessment = assessment.id AND standing.content_hash = assessment.content_hash
            ORDER BY modified DESC, id""";

    private static final String TITLE_HOLDS = " AND title_words LIKE :word ESCAPE '!'";

    private Summaries() {}

    static List<Summary> list(Handle handle) {
        return asked(handle, HEADERS, null, query -> query.map((row, context) -> summary(row)).list());
    }

    /** Summaries with what is kept of evaluations. */
    static List<Entry> entries(Handle handle) {
        Standings standings = new Standings();
        return asked(handle, ENTRIES, null, query -> query.map((row, context) -> entry(row, standings)).list());
    }

    static Set<AssessmentId> titled(Handle handle, String search) {
        String sql = "SELECT id FROM assessment WHERE 1 = 1" + conditions(search);
        return asked(handle, sql, search, query -> query.map((row, context) -> id(row)).set());
    }

    /** One for each word; {@code :word0}, {@code :word1} and so on. */
    private static String conditions(String search) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < Words.patterns(search).size(); i++) {
            all.append(TITLE_HOLDS.replace(":word", ":word" + i));
        }
        return all.toString();
    }

    private static <R> R asked(Handle handle, String sql, @Nullable String search, Function<Query, R> rows) {
        List<String> patterns = search == null ? List.of() : Words.patterns(search);
        try (Query query = handle.createQuery(sql)) {
            for (int i = 0; i < patterns.size(); i++) {
                query.bind("word" + i, patterns.get(i));
            }
            return rows.apply(query);
        }
    }

    private static AssessmentId id(ResultSet row) throws SQLException {
        return AssessmentId.parse(row.getString("id"));
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                id(row),
                row.getString("title"),
                row.getString("template_id"),
                row.getString("template_version"),
                row.getString("status"),
                row.getInt("answer_count"),
                row.getObject("modified", OffsetDateTime.class).toInstant());
    }

    private static Entry entry(ResultSet row, Standings standings) throws SQLException {
        Summary summary = summary(row);
        return new Entry(
                summary,
                new TemplateRef(summary.templateId(), summary.templateVersion(), row.getString("template_hash")),
                row.getString("owner"),
                row.getObject("review_date", LocalDate.class),
                row.getString("content_hash"),
                row.getString("rules") == null ? null : standings.known(row));
    }
}
