package org.vigie;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import org.vigie.launcher.Launcher;

/** Starts the program. */
public final class Vigie {
    private Vigie() {}

    /** Does what the arguments ask and exits with the code that says how it went. */
    public static void main(String[] arguments) {
        int code = Launcher.run(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
