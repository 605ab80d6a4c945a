package org.vigie.application;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.ActionPlanning.Wishes;
import org.vigie.application.AssessmentEditor.Subscription;
import org.vigie.application.AssessmentEditor.Threads;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.StaleChangeException;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigie.application.Workshop.SUMMARY;
import static org.vigie.application.Workshop.answer;
import static org.vigie.application.Workshop.assertFault;

/** What is on the screen and what is on the disk, over a real store. */
class AssessmentEditorTest {
    private static final Clock CLOCK = Clock.fixed(Workshop.NOW, ZoneId.of("Europe/Paris"));

    @TempDir
    static Path folder;

    private static Workshop workshop;

    private final Queue<Runnable> storage = new ArrayDeque<>();
    private final Queue<Runnable> owner = new ArrayDeque<>();

    @BeforeAll
    static void open() {
        workshop = new Workshop(folder);
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    private static Assessment stored(AssessmentEditor editor) {
        return workshop.store().load(editor.assessment().id()).orElseThrow();
    }

    private static void run(Queue<Runnable> work) {
        for (Runnable next = work.poll(); next != null; next = work.poll()) {
            next.run();
        }
    }

    @Test
    void says_saved_only_once_the_store_has_returned() {
        Assessment started = workshop.screening("Fils").assessment();
        AssessmentEditor editor = workshop.session().edit(started.id(), new Threads(storage::add, owner::add));

        editor.apply(answer(editor, "un"));
        assertThat(editor.saveState()).isInstanceOf(SaveState.Saving.class);
        assertThat(stored(editor)).isEqualTo(started);
        assertThatThrownBy(editor::requireSaved).isInstanceOf(IllegalStateException.class);

        run(storage);
        assertThat(editor.saveState()).as("its owner has not heard of it").isInstanceOf(SaveState.Saving.class);
        run(owner);
        assertThat(editor.saveState()).isInstanceOf(SaveState.Saved.class);
        assertThat(stored(editor)).isEqualTo(editor.assessment());
    }

    @Test
    void saves_in_order_what_was_done_during_a_save() {
        AssessmentEditor editor =
                workshop.session().edit(workshop.screening("Ordre").assessment().id(), new Threads(storage::add, owner::add));

        editor.apply(answer(editor, "un"));
        editor.apply(answer(editor, "deux"));
        editor.undo();
        assertThat(storage).as("one save at a time").hasSize(1);
        run(storage);
        run(owner);
        assertThat(editor.saveState()).isInstanceOf(SaveState.Saving.class);
        run(storage);
        run(owner);

        assertThat(editor.saveState()).isInstanceOf(SaveState.Saved.class);
        assertThat(stored(editor)).isEqualTo(editor.assessment());
        assertThat(workshop.store().history(editor.assessment().id(), null)).hasSize(3);
    }

    /** The real store behind a disk that fails at will. */
    private static AssessmentStore failing(AtomicBoolean broken) {
        return (AssessmentStore) Proxy.newProxyInstance(
                AssessmentStore.class.getClassLoader(), new Class<?>[] {AssessmentStore.class}, (proxy, method, arguments) -> {
                    if (broken.get() && method.getName().equals("apply")) {
                        throw new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "x");
                    }
                    try {
                        return method.invoke(workshop.store(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static AssessmentEditor over(AssessmentStore store, AssessmentEditor like) {
        return new AssessmentEditor(like.template(), like.assessment(), store, Workshop.MARIE, CLOCK, Threads.DIRECT);
    }

    @Test
    void a_failed_save_is_shown_kept_and_tried_again() {
        AtomicBoolean broken = new AtomicBoolean(true);
        AssessmentEditor editor = over(failing(broken), workshop.screening("Disque plein"));
        Assessment before = editor.assessment();

        editor.apply(answer(editor, "gardé"));

        assertThat(editor.saveState()).isInstanceOf(SaveState.NotSaved.class);
        assertThatExceptionOfType(UserFault.class).isThrownBy(editor::requireSaved);
        assertThat(editor.assessment().answer(SUMMARY)).isPresent();
        assertThat(stored(editor)).isEqualTo(before);

        editor.save();
        assertThat(editor.saveState()).as("the disk is still full").isInstanceOf(SaveState.NotSaved.class);
        broken.set(false);
        editor.save();
        editor.requireSaved();
        assertThat(stored(editor)).isEqualTo(editor.assessment());
    }

    @Test
    void the_next_change_saves_the_failed_one_with_it_once() {
        AtomicBoolean broken = new AtomicBoolean(true);
        AssessmentEditor editor = over(failing(broken), workshop.screening("Disque rétabli"));

        editor.apply(answer(editor, "un"));
        broken.set(false);
        editor.apply(answer(editor, "deux"));
        editor.save();

        editor.requireSaved();
        assertThat(stored(editor)).isEqualTo(editor.assessment());
        assertThat(workshop.store().history(editor.assessment().id(), null)).hasSize(2);
    }

    @Test
    void a_decision_whose_save_failed_is_frozen_by_the_next_try() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        AssessmentEditor editor = over(failing(broken), workshop.answeredScreening("Décision sans disque"));
        int version = new Deciding(editor, Workshop.CANONICAL).decide(Workshop.proposal(Decision.Kind.APPROVED)).number();

        assertThat(editor.saveState()).isInstanceOf(SaveState.NotSaved.class);
        assertThat(workshop.store().version(editor.assessment().id(), version)).isEmpty();
        broken.set(false);
        editor.save();

        editor.requireSaved();
        assertThat(workshop.store().version(editor.assessment().id(), version)).isPresent();
        assertThat(stored(editor).versions()).hasSize(1);
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        AssessmentEditor mine = workshop.screening("À deux");
        AssessmentEditor theirs = workshop.edit(mine.assessment().id());

        theirs.apply(answer(theirs, "leur texte"));
        mine.apply(answer(mine, "mon texte"));

        assertThat(mine.saveState()).isInstanceOf(SaveState.NotSaved.class);
        assertThat(stored(mine)).isEqualTo(theirs.assessment());
    }

    @Test
    void a_change_made_for_another_state_does_nothing() {
        AssessmentEditor editor = workshop.screening("Périmé");
        Assessment before = editor.assessment();
        Change stale = answer(editor, "un");
        editor.apply(stale);
        editor.undo();
        editor.apply(answer(editor, "deux"));
        Assessment now = editor.assessment();

        assertThatExceptionOfType(StaleChangeException.class).isThrownBy(() -> editor.apply(stale));

        assertThat(editor.assessment()).isEqualTo(now).isNotEqualTo(before);
        assertThat(stored(editor)).isEqualTo(now);
        editor.undo();
        assertThat(editor.assessment()).as("only what was done is undone").isEqualTo(before);
    }

    @Test
    void undoes_and_redoes_every_kind_of_change_and_forgets_nothing_in_the_log() throws IOException {
        AssessmentEditor editor = workshop.edit(
                workshop.session().portfolio().start("customer-data", "Tout", Language.FR).id());
        List<Assessment> states = new ArrayList<>(List.of(editor.assessment()));
        for (Runnable step : everything(editor)) {
            step.run();
            assertThat(editor.assessment()).isNotEqualTo(states.getLast());
            states.add(editor.assessment());
        }

        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(editor.undo()).isTrue();
            assertSame(editor, states.get(i));
        }
        assertThat(editor.undo()).isFalse();
        for (Assessment state : states.subList(1, states.size())) {
            assertThat(editor.redo()).isTrue();
            assertSame(editor, state);
        }

        assertThat(editor.canRedo()).isFalse();
        editor.requireSaved();
        assertThat(stored(editor)).isEqualTo(editor.assessment());
        assertThat(workshop.store().history(editor.assessment().id(), null)).hasSize(3 * (states.size() - 1));
    }

    private static void assertSame(AssessmentEditor editor, Assessment state) {
        assertThat(editor.assessment()).isEqualTo(state);
        assertThat(editor.evaluation()).isEqualTo(Evaluator.evaluate(editor.template(), state, editor.today()));
    }

    private static List<Runnable> everything(AssessmentEditor editor) throws IOException {
        Path answers = workshop.example("customer-data", "reckless-targeting");
        RiskJudging judging = new RiskJudging(editor);
        ActionPlanning planning = new ActionPlanning(editor);
        Deciding deciding = workshop.session().deciding(editor);
        RichText text = RichText.ofPlain("Texte");
        return List.of(
                () -> workshop.session().exchange().answer(editor, answers),
                () -> editor.apply(answer(editor, "autre résumé")),
                () -> new Answering(editor).comment(SUMMARY, "à revoir"),
                () -> judging.add("R-USR-01", "Ajouté", 1, 1, AddedRisk.Description.NONE),
                () -> judging.retainAll(),
                () -> judging.dismiss(editor.evaluation().risks().getFirst().code(), "sans objet"),
                () -> judging.override(editor.evaluation().risks().getLast().code(), LevelKind.CURRENT, 0, 0, "vu sur place"),
                () -> planning.plan("M-CONS-01", Wishes.NONE),
                () -> planning.change("M-CONS-01", new Wishes("Inès", null, null, null, ActionStatus.IMPLEMENTED, null)),
                () -> planning.add("M-USR-01", "Écran", "security", Effort.LOW, Map.of()),
                () -> planning.confirm("M-CONS-02", ActionPlan.Confirmation.values()[0]),
                () -> planning.remove("M-CONS-01"),
                () -> deciding.giveOpinion(
                        new DpoOpinion(DpoOpinion.Position.FAVOURABLE, text, "Léa Martin", editor.today(), editor.author())),
                () -> deciding.recordViews(new DataSubjectViews(true, text, editor.today())),
                () -> deciding.recordConsultation(PriorConsultation.NOT_SENT),
                () -> workshop.session()
                        .describing(editor)
                        .change(new Describing.Wishes("Titre", AssessmentStatus.IN_REVIEW, "Valombre", "Jean", LocalDate.EPOCH, "contentieux")));
    }

    @Test
    void an_edit_of_a_decided_assessment_opens_a_draft_and_its_undo_closes_it() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Décidé puis modifié");
        workshop.session().deciding(editor).decide(Workshop.proposal(Decision.Kind.APPROVED));
        Assessment decided = editor.assessment();

        assertThat(editor.canUndo()).as("undo ends at a decision").isFalse();
        editor.apply(answer(editor, "autre chose"));

        assertThat(editor.assessment().details().status()).isEqualTo(AssessmentStatus.DRAFT);
        assertThat(editor.assessment().versions()).isEqualTo(decided.versions());
        assertThat(stored(editor)).isEqualTo(editor.assessment());
        editor.undo();
        assertThat(editor.assessment()).isEqualTo(decided);
    }

    @Test
    void what_was_decided_on_keeps_its_title_until_a_draft_is_opened() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Décidé sous ce titre");
        workshop.session().deciding(editor).decide(Workshop.proposal(Decision.Kind.APPROVED));
        Assessment decided = editor.assessment();

        workshop.session().describing(editor).change(new Describing.Wishes("Autre titre", null, null, null, null, null));

        assertThat(editor.assessment().details()).isEqualTo(new Details(
                "Autre titre",
                decided.details().language(),
                AssessmentStatus.DRAFT,
                decided.details().organisation(),
                decided.details().owner(),
                decided.details().reviewDate(),
                decided.details().legalHold()));
        assertThat(stored(editor)).isEqualTo(editor.assessment());
        editor.undo();
        assertThat(editor.assessment()).isEqualTo(decided);
    }

    @Test
    void the_follow_up_of_a_decided_assessment_leaves_it_decided() throws IOException {
        AssessmentEditor editor = workshop.answeredScreening("Décidé puis suivi");
        Deciding deciding = workshop.session().deciding(editor);
        deciding.decide(Workshop.proposal(Decision.Kind.CONSULTATION));

        new Answering(editor).comment(SUMMARY, "vu");
        deciding.recordConsultation(new PriorConsultation(LocalDate.EPOCH, null, false, 0, null, null));
        workshop.session().describing(editor).change(new Describing.Wishes(null, null, null, "Jean", null, null));

        assertThat(editor.assessment().details().status()).isEqualTo(AssessmentStatus.APPROVED);
    }

    @Test
    void an_archived_assessment_is_not_edited_but_may_be_taken_out() {
        AssessmentEditor editor = workshop.screening("Archive");
        Describing describing = workshop.session().describing(editor);
        describing.change(new Describing.Wishes(null, AssessmentStatus.ARCHIVED, null, null, null, null));
        Assessment archived = editor.assessment();

        assertFault("application.archived", () -> editor.apply(answer(editor, "x")));
        assertThat(editor.assessment()).isEqualTo(archived);
        describing.change(new Describing.Wishes(null, AssessmentStatus.DRAFT, null, null, null, null));
        editor.apply(answer(editor, "x"));
        assertThat(stored(editor).answer(SUMMARY)).isPresent();
    }

    @Test
    void listeners_hear_of_changes_until_they_leave() {
        AssessmentEditor editor = workshop.screening("Écoute");
        List<SaveState> heard = new ArrayList<>();
        Subscription subscription = editor.listen(() -> heard.add(editor.saveState()));

        editor.apply(answer(editor, "un"));
        int count = heard.size();
        subscription.close();
        editor.apply(answer(editor, "deux"));

        assertThat(heard).hasSize(count).last().isInstanceOf(SaveState.Saved.class);
        assertThat(heard).anyMatch(SaveState.Saving.class::isInstance);
    }
}
