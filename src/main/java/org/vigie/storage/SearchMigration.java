package org.vigie.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Fills the index of words from what stood beside each answer until then. Runs again from the start where it was cut off. */
final class SearchMigration implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("5");
    }

    @Override
    public String getDescription() {
        return "search index";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    @SuppressWarnings("resource") // The connection is Flyway's.
    public void migrate(Context context) {
        Handle handle = Jdbi.create(context.getConnection()).open();
        Map<UUID, String> titles = new HashMap<>();
        handle.createQuery("SELECT id, title_words FROM assessment")
                .map((row, each) -> Map.entry(row.getObject("id", UUID.class), row.getString("title_words")))
                .forEach(each -> titles.put(each.getKey(), each.getValue()));
        titles.forEach((id, title) -> {
            List<Set<String>> texts = new ArrayList<>();
            texts.add(Words.in(title));
            handle.createQuery("SELECT words FROM answer WHERE assessment = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .forEach(words -> texts.add(Words.in(words)));
            SearchIndex.put(handle, id, SearchIndex.numbered(handle, SearchIndex.counts(texts)));
        });
        handle.execute("ALTER TABLE answer DROP COLUMN words");
    }
}
