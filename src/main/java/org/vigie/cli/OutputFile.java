package org.vigie.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.vigie.application.port.UserFault;

/** Where a verb is asked to write. */
final class OutputFile {
    private OutputFile() {}

    /**
     * The file in full.
     *
     * @throws UserFault when its folder is not there, or something that is no ordinary file stands in its place: a device would be destroyed
     */
    static Path of(Path asked) {
        Path target = asked.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.noFolder", String.valueOf(folder));
        }
        if (Files.isDirectory(target)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.isFolder", asked.toString());
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.isDevice", asked.toString());
        }
        return target;
    }
}
