package org.vigie.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/**
 * The encrypted H2 file of a workspace, over one connection. What a transaction wrote is on disk when it returns: H2 writes it at the commit
 * (WRITE_DELAY=0), and the file is forced after it. All that is particular to H2 stands here and in {@link Opening}.
 */
final class Database implements AutoCloseable {
    static final String FILE = "workspace.mv.db";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /**
     * Whether the file is over 8 MiB and less than half of it is in use: of the chunks that it has, times what they take of it. The size that
     * H2 knows leaves out the block with the salt.
     */
    private static final String WASTEFUL =
            """
            SELECT MAX(CASE SETTING_NAME WHEN 'info.FILE_SIZE' THEN CAST(SETTING_VALUE AS BIGINT) END) + 4096 > 8388608
               AND MAX(CASE SETTING_NAME WHEN 'info.CHUNKS_FILL_RATE' THEN CAST(SETTING_VALUE AS BIGINT) END)
                 * MAX(CASE SETTING_NAME WHEN 'info.FILL_RATE' THEN CAST(SETTING_VALUE AS BIGINT) END) < 5000
              FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE', 'info.FILL_RATE')""";

    private final Path folder;
    private final Handle handle;
    private long writes;

    Database(Path folder, Handle handle) {
        this.folder = folder;
        this.handle = handle;
    }

    static Database create(Path folder, DataKey key, Schema schema) {
        return new Opening(folder, key, schema).create();
    }

    /**
     * Opens the database; an older schema is migrated, once a copy of the file lies in {@code snapshots}: apart, and put in the place of the
     * old file when it is whole, because H2 commits each step of a migration by itself.
     *
     * @param adapting told before that, because it takes time
     * @throws UserFault when it is damaged, open elsewhere, not this key's or of a newer schema
     */
    static Database open(Path folder, DataKey key, Schema schema, Instant at, Runnable adapting) {
        return new Opening(folder, key, schema).open(at, adapting);
    }

    /** Reads, or anything that is durable and whole only as one statement. */
    <R> R read(Function<Handle, R> work) {
        try {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw fault(folder, e);
        }
    }

    /** All of it, durably, or nothing. */
    <R> R write(Function<Handle, R> work) {
        try {
            R result = handle.inTransaction(work::apply);
            handle.execute("CHECKPOINT SYNC");
            writes++;
            return result;
        } catch (JdbiException e) {
            throw fault(folder, e);
        }
    }

    /** All of it, or nothing: of what can be found again, and need not be on the disk when this returns nor in a snapshot. */
    void remember(Consumer<Handle> work) {
        try {
            handle.useTransaction(work::accept);
        } catch (JdbiException e) {
            throw fault(folder, e);
        }
    }

    /** How many transactions wrote since it was opened. */
    long writes() {
        return writes;
    }

    @Override
    public void close() {
        try {
            handle.execute("CHECKPOINT SYNC");
            // Writes a new file beside it, forces that, and puts it in its place.
            boolean wasteful = handle.createQuery(WASTEFUL).mapTo(Boolean.class).one();
            handle.execute(wasteful ? "SHUTDOWN COMPACT" : "SHUTDOWN");
        } catch (JdbiException e) {
            // H2 answers SHUTDOWN so: it is what was asked for.
            if (code(e) != ErrorCode.DATABASE_CALLED_AT_SHUTDOWN) {
                // Everything acknowledged is on disk already; the next start replays it.
                LOG.warn("the database did not close in order: {}", code(e));
            }
        } finally {
            try {
                handle.getConnection().close();
            } catch (SQLException e) {
                LOG.warn("the connection did not close in order: {}", e.getErrorCode());
            }
        }
    }

    static UserFault fault(Path folder, Exception cause) {
        UserFault known = Faults.known(folder, cause);
        Exception reason = withoutValues(cause);
        if (known != null) {
            return Faults.because(reason, known);
        }
        return Faults.because(
                reason,
                switch (code(cause)) {
                    case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Faults.environment("storage.openAlready", folder);
                    case ErrorCode.DATABASE_IS_CLOSED, ErrorCode.OBJECT_CLOSED -> Faults.environment("storage.closedByFault", folder);
                    case ErrorCode.VALUE_TOO_LONG_2 -> Faults.input("storage.tooLong");
                    default -> Faults.environment("storage.databaseDamaged", folder);
                });
    }

    /** What failed, and where: messages of H2 and Jdbi repeat the values of rows, which are not for logs. */
    static Exception withoutValues(Exception cause) {
        String types = Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause)
                .map(each -> each.getClass().getSimpleName() + (each instanceof MVStoreException ? " (" + each.getMessage() + ")" : ""))
                .collect(Collectors.joining(" < "));
        Exception reason = new IllegalStateException("H2 " + code(cause) + ": " + types);
        reason.setStackTrace(cause.getStackTrace());
        return reason;
    }

    /** Whether rows broke a rule of the schema; otherwise it is the database that failed. */
    static boolean isRefusal(JdbiException e) {
        int code = code(e);
        return code / 1000 == 22 || code / 1000 == 23;
    }

    private static int code(Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
