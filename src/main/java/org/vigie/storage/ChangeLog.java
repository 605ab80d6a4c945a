package org.vigie.storage;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;

/**
 * The append-only log of a workspace, a chain of hashes: each over the one before and the digest of its entry. The digest is an HMAC under a
 * salt of the assessment, so that an entry can lose its content on deletion (decision L10): the chain still verifies, and nothing can be
 * guessed from what remains.
 */
final class ChangeLog {
    /** What the first entry follows on. */
    static final String START = "0".repeat(64);

    /** Of deletions, which hide nothing. */
    private static final String NO_SALT = "00";

    private ChangeLog() {}

    /** What an entry tells. */
    enum Kind {
        /** The content hash with which an assessment came to be here. */
        CREATED,
        /** A change; imported ones stand before {@link #CREATED}. */
        CHANGE,
        /** A deletion and its reason: not the content of the assessment, so it stays. */
        DELETED;

        /**
         * The kind with this code.
         *
         * @throws IllegalArgumentException when there is none
         */
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is told; all of it is lost in a tombstone. */
    record Told(Author author, Instant at, String content) {}

    /**
     * An entry.
     *
     * @param told null in a tombstone
     * @param digest hex: salted, of what was told
     * @param hash hex: of the digest and of the entry before
     */
    record Entry(long sequence, Kind kind, AssessmentId assessment, @Nullable Told told, String digest, String hash) {}

    /** The newest entry. */
    record Head(long sequence, String hash) {
        static final Head NONE = new Head(0, START);
    }

    static Head head(Handle handle) {
        return handle.createQuery("SELECT log_sequence, log_hash FROM workspace WHERE id = 1")
                .map((row, context) -> new Head(row.getLong("log_sequence"), row.getString("log_hash")))
                .one();
    }

    /**
     * Appends what happened to an assessment.
     *
     * @param salt of the assessment
     */
    static void append(Handle handle, Kind kind, AssessmentId assessment, String salt, Told told) {
        Head head = head(handle);
        long sequence = head.sequence() + 1;
        String digest = digest(kind, assessment, salt, told);
        insert(handle, new Entry(sequence, kind, assessment, told, digest, chained(head.hash(), sequence, digest)));
    }

    /** Takes away all that entries of an assessment tell, and says so in a new one, which stays. */
    static void forget(Handle handle, AssessmentId assessment, Told deletion) {
        handle.createUpdate("""
                        UPDATE change_log SET author_id = NULL, author_name = NULL, author_role = NULL, happened = NULL, content = NULL
                        WHERE assessment = :assessment AND kind <> 'deleted'
                        """)
                .bind("assessment", assessment.value())
                .execute();
        append(handle, Kind.DELETED, assessment, NO_SALT, deletion);
    }

    /** Puts an entry at the end as it is, and moves the head. */
    static void insert(Handle handle, Entry entry) {
        Told told = entry.told();
        handle.createUpdate("""
                        INSERT INTO change_log (sequence, kind, assessment, author_id, author_name, author_role, happened, content, digest, hash)
                        VALUES (:sequence, :kind, :assessment, :authorId, :authorName, :authorRole, :at, :content, :digest, :hash)
                        """)
                .bind("sequence", entry.sequence())
                .bind("kind", Rows.code(entry.kind()))
                .bind("assessment", entry.assessment().value())
                .bindByType("authorId", told == null ? null : told.author().id(), UUID.class)
                .bind("authorName", told == null ? null : told.author().name())
                .bind("authorRole", told == null ? null : told.author().role())
                .bindByType("at", told == null ? null : Rows.utc(told.at()), OffsetDateTime.class)
                .bind("content", told == null ? null : told.content())
                .bind("digest", entry.digest())
                .bind("hash", entry.hash())
                .execute();
        handle.createUpdate("UPDATE workspace SET log_sequence = :sequence, log_hash = :hash WHERE id = 1")
                .bind("sequence", entry.sequence())
                .bind("hash", entry.hash())
                .execute();
    }

    /** The changes of an assessment, oldest first; the stream is to be closed. */
    static Stream<Entry> changes(Handle handle, AssessmentId assessment) {
        return handle.createQuery(
                        "SELECT * FROM change_log WHERE assessment = :assessment AND kind = 'change' ORDER BY sequence")
                .bind("assessment", assessment.value())
                .map((row, context) -> entry(row))
                .stream();
    }

    /** Who changed an assessment, first ones first, each as in their latest change; reads no content. */
    static List<Author> authors(Handle handle, AssessmentId assessment) {
        return handle.createQuery("""
                        SELECT entry.author_id, entry.author_name, entry.author_role FROM change_log entry JOIN (
                          SELECT MIN(sequence) AS earliest, MAX(sequence) AS latest FROM change_log
                          WHERE assessment = :assessment AND kind = 'change' AND author_id IS NOT NULL GROUP BY author_id) writer
                        ON entry.sequence = writer.latest ORDER BY writer.earliest
                        """)
                .bind("assessment", assessment.value())
                .map((row, context) -> new Author(
                        row.getObject("author_id", UUID.class), row.getString("author_name"), row.getString("author_role")))
                .list();
    }

