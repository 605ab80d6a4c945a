package org.vigie.storage;

import java.nio.file.Path;

/** Closed workspaces as the first version of Vigie left them. */
public final class OldWorkspaces {
    private OldWorkspaces() {}

    /** Gives a workspace its first schema. */
    public static void make(Path folder, char[] passphrase) {
        make(folder, KeyFile.read(folder.resolve(KeyFile.NAME)).unwrap(passphrase));
    }

    static void make(Path folder, DataKey opened) {
        try (DataKey key = opened;
                Database rows = Database.open(folder, key, Schema.CURRENT, Folders.NOW, () -> {})) {
            boolean _ = rows.write(handle -> {
                handle.execute("DROP TABLE standing");
                handle.execute("DROP INDEX action_by_day");
                handle.execute("DROP INDEX assessment_by_status");
                handle.execute("DROP TABLE search_entry");
                handle.execute("DROP TABLE search_word");
                handle.execute("ALTER TABLE answer ADD COLUMN words CLOB DEFAULT 'profiling' NOT NULL");
                handle.execute("ALTER TABLE assessment DROP COLUMN answer_count");
                handle.execute("DELETE FROM \"schema_history\" WHERE \"version\" <> '1'");
                return true;
            });
        }
    }
}
