package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/**
 * The encrypted H2 file of a workspace, over one connection. What a transaction wrote is on disk when it returns: H2 writes it at the commit
 * (WRITE_DELAY=0), and the file is forced after it. All that is particular to H2 stands here.
 */
final class Database implements AutoCloseable {
    static final String FILE = "workspace.mv.db";

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "workspace";
    /**
     * No trace file, which would be plain text; small texts beside their row. Each commit goes to the end of the file: where H2 puts one into
     * freed space, its recovery after a crash may not find it, because the header it writes then names the commit before. For the same
     * reason nothing is moved at closing within the file (h2database issue 4387): it is {@linkplain #WASTEFUL written anew} now and then.
     */
    private static final String SETTINGS =
            ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=16384";

    /** Whether the file is over 8 MiB and less than half of it is in use: of the chunks that it has, times what they take of it. */
    private static final String WASTEFUL =
            """
            SELECT MAX(CASE SETTING_NAME WHEN 'info.FILE_SIZE' THEN CAST(SETTING_VALUE AS BIGINT) END) > 8388608
               AND MAX(CASE SETTING_NAME WHEN 'info.CHUNKS_FILL_RATE' THEN CAST(SETTING_VALUE AS BIGINT) END)
                 * MAX(CASE SETTING_NAME WHEN 'info.FILL_RATE' THEN CAST(SETTING_VALUE AS BIGINT) END) < 5000
              FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE', 'info.FILL_RATE')""";

    /** How an encrypted file begins; then come a salt and, each a block long, two headers of the store. */
    private static final String HEAD = "H2encrypt\n";
    private static final int SHORTEST = 3 * 4096;

    private final Path folder;
    private final Handle handle;
    private long writes;

    private Database(Path folder, Handle handle) {
        this.folder = folder;
        this.handle = handle;
    }

    static Database create(Path folder, DataKey key, Schema schema) {
        return new Opening(folder, key, schema).create();
    }

    /**
     * Opens the database; an older schema is migrated, once a copy of the file lies in {@code snapshots}.
     *
     * @throws UserFault when it is damaged, open elsewhere, not this key's or of a newer schema
     */
    static Database open(Path folder, DataKey key, Schema schema, Instant at) {
        return new Opening(folder, key, schema).open(at);
    }

    /** How a database is opened. */
    private record Opening(Path folder, DataKey key, Schema schema) {

        Database create() {
            char[] password = password();
            JdbcDataSource source = source("", password);
            try {
                Connection connection = source.getConnection();
                try {
                    schema.migrate(source);
                } catch (FlywayException e) {
                    connection.close();
                    throw Faults.disk(e, folder);
                }
                return new Database(folder, Jdbi.create(connection).open());
            } catch (SQLException e) {
                throw fault(folder, e);
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        Database open(Instant at) {
            requireEncrypted();
            char[] password = password();
            JdbcDataSource source = source(";IFEXISTS=TRUE", password);
            try {
                Connection connection = source.getConnection();
                int version = versionOf(connection);
                if (version < schema.version()) {
                    connection.close();
                    keepCopy(version, at);
                    connection = source.getConnection();
                    migrate(source, connection);
                }
                return new Database(folder, Jdbi.create(connection).open());
            } catch (SQLException e) {
                throw fault(folder, e);
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        /** Looks first, because H2 would make a new database of an empty file. */
        private void requireEncrypted() {
            try (InputStream in = Files.newInputStream(folder.resolve(FILE))) {
                boolean encrypted = Arrays.equals(in.readNBytes(HEAD.length()), HEAD.getBytes(StandardCharsets.US_ASCII));
                if (!encrypted || Files.size(folder.resolve(FILE)) < SHORTEST) {
                    throw Faults.environment("storage.databaseDamaged", folder);
                }
            } catch (IOException e) {
                throw Faults.disk(e, folder);
            }
        }

        private int versionOf(Connection connection) throws SQLException {
            try {
                int version = Schema.versionOf(connection);
                if (version > schema.version()) {
                    throw Faults.environment("storage.schemaNewer", folder);
                }
                return version;
            } catch (SQLException | UserFault e) {
                connection.close();
                throw e;
            }
        }

        private void migrate(JdbcDataSource source, Connection connection) throws SQLException {
            try {
                schema.migrate(source);
                LOG.info("schema migrated to version {}", schema.version());
            } catch (FlywayException e) {
                connection.close();
                throw Faults.because(e, Faults.environment("storage.migrationFailed", folder));
            }
        }

        /** The file as it is: still encrypted with the same key. */
        private void keepCopy(int version, Instant at) {
            Path snapshots = folder.resolve(Snapshots.FOLDER);
            Path copy = snapshots.resolve(Snapshots.nameOfOld(version, at));
            try {
                DurableFiles.createPrivateFolder(snapshots);
                DurableFiles.write(copy, out -> Files.copy(folder.resolve(FILE), out));
            } catch (IOException e) {
                throw Faults.disk(e, folder);
            }
        }

        private JdbcDataSource source(String more, char[] password) {
            // Read once, when H2 is first used: no Java object ever comes out of a database, and no Java code is called from it.
            System.setProperty("h2.allowedClasses", "");
            JdbcDataSource source = new JdbcDataSource();
            source.setURL("jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + SETTINGS + more);
            source.setUser("vigie");
            source.setPasswordChars(password);
            return source;
        }

        /** The file's password, a space, and the user's, which protects nothing that the first does not. */
        private char[] password() {
            byte[] secret = key.derive(DataKey.Purpose.DATABASE);
            char[] password = new char[secret.length * 2 + 2];
            for (int i = 0; i < secret.length; i++) {
                password[2 * i] = Character.forDigit((secret[i] >> 4) & 0xf, 16);
                password[2 * i + 1] = Character.forDigit(secret[i] & 0xf, 16);
            }
            password[password.length - 2] = ' ';
            password[password.length - 1] = '-';
            Arrays.fill(secret, (byte) 0);
            return password;
        }
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

    private static UserFault fault(Path folder, Exception cause) {
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
