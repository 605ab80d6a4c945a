package org.vigie.launcher;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.vigie.cli.CommandLineInterface;
import org.vigie.cli.ExitCode;
import org.vigie.cli.Services;
import org.vigie.cli.Surroundings;
import org.vigie.desktop.Desktop;
import org.vigie.desktop.support.DesktopServices;
import org.vigie.desktop.support.Visits;
import org.vigie.desktop.support.Visits.Visit;

/** Starts the window or the command line with what it finds around it. */
public final class Launcher {
    private static final String TEMPLATES = "assessments-templates";
    private static final String VERBOSE = "--verbose";

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
        if (Arrays.asList(arguments).contains(VERBOSE)) {
            System.setProperty("vigie.verbose", "INFO");
        }
        Optional<Visit> visit = visit(arguments);
        boolean window = visit.isPresent() && platform.hasDisplay();
        Optional<Visits> visits = window ? claim(platform, visit.get()) : Optional.empty();
        if (window && visits.isEmpty()) {
            return ExitCode.DONE;
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
        if (visits.isPresent() && window(services, surroundings, visits.get())) {
            return ExitCode.DONE;
        }
        return new CommandLineInterface(surroundings, services).run(visit.isPresent() ? new String[0] : arguments);
    }

    /** What the window is asked for: nothing, or to open one file; empty where the arguments ask for a verb. */
    static Optional<Visit> visit(String... arguments) {
        List<String> words = Arrays.stream(arguments).filter(word -> !word.equals(VERBOSE)).toList();
        if (words.isEmpty()) {
            return Optional.of(new Visit(null));
        }
        String word = words.getFirst();
        if (words.size() > 1 || word.startsWith("-") || CommandLineInterface.isVerb(word)) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(word).toAbsolutePath().normalize();
            return Files.exists(file) ? Optional.of(new Visit(file)) : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Optional<Visits> claim(Platform platform, Visit visit) {
        try {
            return SingleWindow.of(platform).visit(visit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Opens the window and stays until it is closed; false when the display does not take one. */
    private static boolean window(Services services, Surroundings surroundings, Visits visits) {
        System.setErr(new ErrorsOfTheWindow(surroundings.streams().err()));
        try (visits) {
            Desktop.run(
                    new DesktopServices(
                            services.access(), services.sample(), services.importer(), surroundings.clock(), surroundings.workspace()),
                    surroundings.language(),
                    visits);
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
