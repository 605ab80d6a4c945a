package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.PortfolioStore.Entry;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.TemplateRef;

/** What lists show of assessments, latest change first. */
final class Summaries {
    private static final String HEADERS =
            "SELECT id, title, template_id, template_version, status, modified, answer_count FROM assessment WHERE 1 = 1";

    private static final String ENTRIES =
            """
            SELECT id, title, template_id, template_version, template_hash, status, modified, answer_count, owner, review_date,
              assessment.content_hash AS content_hash, rules, on_day, answered, applicable, levels, open_actions, due_days
            FROM assessment LEFT JOIN standing ON standing.assessment = assessment.id AND standing.content_hash = assessment.content_hash
            WHERE 1 = 1""";

    private Summaries() {}

    /**
     * Summaries.
     *
     * @param search words, each of which title or some answer must hold; null for all
     */
    static List<Summary> list(Handle handle, @Nullable String search) {
        return found(handle, HEADERS, search, (row, context) -> summary(row));
    }

    /** Summaries with what is kept of evaluations, found in the same way. */
    static List<Entry> entries(Handle handle, @Nullable String search) {
        Standings standings = new Standings();
        return found(handle, ENTRIES, search, (row, context) -> entry(row, standings));
    }

    private static <T> List<T> found(Handle handle, String from, @Nullable String search, RowMapper<T> mapper) {
        List<String> patterns = search == null ? List.of() : Words.patterns(search);
        StringBuilder sql = new StringBuilder(from);
        for (int i = 0; i < patterns.size(); i++) {
            sql.append("""
                     AND (title_words LIKE :word ESCAPE '!'
                      OR EXISTS (SELECT 1 FROM answer WHERE answer.assessment = assessment.id AND answer.words LIKE :word ESCAPE '!'))
                    """.replace(":word", ":word" + i));
        }
        sql.append(" ORDER BY modified DESC, id");
        try (Query query = handle.createQuery(sql.toString())) {
            for (int i = 0; i < patterns.size(); i++) {
                query.bind("word" + i, patterns.get(i));
            }
            return query.map(mapper).list();
        }
    }

    private static Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                AssessmentId.parse(row.getString("id")),
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
