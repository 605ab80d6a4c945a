package org.vigie.desktop.support;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.vigie.desktop.support.Notice.Deed;

/** What can be done with a file that was written, and about one that was not, or could not be read. */
public final class FileDeeds {
    private final BackgroundTasks tasks;
    private final Dialogs dialogs;
    private final Words words;

    public FileDeeds(Workroom workroom) {
        this.tasks = workroom.tasks();
        this.dialogs = workroom.dialogs();
        this.words = workroom.words();
    }

    /** Opens it with the program that the system has for it. */
    public Deed open(Path file) {
        return deed("desktop.file.open", file, SystemPrograms::open);
    }

    /** Shows where it lies. */
    public Deed show(Path file) {
        return deed("desktop.file.show", file, SystemPrograms::show);
    }

    /** Does again what did not work, for what stood in its way may be gone. */
    public Deed again(Runnable action) {
        return new Deed(words.text("desktop.file.again"), action);
    }

    /** Asks for another place to write to. */
    public Deed elsewhere(Runnable ask) {
        return new Deed(words.text("desktop.file.elsewhere"), ask);
    }

    /** Asks for another file to read. */
    public Deed another(Runnable ask) {
        return new Deed(words.text("desktop.file.another"), ask);
    }

    @FunctionalInterface
    private interface Showing {
        void show(Path file) throws Exception;
    }

    private Deed deed(String key, Path file, Showing showing) {
        return new Deed(
                words.text(key),
                () -> tasks.work(
                        () -> {
                            showing.show(file);
                            return file;
                        },
                        _ -> {},
                        fault -> dialogs.say(Notice.problem(words.text(
                                fault instanceof NoSuchFileException ? "desktop.file.gone" : "desktop.file.noProgram", file.toString())))));
    }
}
