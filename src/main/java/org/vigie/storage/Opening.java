package org.vigie.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.UserFault;

/**
 * How the database of a workspace is made or opened.
 *
 * @param folder of the workspace
 * @param key stays the caller's
 * @param schema that it is to have
 */
record Opening(Path folder, DataKey key, Schema schema) {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final String NAME = "workspace";
    /** Where the next schema's database is made. */
    private static final String DRAFT = "migrating";

    /**
     * No trace file, which would be plain text; small texts beside their row. Each commit goes to the end of the file: where H2 puts one into
     * freed space, its recovery after a crash may not find it, because the header it writes then names the commit before. For the same
     * reason nothing is moved at closing within the file (h2database issue 4387): it is {@linkplain Database#close written anew} now and then.
     */
    private static final String SETTINGS =
            ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=16384";

    /** How an encrypted file begins; then come a salt and, each a block long, two headers of the store. */
    private static final String HEAD = "H2encrypt\n";
    private static final int SHORTEST = 3 * 4096;

    Database create() {
        char[] password = password();
        JdbcDataSource source = source(folder, "", password);
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
            throw Database.fault(folder, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    Database open(Instant at, Runnable adapting) {
        requireEncrypted();
        removeDraft();
        char[] password = password();
        JdbcDataSource source = source(folder, ";IFEXISTS=TRUE", password);
        try {
            Connection connection = source.getConnection();
            int version = versionOf(connection);
            if (version < schema.version()) {
                connection.close();
                adapting.run();
                keepCopy(version, at);
                migrate(password);
                connection = source.getConnection();
            }
            return new Database(folder, Jdbi.create(connection).open());
        } catch (SQLException e) {
            throw Database.fault(folder, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Looks first, because H2 would make a new database of an empty file. */
    private void requireEncrypted() {
        try (InputStream in = Files.newInputStream(folder.resolve(Database.FILE))) {
            boolean encrypted = Arrays.equals(in.readNBytes(HEAD.length()), HEAD.getBytes(StandardCharsets.US_ASCII));
            if (!encrypted || Files.size(folder.resolve(Database.FILE)) < SHORTEST) {
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

    private void migrate(char[] password) throws SQLException {
        Path draft = folder.resolve(DRAFT);
        try {
            DurableFiles.createPrivateFolder(draft);
            DurableFiles.write(draft.resolve(Database.FILE), out -> Files.copy(folder.resolve(Database.FILE), out));
            JdbcDataSource source = source(draft, ";IFEXISTS=TRUE", password);
            try (Database _ = new Database(draft, Jdbi.create(source.getConnection()).open())) {
                schema.migrate(source);
            }
            try (FileChannel file = FileChannel.open(draft.resolve(Database.FILE), StandardOpenOption.WRITE)) {
                file.force(true);
            }
            DurableFiles.moveInto(draft.resolve(Database.FILE), folder.resolve(Database.FILE));
            LOG.info("schema migrated to version {}", schema.version());
        } catch (FlywayException e) {
            throw Faults.because(e, Faults.environment("storage.migrationFailed", folder));
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        } finally {
            removeDraft();
        }
    }

    /** What a migration leaves, at its end or where it was cut off. */
    private void removeDraft() {
        try {
            if (Files.exists(folder.resolve(DRAFT))) {
                DurableFiles.deleteTree(folder.resolve(DRAFT), false);
            }
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    /** The file as it is: still encrypted with the same key. */
    private void keepCopy(int version, Instant at) {
        Path snapshots = folder.resolve(Snapshots.FOLDER);
        Path copy = snapshots.resolve(Snapshots.nameOfOld(version, at));
        try {
            DurableFiles.createPrivateFolder(snapshots);
            DurableFiles.write(copy, out -> Files.copy(folder.resolve(Database.FILE), out));
        } catch (IOException e) {
            throw Faults.disk(e, folder);
        }
    }

    private static JdbcDataSource source(Path folder, String more, char[] password) {
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
