package org.vigie.storage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.TemplateRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Fills an empty database with what a {@link Dump} says; refuses all of it if any of it does not fit. */
final class Rebuild {
    private final CanonicalForm form;
    private final Handle handle;
    private final String file;
    private boolean begun;
    private boolean profiled;
    private boolean ended;
    private ChangeLog.Head head = ChangeLog.Head.NONE;

    /**
     * Prepares to fill a database.
     *
     * @param file how a refusal names it
     */
    Rebuild(CanonicalForm form, Handle handle, String file) {
        this.form = form;
        this.handle = handle;
        this.file = file;
    }

    /**
     * Reads a dump to its end; the stream stays open.
     *
     * @throws UserFault when it is no dump, or a newer one
     */
    void read(InputStream dump) throws IOException {
        BufferedInputStream in = new BufferedInputStream(dump);
        try {
            long total = 0;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                total += line.length;
                if (total > Dump.MAX_BYTES) {
                    throw damaged();
                }
                take(Dump.JSON.readTree(line));
            }
        } catch (JacksonException | InputRefused | IllegalArgumentException | DateTimeException e) {
            throw Faults.because(e, damaged());
        } catch (JdbiException e) {
            if (Database.isRefusal(e)) {
                throw Faults.because(Database.withoutValues(e), damaged());
            }
            throw e;
        }
        if (!ended || !profiled || ChangeLog.firstBreak(handle).isPresent()) {
            throw damaged();
        }
    }

    private byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == Dump.MAX_LINE) {
                throw damaged();
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    private void take(JsonNode line) {
        Map.Entry<String, JsonNode> member = line.properties().stream().findFirst().orElseThrow(this::damaged);
        if (ended || begun == member.getKey().equals("begin")) {
            throw damaged();
        }
        JsonNode value = member.getValue();
        switch (member.getKey()) {
            case "begin" -> begin(value);
            case "profile" -> profile(read(value, Dump.Person.class));
            case "template" -> template(read(value, Dump.Template.class));
            case "assessment" -> assessment(read(value, Dump.Item.class));
            case "frozen" -> frozen(read(value, Dump.Frozen.class));
            case "entry" -> entry(read(value, Dump.Entry.class));
            case "tombstone" -> tombstone(read(value, Dump.Tombstone.class));
            case "end" -> end(read(value, Dump.End.class));
            default -> throw damaged();
        }
    }

    private void begin(JsonNode value) {
        if (value.path("version").asInt(0) > Dump.VERSION) {
            throw Faults.input("storage.backupNewer", file);
        }
        Dump.Begin begin = read(value, Dump.Begin.class);
        if (!begin.format().equals(Dump.FORMAT) || begin.version() != Dump.VERSION) {
            throw damaged();
        }
        begun = true;
    }

    private void profile(Dump.Person person) {
        Profiles.insert(handle, author(person));
        profiled = true;
    }

    private void template(Dump.Template template) {
        byte[] installed = Base64.getDecoder().decode(template.installed());
        if (!Digests.sha256Hex(installed).equals(template.sha256())) {
            throw damaged();
        }
        SqlTemplateArchive.insert(handle, new TemplateRef(template.id(), template.version(), template.sha256()), installed);
    }

    private void assessment(Dump.Item item) {
        Assessment assessment = form.readAssessment(Digests.utf8(item.content()), file);
        AssessmentId id = AssessmentId.parse(item.id());
        if (!assessment.id().equals(id) || !item.salt().matches("[0-9a-f]{64}")) {
            throw damaged();
        }
        Map<String, Integer> numbers = item.numbers();
        if (!Counters.PREFIXES.containsAll(numbers.keySet()) || numbers.values().stream().anyMatch(Objects::isNull)) {
            throw damaged();
        }
        Rows.insert(handle, Content.of(form, assessment), item.salt(), Instant.parse(item.created()), Instant.parse(item.modified()));
        numbers.forEach((prefix, number) -> Counters.raise(handle, id, prefix, number));
    }

    private void frozen(Dump.Frozen frozen) {
        FrozenVersions versions = new FrozenVersions(form);
        FrozenVersions.Row row = new FrozenVersions.Row(
                AssessmentId.parse(frozen.assessment()), frozen.number(), frozen.content(), frozen.evaluation());
        versions.frozen(row);
        versions.insert(handle, row);
    }

    private void entry(Dump.Entry entry) {
        ChangeLog.Told told = new ChangeLog.Told(author(entry.author()), Instant.parse(entry.at()), entry.content());
        append(entry.sequence(), entry.kind(), entry.assessment(), told, entry.digest());
    }

    private void tombstone(Dump.Tombstone tombstone) {
        append(tombstone.sequence(), tombstone.kind(), tombstone.assessment(), null, tombstone.digest());
    }

    private void append(long sequence, String kind, String assessment, ChangeLog.@Nullable Told told, String digest) {
        if (sequence != head.sequence() + 1) {
            throw damaged();
        }
        String hash = ChangeLog.chained(head.hash(), sequence, digest);
        ChangeLog.insert(
                handle,
                new ChangeLog.Entry(sequence, ChangeLog.Kind.of(kind), AssessmentId.parse(assessment), told, digest, hash));
        head = new ChangeLog.Head(sequence, hash);
    }

    private void end(Dump.End end) {
        if (!head.equals(new ChangeLog.Head(end.sequence(), end.hash()))) {
            throw damaged();
        }
        ended = true;
    }

    private static Author author(Dump.Person person) {
        return new Author(UUID.fromString(person.id()), person.name(), person.role());
    }

    private <T> T read(JsonNode value, Class<T> type) {
        if (!value.isObject()) {
            throw damaged();
        }
        return Dump.JSON.treeToValue(value, type);
    }

    private UserFault damaged() {
        return Faults.input("storage.backupDamaged", file);
    }
}
