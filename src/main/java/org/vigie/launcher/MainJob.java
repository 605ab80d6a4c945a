package org.vigie.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Locale;
import org.vigie.cli.ExitCode;
import org.vigie.i18n.Messages;

/** What {@code mvn -Prun} starts: the window, or without a display the demo, saying so. */
public final class MainJob {
    private MainJob() {}

    /**
     * Does the main job and exits with the code that says how it went.
     *
     * @param arguments the folder for the demo
     */
    public static void main(String[] arguments) {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        int code = Platform.current().hasDisplay() ? Launcher.run(out, err) : ExitCode.ENVIRONMENT;
        if (code == ExitCode.ENVIRONMENT) {
            Locale locale = Platform.language(Locale.getDefault(Locale.Category.DISPLAY)).locale();
            Launcher.say(err, new Messages(locale).text("desktop.noDisplay", arguments[0]));
            code = Launcher.run(out, err, "demo", "--out", arguments[0]);
        }
        System.exit(code);
    }
}
