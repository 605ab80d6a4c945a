package org.vigie.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/**
 * One assessment being edited: applies changes, evaluates, saves in order, undoes. Used from one thread, its owner; saving runs on the
 * storage executor and reports back on the owner's.
 */
public final class AssessmentEditor {
    /** The versions of the template that the assessment is or was on in this run. */
    private final Map<TemplateRef, Template> templates = new HashMap<>();
    private final AssessmentStore store;
    private final Author author;
    private final Clock clock;
    private final Threads threads;
    private final UndoStack undo = new UndoStack();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Pending> pending = new ArrayList<>();
    private Template template;
    private Assessment assessment;
    private Assessment stored;
    private Evaluation evaluation;
    private SaveState saveState;

    AssessmentEditor(
            Template template, Assessment assessment, AssessmentStore store, Author author, Clock clock, Threads threads) {
        this.template = template;
        this.templates.put(template.ref(), template);
        this.assessment = assessment;
        this.stored = assessment;
        this.store = store;
        this.author = author;
        this.clock = clock;
        this.threads = threads;
        this.evaluation = Evaluator.evaluate(template, assessment, today());
        this.saveState = new SaveState.Saved(clock.instant());
    }

    /**
     * Where the editor's work runs.
     *
     * @param storage ordered, one at a time
     * @param owner the thread that uses the editor
     */
    public record Threads(Executor storage, Executor owner) {
        /** Everything at once, on the caller's thread. */
        public static final Threads DIRECT = new Threads(Runnable::run, Runnable::run);
    }

    private record Pending(Change change, @Nullable Frozen frozen) {}

    /** The version of the template that the assessment is on; another one once it has passed to it, and again when that is undone. */
    public Template template() {
        return template;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    public SaveState saveState() {
        return saveState instanceof SaveState.Saved && !pending.isEmpty() ? new SaveState.Saving() : saveState;
    }

    public Author author() {
        return author;
    }

    /** The day on which it is evaluated, in the zone of the clock. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    Clock clock() {
        return clock;
    }

    /** Tells a listener after every change of assessment, evaluation or save state; close the result to stop. */
    public Subscription listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Ends a listener. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Makes a change and saves it. Any edit of a decided assessment but the follow-up of its actions, conditions and consultation opens a
     * new draft beside the decided version (decision 19).
     *
     * @throws StaleChangeException when the change was made for another state; nothing happens then
     * @throws UserFault when the assessment is archived
     */
    public void apply(Change change) {
        Change whole = openingDraft(change);
        make(whole, null);
        undo.did(whole);
        notifyListeners();
        save();
    }

    /** As {@link #apply}, for a change that moves the assessment to this version of its template. */
    void pass(Template to, Change change) {
        templates.put(to.ref(), to);
        apply(change);
    }

    /** Makes a decision with the version that it freezes; undo ends here (decision 17). */
    void decide(Change change, Frozen frozen) {
        make(change, frozen);
        undo.clear();
        notifyListeners();
        save();
    }

    /** Undoes the latest change of this run, as a new change; false when there is none. */
    public boolean undo() {
        return repeat(undo.undo());
    }

    /** Makes the latest undone change again; false when there is none. */
    public boolean redo() {
        return repeat(undo.redo());
    }

    /**
     * Makes a change with which a person took back their own typing: where it leaves nothing of the latest edit, that one counts as undone.
     *
     * @throws StaleChangeException when the change was made for another state; nothing happens then
     * @throws UserFault when the assessment is archived
     */
    public void takeBack(Change change) {
        if (undo.takesBack(change)) {
            undo();
        } else {
            apply(change);
        }
    }

    public boolean canUndo() {
        return undo.canUndo();
    }

    public boolean canRedo() {
        return undo.canRedo();
    }

    private boolean repeat(@Nullable Change change) {
        if (change == null) {
            return false;
        }
        make(change, null);
        notifyListeners();
        save();
        return true;
    }

    private void make(Change change, @Nullable Frozen frozen) {
        Assessment after = Changes.apply(assessment, change);
        Template its = templates.get(after.template());
        if (its == null) {
            throw new StaleChangeException("the template");
        }
        assessment = after;
        template = its;
        evaluation = Evaluator.evaluate(template, assessment, today());
        pending.add(new Pending(change, frozen));
    }

    private Change openingDraft(Change change) {
        Details details = assessment.details();
        if (details.status() == AssessmentStatus.ARCHIVED && !(change instanceof Change.EditDetails edit && FollowUp.is(edit))) {
            throw new UserFault(UserFault.Kind.INPUT, "application.archived");
        }
        if (details.status() != AssessmentStatus.APPROVED || FollowUp.is(change)) {
            return change;
        }
        Details changed = Changes.apply(assessment, change).details();
        return new Change.Several(List.of(change, new Change.EditDetails(changed, changed.withStatus(AssessmentStatus.DRAFT))));
    }

    /** Saves what is not saved yet, unless a save is under way; after a failed one, tries again. */
    public void save() {
        if (pending.isEmpty() || saveState instanceof SaveState.Saving) {
            return;
        }
        List<Pending> batch = List.copyOf(pending);
        Assessment before = stored;
        setSaveState(new SaveState.Saving());
        threads.storage().execute(() -> {
            try {
                Assessment after = store.apply(
                        before,
                        batch.stream().map(Pending::change).toList(),
                        batch.stream().flatMap(each -> each.frozen() == null ? Stream.empty() : Stream.of(each.frozen())).toList(),
                        author,
                        clock.instant());
                threads.owner().execute(() -> saved(batch.size(), after));
            } catch (RuntimeException e) {
                threads.owner().execute(() -> setSaveState(new SaveState.NotSaved(e)));
            } catch (Error e) {
                // Nobody would hear of it, and the save would seem to go on for ever.
                threads.owner().execute(() -> setSaveState(new SaveState.NotSaved(new IllegalStateException("a save broke off", e))));
            }
        });
    }

    private void saved(int count, Assessment after) {
        pending.subList(0, count).clear();
        stored = after;
        setSaveState(new SaveState.Saved(clock.instant()));
        save();
    }

    private void setSaveState(SaveState state) {
        saveState = state;
        notifyListeners();
    }

    private void notifyListeners() {
        for (Runnable listener : listeners) {
            // One may have ended others.
            if (listeners.contains(listener)) {
                listener.run();
            }
        }
    }

    /**
     * Says whether everything is durable, for callers on direct threads.
     *
     * @throws RuntimeException what the last save failed with
     */
    public void requireSaved() {
        switch (saveState) {
            case SaveState.NotSaved failed -> throw failed.fault();
            case SaveState.Saving saving -> throw new IllegalStateException("a save is under way");
            case SaveState.Saved saved -> {}
        }
    }
}
