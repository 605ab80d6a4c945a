package org.vigie.storage;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.vigie.domain.identity.Author;

/** Who works in the workspace. */
final class Profiles {
    private Profiles() {}

    /** The one row of the workspace, with an empty log. */
    static void insert(Handle handle, Author profile) {
        handle.createUpdate("""
                        INSERT INTO workspace (id, profile_id, profile_name, profile_role, log_sequence, log_hash)
                        VALUES (1, :id, :name, :role, 0, :start)
                        """)
                .bind("id", profile.id())
                .bind("name", profile.name())
                .bind("role", profile.role())
                .bind("start", ChangeLog.START)
                .execute();
    }

    static Author read(Handle handle) {
        return handle.createQuery("SELECT profile_id, profile_name, profile_role FROM workspace WHERE id = 1")
                .map((row, context) -> new Author(
                        row.getObject("profile_id", UUID.class), row.getString("profile_name"), row.getString("profile_role")))
                .one();
    }

    static void update(Handle handle, Author profile) {
        handle.createUpdate("UPDATE workspace SET profile_id = :id, profile_name = :name, profile_role = :role WHERE id = 1")
                .bind("id", profile.id())
                .bind("name", profile.name())
                .bind("role", profile.role())
                .execute();
    }
}