    /** How an assessment came to be here, and its changes since, oldest first. */
    static List<Entry> sinceCreation(Handle handle, AssessmentId assessment) {
        return handle.createQuery("""
                        SELECT * FROM change_log WHERE assessment = :assessment AND sequence >= (
                          SELECT MAX(sequence) FROM change_log WHERE assessment = :assessment AND kind = 'created')
                        ORDER BY sequence
                        """)
                .bind("assessment", assessment.value())
                .map((row, context) -> entry(row))
                .list();
    }

    /** All entries, oldest first. */
    static void forEach(Handle handle, Consumer<Entry> reader) {
        ResultIterable<Entry> entries =
                handle.createQuery("SELECT * FROM change_log ORDER BY sequence").map((row, context) -> entry(row));
        entries.forEach(reader);
    }

    /**
     * Walks the chain.
     *
     * @return the sequence of the first entry that does not fit, or of the one that is missing at the end; empty when all do
     */
    static Optional<Long> firstBreak(Handle handle) {
        Walk walk = new Walk(salts(handle), deletions(handle));
        forEach(handle, walk::step);
        if (walk.broken == null && !walk.last.equals(head(handle))) {
            walk.broken = walk.last.sequence() + 1;
        }
        return Optional.ofNullable(walk.broken);
    }

    private static Map<String, String> salts(Handle handle) {
        Map<String, String> salts = new HashMap<>();
        handle.createQuery("SELECT id, salt FROM assessment")
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("salt")))
                .forEach(entry -> salts.put(entry.getKey(), entry.getValue()));
        return salts;
    }

    private static Map<String, Long> deletions(Handle handle) {
        Map<String, Long> deletions = new HashMap<>();
        handle.createQuery("SELECT assessment, MAX(sequence) AS newest FROM change_log WHERE kind = 'deleted' GROUP BY assessment")
                .map((row, context) -> Map.entry(row.getString("assessment"), row.getLong("newest")))
                .forEach(entry -> deletions.put(entry.getKey(), entry.getValue()));
        return deletions;
    }

    private static final class Walk {
        private final Map<String, String> salts;
        private final Map<String, Long> deletions;
        private Head last = Head.NONE;
        private @Nullable Long broken;

        Walk(Map<String, String> salts, Map<String, Long> deletions) {
            this.salts = salts;
            this.deletions = deletions;
        }

        void step(Entry entry) {
            if (broken == null) {
                long expected = last.sequence() + 1;
                boolean chained = entry.sequence() == expected && entry.hash().equals(chained(last.hash(), expected, entry.digest()));
                if (!chained || !tells(entry)) {
                    broken = expected;
                }
                last = new Head(entry.sequence(), entry.hash());
            }
        }

        /** Whether an entry tells what its digest says, or may have lost it. */
        private boolean tells(Entry entry) {
            String assessment = entry.assessment().toString();
            Told told = entry.told();
            if (told == null) {
                return deletions.getOrDefault(assessment, 0L) > entry.sequence();
            }
            String salt = entry.kind() == Kind.DELETED ? NO_SALT : salts.get(assessment);
            return salt != null && entry.digest().equals(digest(entry.kind(), entry.assessment(), salt, told));
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        try {
            return new Entry(
                    sequence,
                    Kind.of(row.getString("kind")),
                    AssessmentId.parse(row.getString("assessment")),
                    told(row),
                    row.getString("digest"),
                    row.getString("hash"));
        } catch (IllegalArgumentException e) {
            throw Faults.because(e, Faults.environment("storage.logBroken", Long.toString(sequence)));
        }
    }

    /** What an entry tells: all of it, or nothing. */
    private static @Nullable Told told(ResultSet row) throws SQLException {
        UUID id = row.getObject("author_id", UUID.class);
        String name = row.getString("author_name");
        String role = row.getString("author_role");
        OffsetDateTime at = row.getObject("happened", OffsetDateTime.class);
        String content = row.getString("content");
        return id == null || name == null || role == null || at == null || content == null
                ? null
                : new Told(new Author(id, name, role), at.toInstant(), content);
    }

    static String chained(String previousHash, long sequence, String digest) {
        return Digests.sha256Hex(Digests.utf8(String.join("\n", "vigie-log/1", previousHash, Long.toString(sequence), digest)));
    }

    private static String digest(Kind kind, AssessmentId assessment, String salt, Told told) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String field : new String[] {
                Rows.code(kind),
                assessment.toString(),
                told.author().id().toString(),
                told.author().name(),
                told.author().role(),
                Long.toString(told.at().toEpochMilli()),
                told.content()
            }) {
                byte[] text = Digests.utf8(field);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory refuses no bytes", e);
        }
        return Digests.hmacHex(HexFormat.of().parseHex(salt), bytes.toByteArray());
    }
}
