package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.MeasurePlan;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.evaluation.PlanFinder;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Template;

/** What the plan of an assessment shows, filters and compares. */
final class ActionsViewModel {
    private final OpenAssessment open;
    private final RegisterWords names;
    private final ActionEdits edits;
    private final Set<String> selected = new HashSet<>();
    private ActionFilter filter = ActionFilter.ALL;
    private Grouping grouping = Grouping.NONE;
    private @Nullable String current;

    ActionsViewModel(OpenAssessment open) {
        this.open = open;
        this.names = new RegisterWords(open);
        this.edits = new ActionEdits(open);
    }

    /** The plan there is beside the one of least effort, read at one level. */
    record Comparison(LevelKind kind, MeasurePlan current, MeasurePlan least) {
        /** Measures of the one of least effort that are not planned. */
        List<String> missing() {
            return least.measures().stream().filter(measure -> !current.measures().contains(measure)).toList();
        }

        /** Measures planned that the one of least effort does without. */
        List<String> unneeded() {
            return current.measures().stream().filter(measure -> !least.measures().contains(measure)).toList();
        }
    }

    /** What the timeline puts together. */
    enum Grouping {
        NONE,
        OWNER,
        STATUS
    }

    OpenAssessment open() {
        return open;
    }

    RegisterWords names() {
        return names;
    }

    ActionEdits edits() {
        return edits;
    }

    LocalDate today() {
        return open.editor().today();
    }

    ActionFilter filter() {
        return filter;
    }

    void filter(ActionFilter by) {
        filter = by;
    }

    Grouping grouping() {
        return grouping;
    }

    void group(Grouping by) {
        grouping = by;
    }

    int count(ActionFilter by) {
        return (int) open.assessment().plan().actions().values().stream().filter(action -> by.holds(action, today())).count();
    }

    /** Those that the filter lets through, by priority and due date. */
    List<MeasureState> planned() {
        List<MeasureState> planned = new ArrayList<>();
        for (MeasureState measure : open.evaluation().measures()) {
            Action action = measure.action();
            if (action != null && filter.holds(action, today())) {
                planned.add(measure);
            }
        }
        planned.sort(Comparator.comparing(ActionsViewModel::action, Comparator.comparing(Action::priority)
                        .reversed()
                        .thenComparing(action -> Objects.requireNonNullElse(action.due(), LocalDate.MAX)))
                .thenComparing(MeasureState::code));
        return planned;
    }

    static Action action(MeasureState measure) {
        return Objects.requireNonNull(measure.action());
    }

    boolean overdue(Action action) {
        return ActionFilter.OVERDUE.holds(action, today());
    }

    /** The actions of the filter on a time line. */
    Timeline timeline() {
        return Timeline.of(planned(), today(), grouping);
    }

    /** The action that is shown in full, or empty when none is or it was taken out of the plan. */
    Optional<MeasureState> current() {
        return open.evaluation().measures().stream()
                .filter(measure -> measure.action() != null && measure.code().equals(current))
                .findFirst();
    }

    void show(@Nullable String code) {
        current = code;
    }

    /** Not planned nor in place, and good for something; those that act on most first. */
    List<MeasureState> suggested() {
        return open.evaluation().measures().stream()
                .filter(each -> each.action() == null && each.inPlace() != Effect.FULL && !each.suggestedFor().isEmpty())
                .sorted(Comparator.comparingInt((MeasureState each) -> -each.suggestedFor().size()).thenComparing(MeasureState::code))
                .toList();
    }

    List<Risk> retained() {
        return open.evaluation().risks().stream()
                .filter(risk -> risk.status() == RiskStatus.RETAINED)
                .sorted(Comparator.comparingInt((Risk risk) -> -risk.level(LevelKind.CURRENT).level()).thenComparing(Risk::code))
                .toList();
    }

    /** Those chosen and shown; what the filter hides is not edited with them, and is chosen again when it shows again. */
    Set<String> selected() {
        Map<String, Action> actions = open.assessment().plan().actions();
        selected.retainAll(actions.keySet());
        return selected.stream()
                .filter(code -> filter.holds(Objects.requireNonNull(actions.get(code)), today()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void select(String code, boolean on) {
        if (on) {
            selected.add(code);
        } else {
            selected.remove(code);
        }
    }

    /** Changes how far an action is and says what that does to the levels. */
    void status(String code, ActionStatus status) {
        Evaluation before = open.evaluation();
        edits.status(code, status);
        List<Consequence> consequences = Consequence.between(before, open.evaluation());
        if (!consequences.isEmpty()) {
            open.workroom().dialogs().say(String.join("\n", consequences.stream().map(this::sentence).toList()));
        }
    }

    String sentence(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Level(var risk, var before, var after) ->
                open.words().text("register.consequence", risk, names.level(before), names.level(after));
            case Consequence.Correction(var gap, var before, var after) ->
                open.words().text(
                        "register.consequence", gap, names.of("register.gap.state.", before), names.of("register.gap.state.", after));
        };
    }

    /** Finds what an action brings once implemented, off the window's thread. */
    void consequences(MeasureState measure, Consumer<List<Consequence>> found) {
        Template template = open.template();
        Assessment assessment = open.assessment();
        LocalDate today = today();
        open.workroom().tasks().work(
                () -> Consequence.ofImplementing(template, assessment, action(measure), today), found, open.workroom().dialogs()::fault);
    }

    /** Finds the plan of least effort, off the window's thread: for the start and for the target. */
    void compare(Consumer<List<Comparison>> found) {
        Template template = open.template();
        Assessment assessment = open.assessment();
        Evaluation evaluation = open.evaluation();
        open.workroom().tasks().work(
                () -> List.of(
                        compare(template, assessment, evaluation, LevelKind.AT_START),
                        compare(template, assessment, evaluation, LevelKind.TARGET)),
                found,
                open.workroom().dialogs()::fault);
    }

    private static Comparison compare(Template template, Assessment assessment, Evaluation evaluation, LevelKind kind) {
        return new Comparison(
                kind,
                PlanFinder.current(template, assessment, evaluation, kind),
                PlanFinder.least(template, assessment, evaluation, kind));
    }
}
