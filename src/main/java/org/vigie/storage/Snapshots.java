package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.SnapshotStore;
import org.vigie.crypto.SealedInput;
import org.vigie.crypto.SealedOutput;

/**
 * Snapshots in a folder of the workspace, beside copies of the database file from before a migration. Kept are the newest of each hour for
 * a day, of each day for two weeks, of each week for half a year: what was deleted from the workspace is out of every copy by then.
 */
final class Snapshots implements SnapshotStore {
    static final String FOLDER = "snapshots";

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String CONTEXT = "workspace";
    private static final String SUFFIX = ".vigie-snapshot";
    private static final String OLD_SUFFIX = ".mv.db";
    private static final String TOO_OLD = "too old";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter WEEK =
            new DateTimeFormatterBuilder()
                    .appendValue(IsoFields.WEEK_BASED_YEAR)
                    .appendLiteral('w')
                    .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                    .toFormatter(Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final DataKey key;
    private final Database database;
    private final CanonicalForm form;
    /** {@link Database#writes} when the newest snapshot was taken. */
    private long covered;

    Snapshots(Path workspace, DataKey key, Database database, CanonicalForm form) {
        this.folder = workspace.resolve(FOLDER);
        this.key = key;
        this.database = database;
        this.form = form;
    }

    /** Whether the newest snapshot holds all that was written since the workspace was opened. */
    boolean isUpToDate() {
        return covered == database.writes();
    }

    /** The name of a copy of the database file from before a migration. */
    static String nameOfOld(int schema, Instant at) {
        return NAME.format(at) + ".schema-" + schema + OLD_SUFFIX;
    }

    @Override
    public Snapshot take(Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MILLIS);
        Path file = folder.resolve(NAME.format(now) + SUFFIX);
        try {
            long writes = database.writes();
            DurableFiles.write(file, out -> seal(out, now));
            covered = writes;
            prune(now);
            LOG.info("snapshot taken");
            return new Snapshot(file.getFileName().toString(), now, Files.size(file));
        } catch (IOException | UncheckedIOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /** The whole database, compressed and sealed. */
    void seal(OutputStream out, Instant at) throws IOException {
        byte[] secret = key.derive(DataKey.Purpose.COPIES);
        try (SealedOutput sealed = new SealedOutput(out, secret, CONTEXT);
                GZIPOutputStream gzip = new GZIPOutputStream(sealed, 64 * 1024)) {
            database.read(handle -> {
                new Dump(form, handle, gzip).write(at);
                return true;
            });
            gzip.finish();
            sealed.finish();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** What {@link #seal} sealed; what it says is still to be checked. */
    static InputStream open(InputStream in, DataKey key) throws IOException {
        byte[] secret = key.derive(DataKey.Purpose.COPIES);
        try {
            return new GZIPInputStream(new SealedInput(in, secret, CONTEXT), 64 * 1024);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    @Override
    public List<Snapshot> list() {
        List<Snapshot> snapshots = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Optional<Instant> at = at(name.substring(0, name.length() - SUFFIX.length()));
                if (at.isPresent()) {
                    snapshots.add(new Snapshot(name, at.get(), Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
        snapshots.sort(Comparator.comparing(Snapshot::at).reversed());
        return snapshots;
    }

    private static Optional<Instant> at(String stamp) {
        try {
            return Optional.of(NAME.parse(stamp, Instant::from));
        } catch (DateTimeParseException e) {
            LOG.debug("no snapshot of ours", e);
            return Optional.empty();
        }
    }

    private void prune(Instant now) throws IOException {
        for (Snapshot snapshot : surplus(list(), now)) {
            Files.deleteIfExists(folder.resolve(snapshot.name()));
        }
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "*" + OLD_SUFFIX)) {
            for (Path copy : copies) {
                String name = copy.getFileName().toString();
                if (at(name.substring(0, name.indexOf('Z') + 1)).filter(each -> period(each, now).equals(TOO_OLD)).isPresent()) {
                    Files.delete(copy);
                }
            }
        }
    }

    /**
     * The snapshots that are not kept.
     *
     * @param snapshots newest first
     */
    static List<Snapshot> surplus(List<Snapshot> snapshots, Instant now) {
        Set<String> seen = new HashSet<>(Set.of(TOO_OLD));
        return snapshots.stream().filter(each -> !seen.add(period(each.at(), now))).toList();
    }

    /** Of the snapshots of one period, the newest is kept. */
    private static String period(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            return "hour " + at.truncatedTo(ChronoUnit.HOURS);
        }
        if (age.compareTo(Duration.ofDays(14)) < 0) {
            return "day " + at.truncatedTo(ChronoUnit.DAYS);
        }
        return age.compareTo(Duration.ofDays(182)) < 0 ? "week " + WEEK.format(at) : TOO_OLD;
    }
}
