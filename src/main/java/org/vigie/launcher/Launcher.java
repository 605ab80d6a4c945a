package org.vigie.launcher;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.vigie.cli.CommandLineInterface;
import org.vigie.cli.Services;
import org.vigie.cli.Surroundings;
import org.vigie.desktop.Desktop;
import org.vigie.desktop.support.DesktopServices;

/** Starts the command line with what it finds around it. */
public final class Launcher {
    private static final String TEMPLATES = "assessments-templates";

    private Launcher() {}

    /**
     * Runs the program.
     *
     * @return the exit code
     */
    public static int run(OutputStream out, OutputStream err, String... arguments) {
        Platform platform = Platform.current();
        // Read by the logging configuration when the first logger is made.
        System.setProperty("vigie.log", platform.logs().toString());
        if (Arrays.asList(arguments).contains("--verbose")) {
            System.setProperty("vigie.verbose", "INFO");
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        Path home = Path.of(System.getProperty("vigie.home", ".")).toAbsolutePath().normalize();
        Surroundings surroundings = new Surroundings(
                new Surroundings.Streams(utf8(out), utf8(err)),
                new Console(),
                platform.workspace(),
                Platform.language(Locale.getDefault(Locale.Category.DISPLAY)),
                clock,
                new Surroundings.Identity(System.getProperty("user.name", "?"), version()),
                platform.logs());
        Services services = Composition.services(home.resolve(TEMPLATES), clock);
        if (arguments.length == 0 && platform.hasDisplay() && window(services, surroundings)) {
            return 0;
        }
        return new CommandLineInterface(surroundings, services).run(arguments);
    }

    /** Opens the window and stays until it is closed; false when the display does not take one. */
    private static boolean window(Services services, Surroundings surroundings) {
        try {
            Desktop.run(
                    new DesktopServices(
                            services.access(), services.sample(), services.importer(), surroundings.clock(), surroundings.workspace()),
                    surroundings.language());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UnsupportedOperationException | LinkageError e) {
            LoggerFactory.getLogger(Launcher.class).warn("no window: {}", e.toString());
            return false;
        }
        return true;
    }

    /** Says a sentence on a stream. */
    static void say(OutputStream stream, String sentence) {
        PrintStream print = utf8(stream);
        print.println(sentence);
        print.flush();
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(new BufferedOutputStream(stream), false, StandardCharsets.UTF_8);
    }

    private static String version() {
        return Objects.requireNonNullElse(Launcher.class.getPackage().getImplementationVersion(), "0");
    }
}
