package org.vigie.desktop.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks and tells. Behind an interface because there is no file chooser without a display. */
public interface Dialogs {

    /** Tells what went wrong, what it means and what to do, without taking the focus. */
    default void fault(Throwable fault) {
        failed("", fault);
    }

    /**
     * Tells that something asked for was not done, and why, without taking the focus.
     *
     * @param what was not done, in a sentence; empty where the reason says it
     * @param deeds what can be done about it at once, the likeliest first
     */
    void failed(String what, Throwable why, Notice.Deed... deeds);

    /** Tells something that needs no answer, without taking the focus. */
    void say(Notice notice);

    /** Tells a sentence. */
    default void say(String text) {
        say(Notice.said(text));
    }

    /** Asks before something that can't be undone by itself; {@code action} names the button. */
    void confirm(String title, String text, String action, Runnable confirmed);

    /** Asks before something is lost for good: Enter keeps it, and the button of {@code action} looks like what it does. */
    default void confirmLoss(String title, String text, String action, Runnable confirmed) {
        confirm(title, text, action, confirmed);
    }

    /** Asks for a line or a reason, which must not be blank. */
    void ask(String title, String text, String initial, Consumer<String> answered);

    /** Asks for a passphrase; what answers wipes it. */
    void secret(String title, String text, Consumer<char[]> answered);

    /** A file to read, or empty. */
    Optional<Path> open(String title, List<String> extensions);

    /** Where to write, or empty. */
    Optional<Path> save(String title, String name, @Nullable String extension);

    /** A folder, or empty. */
    Optional<Path> folder(String title);
}
