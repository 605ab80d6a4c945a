package org.vigie.storage;

import java.io.InputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputProblem;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;

/** Assessments in the database. Remembers the last one that it gave out, so that a change to it need not read and hash it again. */
final class SqlAssessmentStore implements AssessmentStore {
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final CanonicalForm form;
    private final EvidenceFiles files;
    private final AutomaticSnapshots automatic;
    private final FrozenVersions versions;
    private @Nullable Content last;

    SqlAssessmentStore(Database database, CanonicalForm form, EvidenceFiles files, AutomaticSnapshots automatic) {
        this.database = database;
        this.form = form;
        this.files = files;
        this.automatic = automatic;
        this.versions = new FrozenVersions(form);
    }

    @Override
    public List<Summary> list(@Nullable String search) {
        return database.read(handle -> {
            List<Summary> all = Summaries.list(handle);
            if (search == null) {
                return all;
            }
            Set<AssessmentId> found = new Searching().all(handle, search);
            return all.stream().filter(each -> found.contains(each.id())).toList();
        });
    }

    @Override
    public Optional<Assessment> load(AssessmentId id) {
        return database.read(handle -> Rows.header(handle, id).map(header -> {
            Content content = content(handle, form, header);
            last = content;
            return content.assessment();
        }));
    }

    /** The content that is stored, once its hashes are found right. */
    static Content content(Handle handle, CanonicalForm form, Rows.Header header) {
        SortedMap<String, String> lines = new TreeMap<>();
        SortedMap<String, String> hashes = new TreeMap<>();
        Rows.lines(handle, header.id()).forEach((path, line) -> {
            String hash = form.lineHash(line.content());
            if (!hash.equals(line.hash())) {
                throw Faults.environment("storage.contentMismatch", header.id());
            }
            lines.put(path, line.content());
            hashes.put(path, hash);
        });
        if (!form.contentHash(hashes).equals(header.contentHash())) {
            throw Faults.environment("storage.contentMismatch", header.id());
        }
        return new Content(form.fromLines(lines), lines, hashes, header.contentHash());
    }

    @Override
    public void create(Assessment assessment, Origin origin, Author author, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        Content content = Content.of(form, assessment);
        last = database.write(handle -> {
            AssessmentId id = assessment.id();
            if (Rows.header(handle, id).isPresent()) {
                throw Faults.input("storage.assessmentExists", id);
            }
            String salt = newSalt();
            Rows.insert(handle, content, salt, now, now);
            origin.frozen().forEach(frozen -> versions.insert(handle, versions.row(id, frozen)));
            Counters.raise(handle, assessment);
            for (LoggedChange logged : origin.history()) {
                Counters.raise(handle, id, logged.change());
                append(handle, id, salt, logged.author(), logged.at(), logged.change());
            }
            ChangeLog.append(handle, ChangeLog.Kind.CREATED, id, salt, new ChangeLog.Told(author, now, content.hash()));
            return content;
        });
    }

    @Override
    public Assessment apply(Assessment before, List<Change> changes, List<Frozen> frozen, Author author, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        List<Change.RecordVersion> recorded = recorded(changes);
        checkFrozen(recorded, frozen);
        Assessment after = applied(before, changes);
        Content next = database.write(handle -> {
            Rows.Header header = header(handle, before.id());
            Content stored = stored(handle, header, before);
            Content result = stored.followedBy(form, after);
            Rows.update(handle, stored, result, now);
            for (Change change : changes) {
                Counters.raise(handle, before.id(), change);
                append(handle, before.id(), header.salt(), author, now, change);
            }
            // In their order: a version may be recorded, taken back and recorded anew before it is saved once.
            Iterator<Frozen> given = frozen.iterator();
            for (Change.RecordVersion change : recorded) {
                if (change.before() != null) {
                    versions.delete(handle, before.id(), change.before().number());
                }
                if (change.after() != null) {
                    versions.insert(handle, versions.row(before.id(), given.next()));
                }
            }
            return result;
        });
        last = next;
        if (recorded.isEmpty()) {
            automatic.afterChange();
        } else {
            automatic.afterDecision();
        }
        return after;
    }

    private static Assessment applied(Assessment before, List<Change> changes) {
        try {
            Assessment after = before;
            for (Change change : changes) {
                after = Changes.apply(after, change);
            }
            return after;
        } catch (StaleChangeException e) {
            throw Faults.because(e, Faults.input("storage.stale", before.id()));
        }
    }

