package org.vigie.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigie.application.AssessmentEditor;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.SampleAssessment;
import org.vigie.application.Workshop;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Place;
import org.vigie.desktop.support.Words;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.text.Language;
import org.vigie.exchange.BundledSample;

/** What a screen works with, over a real workspace, everything on the caller's thread. */
public final class TestRoom implements AutoCloseable {
    private final Workshop workshop;
    private final Workroom workroom;
    public final Answers dialogs = new Answers();
    public final List<Place> went = new ArrayList<>();

    public TestRoom(Path folder, Language language) {
        Clock clock = Clock.fixed(Workshop.NOW, ZoneId.of("Europe/Paris"));
        this.workshop = new Workshop(folder, clock);
        this.workroom = new Workroom(
                workshop.session(),
                new BackgroundTasks(Runnable::run, Runnable::run, Runnable::run),
                new Words(language),
                went::add,
                dialogs,
                new BundledSample(),
                _ -> {
                    throw new IllegalStateException("nothing is imported");
                },
                clock);
    }

    public Workroom workroom() {
        return workroom;
    }

    public Workshop workshop() {
        return workshop;
    }

    /** The decided sample, opened. */
    public OpenAssessment sample() {
        var id = new SampleAssessment(workshop.session(), workroom.sample()).make(workroom.words().language());
        return open(workshop.session().edit(id, Threads.DIRECT));
    }

    public OpenAssessment open(AssessmentEditor editor) {
        return new OpenAssessment(workroom, editor);
    }

    @Override
    public void close() {
        workshop.close();
    }

    /** Dialogs that are answered at once, as the test says. */
    public static final class Answers implements Dialogs {
        public final List<Throwable> faults = new ArrayList<>();
        public final List<String> said = new ArrayList<>();
        public @Nullable String answer;
        public @Nullable Path path;

        @Override
        public void fault(Throwable fault) {
            faults.add(fault);
        }

        @Override
        public void say(String text) {
            said.add(text);
        }

        @Override
        public void confirm(String title, String text, String action, Runnable confirmed) {
            confirmed.run();
        }

        @Override
        public void ask(String title, String text, String initial, Consumer<String> answered) {
            if (answer != null) {
                answered.accept(answer);
            }
        }

        @Override
        public void secret(String title, String text, Consumer<char[]> answered) {
            if (answer != null) {
                answered.accept(answer.toCharArray());
            }
        }

        @Override
        public Optional<Path> open(String title, List<String> extensions) {
            return Optional.ofNullable(path);
        }

        @Override
        public Optional<Path> save(String title, String name, @Nullable String extension) {
            return Optional.ofNullable(path);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.ofNullable(path);
        }
    }
}
