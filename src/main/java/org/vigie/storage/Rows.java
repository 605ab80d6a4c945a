package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.action.Action;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.Judgement;

/**
 * The rows of an assessment: a header, and one row a canonical line. The lines are what it is put together from; the columns beside them are
 * what lists and portfolio questions read.
 */
final class Rows {
    private static final String ANSWERS = "answers/";
    private static final String JUDGEMENTS = "judgements/";
    private static final String ACTIONS = "actions/";

    private Rows() {}

    /**
     * What stands beside the lines of an assessment.
     *
     * @param salt hex: of the digests in the log
     */
    record Header(AssessmentId id, String contentHash, String salt, Instant created, Instant modified) {}

    /** A line as it is stored. */
    record Line(String content, String hash) {}

    static Optional<Header> header(Handle handle, AssessmentId id) {
        return handle.createQuery("SELECT content_hash, salt, created, modified FROM assessment WHERE id = :id")
                .bind("id", id.value())
                .map((row, context) -> new Header(
                        id,
                        row.getString("content_hash"),
                        row.getString("salt"),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getObject("modified", OffsetDateTime.class).toInstant()))
                .findOne();
    }

    static List<AssessmentId> ids(Handle handle) {
        return handle.createQuery("SELECT id FROM assessment ORDER BY created, id")
                .map((row, context) -> AssessmentId.parse(row.getString("id")))
                .list();
    }

    /** All lines of an assessment, by path. */
    static SortedMap<String, Line> lines(Handle handle, AssessmentId id) {
        SortedMap<String, Line> lines = new TreeMap<>();
        handle.createQuery("""
                        SELECT path, content, line_hash FROM answer WHERE assessment = :id
                        UNION ALL SELECT path, content, line_hash FROM judgement WHERE assessment = :id
                        UNION ALL SELECT path, content, line_hash FROM action WHERE assessment = :id
                        UNION ALL SELECT path, content, line_hash FROM other_line WHERE assessment = :id
                        """)
                .bind("id", id.value())
                .map((row, context) ->
                        Map.entry(row.getString("path"), new Line(row.getString("content"), row.getString("line_hash"))))
                .forEach(entry -> lines.put(entry.getKey(), entry.getValue()));
        return lines;
    }

    static void insert(Handle handle, Content content, String salt, Instant created, Instant modified) {
        Map<String, @Nullable Object> columns = headerColumns(content);
        columns.put("salt", salt);
        columns.put("created", utc(created));
        columns.put("modified", utc(modified));
        insert(handle, "assessment", columns);
        content.lines().keySet().forEach(path -> insert(handle, table(path), lineColumns(content, path)));
        SearchIndex.insert(handle, content.assessment());
    }

    private static void insert(Handle handle, String table, Map<String, @Nullable Object> columns) {
        String names = String.join(", ", columns.keySet());
        String values = ":" + String.join(", :", columns.keySet());
        handle.createUpdate("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")")
                .bindMap(columns)
                .execute();
    }

    /** Makes the rows follow from one content to the next; only lines that differ are written. */
    static void update(Handle handle, Content before, Content after, Instant modified) {
        Map<String, @Nullable Object> columns = headerColumns(after);
        columns.put("modified", utc(modified));
        String assignments = columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        handle.createUpdate("UPDATE assessment SET " + assignments + " WHERE id = :id").bindMap(columns).execute();
        List<String> different = different(before.lines(), after.lines());
        for (String path : different) {
            if (before.lines().containsKey(path)) {
                handle.createUpdate("DELETE FROM " + table(path) + " WHERE assessment = :id AND path = :path")
                        .bind("id", after.assessment().id().value())
                        .bind("path", path)
                        .execute();
            }
            if (after.lines().containsKey(path)) {
                insert(handle, table(path), lineColumns(after, path));
            }
        }
        List<AnswerKey> answers = different.stream().filter(path -> path.startsWith(ANSWERS)).map(Rows::key).toList();
        SearchIndex.update(handle, before.assessment(), after.assessment(), answers);
    }

    private static AnswerKey key(String path) {
        return AnswerKey.parse(path.substring(ANSWERS.length()));
    }

    private static List<String> different(SortedMap<String, String> before, SortedMap<String, String> after) {
        List<String> paths = new ArrayList<>();
        after.forEach((path, line) -> {
            if (!line.equals(before.get(path))) {
                paths.add(path);
            }
        });
        before.keySet().stream().filter(path -> !after.containsKey(path)).forEach(paths::add);
        return paths;
    }

