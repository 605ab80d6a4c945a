package org.vigie.application;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Decision;
import org.vigie.domain.template.MeasureRule.Effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.application.Workshop.answer;
import static org.vigie.application.Workshop.choose;
import static org.vigie.application.Workshop.proposal;

/** Whatever someone does, undoes and decides while saves wait, fail and are tried again, in the end the disk holds what they see. */
class EditorUnderFaultsTest {
    private static final Clock CLOCK = Clock.fixed(Workshop.NOW, ZoneId.of("Europe/Paris"));
    private static final int RUNS = 60;
    private static final int STEPS = 40;

    @TempDir
    static Path folder;

    private static Workshop workshop;
    private static Assessment answered;

    private final Deque<Runnable> storage = new ArrayDeque<>();
    private final Deque<Runnable> owner = new ArrayDeque<>();
    private boolean broken;
    private int decided;
    private int undoneUnsaved;
    private int failed;

    @BeforeAll
    static void open() throws IOException {
        workshop = new Workshop(folder);
        answered = workshop.answeredScreening("Défauts").assessment();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    /** The real store behind a disk that fails while it is broken, before it writes or after. */
    private AssessmentStore faulty() {
        return (AssessmentStore) Proxy.newProxyInstance(
                AssessmentStore.class.getClassLoader(), new Class<?>[] {AssessmentStore.class}, (_, method, arguments) -> {
                    if (broken && method.getName().equals("apply")) {
                        failed++;
                        throw failed % 3 == 0
                                ? new AssertionError("a fault of the program")
                                : new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "x");
                    }
                    try {
                        return method.invoke(workshop.store(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private AssessmentEditor begin() {
        AssessmentId id = AssessmentId.random();
        Assessment copy = Assessment.create(id, answered.template(), answered.details()).withAnswers(answered.answers());
        workshop.store().create(copy, AssessmentStore.Origin.NEW, Workshop.MARIE, Workshop.NOW);
        return new AssessmentEditor(
                workshop.session().portfolio().templateOf(copy), copy, faulty(), Workshop.MARIE, CLOCK, new Threads(storage::add, owner::add));
    }

    @Test
    void the_disk_ends_with_what_is_seen() {
        for (int seed = 0; seed < RUNS; seed++) {
            Random random = new Random(seed);
            broken = false;
            AssessmentEditor editor = begin();
            for (int step = 0; step < STEPS; step++) {
                step(editor, random);
            }
            broken = false;
            while (!(editor.saveState() instanceof SaveState.Saved)) {
                editor.save();
                runAll();
            }
            AssessmentId id = editor.assessment().id();
            assertThat(workshop.store().load(id)).as("run %d", seed).contains(editor.assessment());
            for (Version version : editor.assessment().versions()) {
                assertThat(workshop.store().version(id, version.number())).as("run %d", seed).isPresent();
            }
        }
        assertThat(workshop.session().verify()).isEmpty();
        assertThat(List.of(decided, undoneUnsaved, failed)).as("what was tried").allMatch(times -> times > RUNS / 2);
    }

    private void runAll() {
        while (!storage.isEmpty() || !owner.isEmpty()) {
            runOne(storage);
            runOne(owner);
        }
    }

    private static void runOne(Deque<Runnable> work) {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    private void step(AssessmentEditor editor, Random random) {
        switch (random.nextInt(14)) {
            case 0, 1 -> editor.apply(answer(editor, "texte " + random.nextInt(1_000)));
            case 2 -> editor.apply(choose(editor, Workshop.RUNNING, random.nextBoolean() ? "yes" : "no"));
            case 3 -> editor.apply(new Change.EditDetails(
                    editor.assessment().details(), editor.assessment().details().withTitle("Titre " + random.nextInt(1_000))));
            case 4 -> plan(editor, random);
            case 5, 6 -> {
                undoneUnsaved += editor.saveState() instanceof SaveState.Saved ? 0 : 1;
                boolean _ = editor.undo();
            }
            case 7 -> {
                boolean _ = editor.redo();
            }
            case 8 -> decide(editor);
            case 9 -> broken = !broken;
            case 10 -> editor.save();
            case 11, 12 -> runOne(storage);
            default -> runOne(owner);
        }
    }

    private static void plan(AssessmentEditor editor, Random random) {
        String measure = "M-" + random.nextInt(3);
        Action before = editor.assessment().plan().actions().get(measure);
        Action after = before != null && random.nextBoolean()
                ? null
                : new Action(measure, null, null, Priority.LOW, Effort.LOW, ActionStatus.PLANNED, Action.Notes.NONE, Map.of());
        editor.apply(new Change.EditAction(measure, before, after));
    }

    /** A decision is only taken of what is on the disk; its own save may then wait or fail. */
    private void decide(AssessmentEditor editor) {
        if (!broken) {
            for (int turn = 0; turn < 5; turn++) {
                editor.save();
                runAll();
            }
        }
        if (editor.saveState() instanceof SaveState.Saved && editor.assessment().details().status() != AssessmentStatus.APPROVED) {
            Deciding deciding = new Deciding(editor, Workshop.CANONICAL);
            if (deciding.obstacles(proposal(Decision.Kind.REJECTED)).stream().noneMatch(obstacle -> obstacle.blocks())) {
                deciding.decide(proposal(Decision.Kind.REJECTED));
                decided++;
            }
        }
    }
}
