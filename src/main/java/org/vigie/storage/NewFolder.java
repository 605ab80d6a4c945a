package org.vigie.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder in which a workspace is being made, and what is left of it when that fails: nothing. */
final class NewFolder {
    private final Path folder;
    /** The highest folder that was not there before, or null. */
    private final @Nullable Path made;

    private NewFolder(Path folder, @Nullable Path made) {
        this.folder = folder;
        this.made = made;
    }

    static NewFolder prepare(Path folder) throws IOException {
        if (Files.exists(folder) && !(Files.isDirectory(folder) && DurableFiles.isEmptyFolder(folder))) {
            throw Faults.input("storage.folderNotEmpty", folder);
        }
        Path made = null;
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            made = each;
        }
        NewFolder result = new NewFolder(folder, made);
        try {
            DurableFiles.createPrivateFolder(folder);
            DurableFiles.createPrivateFolder(folder.resolve(EvidenceFiles.FOLDER));
            DurableFiles.createPrivateFolder(folder.resolve(Snapshots.FOLDER));
            return result;
        } catch (IOException e) {
            result.undo(e);
            throw e;
        }
    }

    /** Removes all of it; what cannot be removed is noted in the failure. */
    void undo(Exception failure) {
        try {
            if (made == null) {
                DurableFiles.deleteTree(folder, true);
            } else if (Files.exists(made)) {
                DurableFiles.deleteTree(made, false);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