    static void delete(Handle handle, AssessmentId id) {
        for (String table : List.of("answer", "judgement", "action", "other_line", "frozen_version", "counter", "standing")) {
            handle.createUpdate("DELETE FROM " + table + " WHERE assessment = :id").bind("id", id.value()).execute();
        }
        SearchIndex.delete(handle, id);
        handle.createUpdate("DELETE FROM assessment WHERE id = :id").bind("id", id.value()).execute();
    }

    /**
     * Columns of an assessment that differ from what its lines say: none in a sound database.
     *
     * @return as {@code table.column} or {@code path: column}
     */
    static List<String> differences(Handle handle, Content content) {
        UUID id = content.assessment().id().value();
        List<String> differences = new ArrayList<>();
        Map<String, @Nullable Object> header = headerColumns(content);
        handle.createQuery("SELECT * FROM assessment WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> differing(row, header))
                .forEach(names -> names.forEach(name -> differences.add("assessment." + name)));
        for (String path : content.lines().keySet()) {
            Map<String, @Nullable Object> line = lineColumns(content, path);
            handle.createQuery("SELECT * FROM " + table(path) + " WHERE assessment = :id AND path = :path")
                    .bind("id", id)
                    .bind("path", path)
                    .map((row, context) -> differing(row, line))
                    .forEach(names -> names.forEach(name -> differences.add(path + ": " + name)));
        }
        if (!SearchIndex.isSound(handle, content.assessment())) {
            differences.add("search_entry.words");
        }
        return differences;
    }

    private static List<String> differing(ResultSet row, Map<String, @Nullable Object> expected) throws SQLException {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> column : expected.entrySet()) {
            Object value = column.getValue();
            if (!Objects.equals(value == null ? null : value.toString(), row.getString(column.getKey()))) {
                names.add(column.getKey());
            }
        }
        return names;
    }

    private static Map<String, @Nullable Object> headerColumns(Content content) {
        Assessment assessment = content.assessment();
        Details details = assessment.details();
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("id", assessment.id().value());
        columns.put("title", details.title());
        columns.put("title_words", Words.normalise(details.title()));
        columns.put("language", details.language().code());
        columns.put("status", WireCodes.STATUS.of(details.status()));
        columns.put("organisation", details.organisation());
        columns.put("owner", details.owner());
        columns.put("review_date", details.reviewDate());
        columns.put("template_id", assessment.template().id());
        columns.put("template_version", assessment.template().version());
        columns.put("template_hash", assessment.template().sha256());
        columns.put("content_hash", content.hash());
        columns.put("answer_count", assessment.answers().given().size());
        return columns;
    }

    private static String table(String path) {
        if (path.startsWith(ANSWERS)) {
            return "answer";
        }
        if (path.startsWith(JUDGEMENTS)) {
            return "judgement";
        }
        return path.startsWith(ACTIONS) ? "action" : "other_line";
    }

    private static Map<String, @Nullable Object> lineColumns(Content content, String path) {
        Map<String, @Nullable Object> columns =
                switch (table(path)) {
                    case "answer" -> answerColumns(content.assessment(), path);
                    case "judgement" -> judgementColumns(content.assessment(), path);
                    case "action" -> actionColumns(content.assessment(), path);
                    default -> new TreeMap<>();
                };
        columns.put("assessment", content.assessment().id().value());
        columns.put("path", path);
        columns.put("content", content.lines().get(path));
        columns.put("line_hash", content.hashes().get(path));
        return columns;
    }

    private static Map<String, @Nullable Object> answerColumns(Assessment assessment, String path) {
        AnswerKey key = key(path);
        Answer answer = present(assessment.answers().given().get(key), path);
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("question", key.question());
        columns.put("row_id", key.row() == null ? null : key.row().value());
        columns.put("state", answer.state() == null ? null : WireCodes.STATE.of(answer.state()));
        return columns;
    }

    private static Map<String, @Nullable Object> judgementColumns(Assessment assessment, String path) {
        String risk = path.substring(JUDGEMENTS.length());
        Judgement judgement = present(assessment.register().judgements().get(risk), path);
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("risk", risk);
        columns.put("stance", judgement.stance() == null ? null : WireCodes.STANCE.of(judgement.stance()));
        return columns;
    }

    private static Map<String, @Nullable Object> actionColumns(Assessment assessment, String path) {
        String measure = path.substring(ACTIONS.length());
        Action action = present(assessment.plan().actions().get(measure), path);
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("measure", measure);
        columns.put("owner", action.owner());
        columns.put("due", action.due());
        columns.put("priority", WireCodes.PRIORITY.of(action.priority()));
        columns.put("status", WireCodes.ACTION_STATUS.of(action.status()));
        return columns;
    }

    private static <T> T present(@Nullable T value, String path) {
        if (value == null) {
            throw new IllegalStateException("a line stands for nothing: " + path);
        }
        return value;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
