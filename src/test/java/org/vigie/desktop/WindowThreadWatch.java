package org.vigie.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import jfx.incubator.scene.control.richtext.RichTextArea;

/**
 * What the window's thread reads and writes, as the virtual machine itself records it: every file and socket, however short, whoever asked.
 * What the toolkit and the virtual machine read of the program itself is left out.
 */
public final class WindowThreadWatch implements AutoCloseable {
    private static final List<String> EVENTS =
            List.of("jdk.FileRead", "jdk.FileWrite", "jdk.FileForce", "jdk.SocketRead", "jdk.SocketWrite");

    /** Who may: each reads only files that come with the program or the system, once, and none grows with what people write. */
    private static final List<String> ALLOWED = List.of(
            // Classes and resources of the program, from its own folder.
            "java.lang.ClassLoader.",
            "jdk.internal.loader.",
            "java.util.ServiceLoader",
            "java.util.ResourceBundle",
            "sun.net.www.protocol.jar.",
            "org.vigie.i18n.Messages.",
            // Native libraries of the toolkit.
            "com.sun.glass.utils.NativeLibLoader.",
            // Style sheets and fonts, when a control is first shown.
            "com.sun.javafx.css.",
            "javafx.css.",
            "com.sun.javafx.font.",
            "com.sun.javafx.iio.",
            // The system's random numbers, which never wait.
            "sun.security.provider.NativePRNG",
            // Names of countries, months and time zones in the chosen language.
            "sun.util.",
            "java.time.zone.");

    private final Recording recording = new Recording();

    public WindowThreadWatch() {
        // The toolkit says once in a process that the editor of rich text incubates; the program does not let that out.
        Fx.run(RichTextArea::new);
        EVENTS.forEach(event -> recording.enable(event).withThreshold(Duration.ZERO).withStackTrace());
        recording.start();
    }

    /** What it read and wrote since the start, and who asked; ends the watch. */
    public Set<String> found() {
        recording.stop();
        Set<String> found = new TreeSet<>();
        try {
            Path file = Files.createTempFile("window-thread", ".jfr");
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (isOnWindowThread(event) && !isAllowed(event)) {
                    found.add(sentence(event));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isOnWindowThread(RecordedEvent event) {
        return event.getThread() != null && "JavaFX Application Thread".equals(event.getThread().getJavaName());
    }

    private static boolean isAllowed(RecordedEvent event) {
        // Only what stands between the file and the program's own code counts, and that code itself.
        return event.getStackTrace() != null
                && event.getStackTrace().getFrames().stream()
                        .takeWhile(frame -> !name(frame).startsWith("org.vigie.") || name(frame).startsWith("org.vigie.i18n.Messages."))
                        .anyMatch(frame -> ALLOWED.stream().anyMatch(name(frame)::startsWith));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String sentence(RecordedEvent event) {
        String what = event.hasField("path") ? event.getString("path") : event.hasField("host") ? event.getString("host") : "";
        List<String> frames = event.getStackTrace() == null
                ? List.of()
                : event.getStackTrace().getFrames().stream().map(WindowThreadWatch::name).toList();
        String who = frames.stream().filter(each -> each.startsWith("org.vigie.")).findFirst().orElse(String.join(" < ", frames.stream().limit(12).toList()));
        return event.getEventType().getName() + " " + what + " by " + who;
    }

    @Override
    public void close() {
        recording.close();
    }
}
