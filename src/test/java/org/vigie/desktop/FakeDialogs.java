package org.vigie.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.Notice;

/** Keeps what was told, and answers at once with what the test laid out. */
public final class FakeDialogs implements Dialogs {
    public final List<Throwable> faults = new ArrayList<>();
    public final List<String> said = new ArrayList<>();
    public final List<Notice> notices = new ArrayList<>();
    public final List<String> confirmations = new ArrayList<>();
    public final List<String> questions = new ArrayList<>();

    /** Whether confirmations are confirmed. */
    public boolean confirms = true;

    /** What questions are answered with; null cancels. */
    public @Nullable String answer;

    /** The file or folder that is chosen; null cancels. */
    public @Nullable Path file;

    /** What can be done about the fault told last. */
    public List<Notice.Deed> deeds = List.of();

    /** What was said not to be done, of the fault told last. */
    public String failed = "";

    @Override
    public void failed(String what, Throwable why, Notice.Deed... offered) {
        faults.add(why);
        failed = what;
        deeds = List.of(offered);
    }

    /** Does what is offered about the fault told last, by the name of its button. */
    public void act(String name) {
        deeds.stream().filter(deed -> deed.name().equals(name)).findFirst().orElseThrow().action().run();
    }

    @Override
    public void say(Notice notice) {
        said.add(notice.text());
        notices.add(notice);
    }

    @Override
    public void confirm(String title, String text, String action, Runnable confirmed) {
        confirmations.add(text);
        if (confirms) {
            confirmed.run();
        }
    }

    @Override
    public void ask(String title, String text, String initial, Consumer<String> answered) {
        questions.add(text);
        if (answer != null) {
            answered.accept(answer);
        }
    }

    @Override
    public void secret(String title, String text, Consumer<char[]> answered) {
        questions.add(text);
        if (answer != null) {
            answered.accept(answer.toCharArray());
        }
    }

    @Override
    public Optional<Path> open(String title, List<String> extensions) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> save(String title, String name, @Nullable String extension) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.ofNullable(file);
    }
}
