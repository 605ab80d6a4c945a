package org.vigie.storage;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.TemplateArchive;
import org.vigie.domain.template.TemplateRef;

/** Templates in the database. */
final class SqlTemplateArchive implements TemplateArchive {
    private final Database database;

    SqlTemplateArchive(Database database) {
        this.database = database;
    }

    @Override
    public void keep(TemplateRef ref, byte[] installed) {
        if (!Digests.sha256Hex(installed).equals(ref.sha256())) {
            throw new IllegalArgumentException("the installed form is not the one that the reference names");
        }
        database.write(handle -> {
            Optional<String> kept = handle.createQuery("SELECT sha256 FROM template WHERE id = :id AND version = :version")
                    .bind("id", ref.id())
                    .bind("version", ref.version())
                    .mapTo(String.class)
                    .findOne();
            if (kept.isEmpty()) {
                insert(handle, ref, installed);
            } else if (!kept.get().equals(ref.sha256())) {
                throw Faults.input("storage.templateDiffers", ref.id(), ref.version());
            }
            return ref;
        });
    }

    static void insert(Handle handle, TemplateRef ref, byte[] installed) {
        handle.createUpdate("INSERT INTO template (id, version, sha256, installed) VALUES (:id, :version, :sha256, :installed)")
                .bind("id", ref.id())
                .bind("version", ref.version())
                .bind("sha256", ref.sha256())
                .bind("installed", installed)
                .execute();
    }

    @Override
    public Optional<byte[]> find(TemplateRef ref) {
        Optional<byte[]> found = database.read(handle -> find(handle, ref));
        if (found.isPresent() && !Digests.sha256Hex(found.get()).equals(ref.sha256())) {
            throw Faults.environment("storage.templateDamaged", ref.id(), ref.version());
        }
        return found;
    }

    static Optional<byte[]> find(Handle handle, TemplateRef ref) {
        return handle.createQuery("SELECT installed FROM template WHERE id = :id AND version = :version AND sha256 = :sha256")
                .bind("id", ref.id())
                .bind("version", ref.version())
                .bind("sha256", ref.sha256())
                .map((row, context) -> row.getBytes("installed"))
                .findOne();
    }

    @Override
    public List<TemplateRef> list() {
        return database.read(SqlTemplateArchive::list);
    }

    static List<TemplateRef> list(Handle handle) {
        return handle.createQuery("SELECT id, version, sha256 FROM template ORDER BY id, version")
                .map((row, context) -> new TemplateRef(row.getString("id"), row.getString("version"), row.getString("sha256")))
                .list();
    }
}
