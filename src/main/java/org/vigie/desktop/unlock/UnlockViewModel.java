package org.vigie.desktop.unlock;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.unlock.UnlockScreen.Doors;
import org.vigie.domain.identity.Author;

/** Creates and opens workspaces; after a wrong passphrase the next try must wait, each time a little longer. */
final class UnlockViewModel {
    private static final String WRONG = "storage.wrongPassphrase";
    private static final int LONGEST_WAIT = 32;

    private final Doors doors;
    private final Words words;
    private final Consumer<WorkspaceSession> opened;
    private final Executor inASecond;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final IntegerProperty wait = new SimpleIntegerProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty news = new SimpleStringProperty("");
    private int failures;
    private boolean closed;

    UnlockViewModel(Doors doors, Words words, Consumer<WorkspaceSession> opened) {
        this(doors, words, opened, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, doors.tasks().window()));
    }

    /**
     * A door.
     *
     * @param inASecond runs what it is given on the window's thread, after a second
     */
    UnlockViewModel(Doors doors, Words words, Consumer<WorkspaceSession> opened, Executor inASecond) {
        this.inASecond = inASecond;
        this.doors = doors;
        this.words = words;
        this.opened = opened;
    }

    /** Folders that hold a workspace: the recent ones first, then the usual one. */
    void known(Consumer<List<Path>> found) {
        doors.tasks()
                .work(
                        () -> Stream.concat(doors.settings().recent().stream(), Stream.of(doors.usual()))
                                .map(folder -> folder.toAbsolutePath().normalize())
                                .distinct()
                                .filter(doors.access()::exists)
                                .toList(),
                        folders -> {
                            if (!closed) {
                                found.accept(folders);
                            }
                        },
                        doors.dialogs()::fault);
    }

    /** Whether nothing can be started now: at work, or waiting after a wrong passphrase. */
    BooleanBinding blocked() {
        return busy.or(wait.greaterThan(0));
    }

    BooleanProperty busy() {
        return busy;
    }

    /** What went wrong, or empty. */
    ReadOnlyStringProperty problem() {
        return problem;
    }

    /** What is going on where it takes long, or empty. */
    ReadOnlyStringProperty news() {
        return news;
    }

    void forget() {
        problem.set("");
    }

    /**
     * Opens a workspace.
     *
     * @param passphrase wiped when it is not needed any more
     */
    void open(String folder, char[] passphrase) {
        run(passphrase, () -> doors.access().open(path(folder), passphrase, this::adapting));
    }

    /**
     * Creates a workspace and opens it.
     *
     * @param passphrase wiped when it is not needed any more
     */
    void create(String place, String name, String role, char[] passphrase) {
        Author author = new Author(UUID.randomUUID(), name.strip(), role.strip());
        run(passphrase, () -> doors.access().create(path(place), passphrase, author));
    }

    /**
     * Makes a workspace from a backup and opens it.
     *
     * @param passphrase wiped when it is not needed any more
     */
    void restore(String backup, String place, char[] passphrase) {
        run(passphrase, () -> {
            Path folder = path(place);
            doors.access().restore(path(backup), folder, passphrase);
            return doors.access().open(folder, passphrase, this::adapting);
        });
    }

    /** Told where the storage works. */
    private void adapting() {
        doors.tasks().window().execute(() -> news.set(words.text("portfolio.unlock.adapting")));
    }

    /** What someone typed as a path. */
    private static Path path(String typed) {
        try {
            Path path = Path.of(typed.strip());
            // No words are a path too: of the folder where the program happens to run.
            if (!path.toString().isEmpty()) {
                return path;
            }
        } catch (InvalidPathException _) {
            // Said below.
        }
        throw new UserFault(UserFault.Kind.INPUT, "portfolio.unlock.noPath", typed.strip());
    }

    private void run(char[] passphrase, Callable<WorkspaceSession> opening) {
        if (busy.get() || wait.get() > 0) {
            Arrays.fill(passphrase, '\0');
            return;
        }
        busy.set(true);
        problem.set("");
        doors.tasks()
                .store(
                        () -> {
                            try {
                                return opening.call();
                            } finally {
                                Arrays.fill(passphrase, '\0');
                            }
                        },
                        session -> {
                            busy.set(false);
                            opened.accept(session);
                        },
                        this::failed);
    }

    private void failed(Throwable fault) {
        busy.set(false);
        news.set("");
        if (fault instanceof UserFault known && known.key().equals(WRONG)) {
            wait.set(Math.min(LONGEST_WAIT, 1 << Math.min(failures, 10)));
            failures++;
            countDown();
        } else {
            problem.set(words.fault(fault));
        }
    }

    private void countDown() {
        if (closed) {
            return;
        }
        problem.set(wait.get() > 0 ? words.text("portfolio.unlock.wrongWait", wait.get()) : words.text("portfolio.unlock.wrong"));
        if (wait.get() > 0) {
            inASecond.execute(() -> {
                wait.set(wait.get() - 1);
                countDown();
            });
        }
    }

    void close() {
        closed = true;
    }
}
