package org.vigie.storage;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.domain.identity.AssessmentId;

/** What lists show of assessments. */
final class Summaries {
    private Summaries() {}

    /**
     * Summaries, latest change first.
     *
     * @param search words, each of which title or some answer must hold; null for all
     */
    static List<Summary> list(Handle handle, @Nullable String search) {
        List<String> patterns = search == null ? List.of() : Words.patterns(search);
        StringBuilder sql = new StringBuilder("""
                SELECT id, title, template_id, template_version, status, modified,
                  (SELECT COUNT(*) FROM answer WHERE answer.assessment = assessment.id) AS answers
                FROM assessment WHERE 1 = 1
                """);
        for (int i = 0; i < patterns.size(); i++) {
            sql.append("""
                    AND (title_words LIKE :word ESCAPE '!'
                      OR EXISTS (SELECT 1 FROM answer WHERE answer.assessment = assessment.id AND answer.words LIKE :word ESCAPE '!'))
                    """.replace(":word", ":word" + i));
        }
        sql.append("ORDER BY modified DESC, id");
        try (Query query = handle.createQuery(sql.toString())) {
            for (int i = 0; i < patterns.size(); i++) {
                query.bind("word" + i, patterns.get(i));
            }
            return query.map((row, context) -> new Summary(
                            AssessmentId.parse(row.getString("id")),
                            row.getString("title"),
                            row.getString("template_id"),
                            row.getString("template_version"),
                            row.getString("status"),
                            row.getInt("answers"),
                            row.getObject("modified", OffsetDateTime.class).toInstant()))
                    .list();
        }
    }
}
