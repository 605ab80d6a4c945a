package org.vigie.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.CanonicalForm;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.TemplateRef;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that the database holds, as lines of JSON: independent of H2 and of the tables. Each line is an object with one member, whose
 * name says what it is; assessments, changes and evaluations stand as the text of their canonical form.
 */
final class Dump {
    static final String FORMAT = "vigie-workspace";
    static final int VERSION = 1;
    /** Of one line, in bytes. */
    static final int MAX_LINE = 64 * 1024 * 1024;

    /** Of all lines: more than any workspace holds. */
    static final long MAX_BYTES = 4L * 1024 * 1024 * 1024;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(MAX_LINE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final CanonicalForm form;
    private final Handle handle;
    private final OutputStream out;

    Dump(CanonicalForm form, Handle handle, OutputStream out) {
        this.form = form;
        this.handle = handle;
        this.out = out;
    }

    /** The first line. */
    record Begin(String format, int version, String at) {}

    record Person(String id, String name, String role) {
        static Person of(Author author) {
            return new Person(author.id().toString(), author.name(), author.role());
        }
    }

    /**
     * An installed template.
     *
     * @param installed Base64
     */
    record Template(String id, String version, String sha256, String installed) {}

    /**
     * An assessment.
     *
     * @param numbers the last ones given, by prefix
     */
    record Item(String id, String salt, String created, String modified, String content, Map<String, Integer> numbers) {}

    record Frozen(String assessment, int number, String content, String evaluation) {}

    /** An entry of the log. */
    record Entry(long sequence, String kind, String assessment, Person author, String at, String content, String digest) {}

    /** An entry that lost its content. */
    record Tombstone(long sequence, String kind, String assessment, String digest) {}

    /** The last line: where the log ends. */
    record End(long sequence, String hash) {}

    void write(Instant at) {
        line("begin", new Begin(FORMAT, VERSION, at.toString()));
        line("profile", Person.of(Profiles.read(handle)));
        for (TemplateRef ref : SqlTemplateArchive.list(handle)) {
            SqlTemplateArchive.find(handle, ref)
                    .ifPresent(bytes -> line(
                            "template",
                            new Template(ref.id(), ref.version(), ref.sha256(), Base64.getEncoder().encodeToString(bytes))));
        }
        FrozenVersions versions = new FrozenVersions(form);
        for (AssessmentId id : Rows.ids(handle)) {
            Rows.header(handle, id).ifPresent(header -> line("assessment", item(header)));
            versions.rows(handle, id)
                    .forEach(row -> line("frozen", new Frozen(id.toString(), row.number(), row.content(), row.evaluation())));
        }
        ChangeLog.forEach(handle, this::entry);
        ChangeLog.Head head = ChangeLog.head(handle);
        line("end", new End(head.sequence(), head.hash()));
    }

    private Item item(Rows.Header header) {
        Content content = SqlAssessmentStore.content(handle, form, header);
        String json = new String(form.write(content.assessment()), StandardCharsets.UTF_8);
        return new Item(
                header.id().toString(),
                header.salt(),
                header.created().toString(),
                header.modified().toString(),
                json,
                Counters.all(handle, header.id()));
    }

    private void entry(ChangeLog.Entry entry) {
        ChangeLog.Told told = entry.told();
        String kind = Rows.code(entry.kind());
        String assessment = entry.assessment().toString();
        if (told == null) {
            line("tombstone", new Tombstone(entry.sequence(), kind, assessment, entry.digest()));
        } else {
            line(
                    "entry",
                    new Entry(
                            entry.sequence(),
                            kind,
                            assessment,
                            Person.of(told.author()),
                            told.at().toString(),
                            told.content(),
                            entry.digest()));
        }
    }

    private void line(String name, Object value) {
        try {
            out.write(JSON.writeValueAsBytes(Map.of(name, value)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
