package org.vigie.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The schema that this program works with, and how a database comes to have it. Flyway takes half a second to find that there is nothing to
 * do, so it is asked only when there is something.
 *
 * @param version the highest migration
 * @param migrations where Flyway finds them
 */
record Schema(int version, String migrations) {
    static final Schema CURRENT = new Schema(5, "classpath:org/vigie/storage/migration");

    private static final String TABLE = "schema_history";

    /** The version that a database has. */
    static int versionOf(Connection connection) throws SQLException {
        String sql = """
                SELECT MAX(CAST("version" AS INTEGER)) FROM "schema_history" WHERE "success"
                """;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void migrate(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .locations(migrations)
                .table(TABLE)
                .failOnMissingLocations(true)
                .javaMigrations(new SearchMigration())
                .load()
                .migrate();
    }
}