    /** The content of what the caller takes for stored, once it is found to be that. */
    private Content stored(Handle handle, Rows.Header header, Assessment before) {
        Content known = last;
        if (known != null && known.assessment().equals(before) && known.hash().equals(header.contentHash())) {
            return known;
        }
        Content content = Content.of(form, before);
        SortedMap<String, String> hashes = new TreeMap<>();
        Rows.lines(handle, header.id()).forEach((path, line) -> hashes.put(path, line.hash()));
        if (!content.hashes().equals(hashes) || !content.hash().equals(header.contentHash())) {
            throw Faults.input("storage.stale", header.id());
        }
        return content;
    }

    private void append(Handle handle, AssessmentId id, String salt, Author author, Instant at, Change change) {
        ChangeLog.Told told = new ChangeLog.Told(author, at.truncatedTo(ChronoUnit.MILLIS), form.write(change));
        ChangeLog.append(handle, ChangeLog.Kind.CHANGE, id, salt, told);
    }

    private static List<Change.RecordVersion> recorded(List<Change> changes) {
        List<Change.RecordVersion> recorded = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Several several) {
                recorded.addAll(recorded(several.changes()));
            } else if (change instanceof Change.RecordVersion version) {
                recorded.add(version);
            }
        }
        return recorded;
    }

    private static void checkFrozen(List<Change.RecordVersion> recorded, List<Frozen> frozen) {
        List<Integer> numbers =
                recorded.stream().map(Change.RecordVersion::after).flatMap(Stream::ofNullable).map(Version::number).toList();
        if (!numbers.equals(frozen.stream().map(Frozen::number).toList())) {
            throw new IllegalArgumentException("each version that is recorded comes with what it freezes");
        }
    }

    @Override
    public List<LoggedChange> history(AssessmentId id, @Nullable AnswerKey key) {
        String path = key == null ? null : "answers/" + key;
        return database.read(handle -> {
            header(handle, id);
            try (Stream<ChangeLog.Entry> entries = ChangeLog.changes(handle, id)) {
                return entries.flatMap(entry -> logged(entry).stream())
                        .filter(entry -> path == null || form.touched(entry.change()).contains(path))
                        .toList();
            }
        });
    }

    @Override
    public List<Author> authors(AssessmentId id) {
        return database.read(handle -> {
            header(handle, id);
            return ChangeLog.authors(handle, id);
        });
    }

    /** What an entry says, or empty for a tombstone. */
    private Optional<LoggedChange> logged(ChangeLog.Entry entry) {
        return Optional.ofNullable(entry.told())
                .map(told -> new LoggedChange(
                        entry.sequence(), entry.assessment(), told.author(), told.at(), form.readChange(told.content()), entry.hash()));
    }

    @Override
    public int nextNumber(AssessmentId id, String prefix) {
        return database.write(handle -> {
            header(handle, id);
            return Counters.next(handle, id, prefix);
        });
    }

    @Override
    public Optional<Frozen> version(AssessmentId id, int number) {
        return database.read(handle -> versions.find(handle, id, number));
    }

    @Override
    public Evidence storeEvidence(String fileName, String mediaType, InputStream content, Author author, Instant at) {
        return files.store(fileName, mediaType, content, author, at.truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Optional<InputStream> evidence(String evidenceId) {
        return files.has(evidenceId) ? Optional.of(files.open(evidenceId)) : Optional.empty();
    }

    @Override
    public void delete(AssessmentId id, String reason, Author author, Instant at) {
        List<String> orphans = database.write(handle -> {
            Deletion.require(content(handle, form, header(handle, id)).assessment(), reason);
            ChangeLog.Told deletion = new ChangeLog.Told(author, at.truncatedTo(ChronoUnit.MILLIS), reason.strip());
            return Deletion.delete(handle, id, deletion, evidence -> Files.exists(files.path(evidence)));
        });
        last = null;
        orphans.forEach(files::delete);
    }

    @Override
    public String contentHash(AssessmentId id) {
        return database.read(handle -> header(handle, id)).contentHash();
    }

    @Override
    public List<InputProblem> verify() {
        return new Verification(form, files).verify(database);
    }

    private static Rows.Header header(Handle handle, AssessmentId id) {
        return Rows.header(handle, id).orElseThrow(() -> Faults.input("storage.assessmentMissing", id));
    }

    private static String newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
