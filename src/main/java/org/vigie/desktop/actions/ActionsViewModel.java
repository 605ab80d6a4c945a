package org.vigie.desktop.actions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.application.ActionPlanning;
import org.vigie.application.Answering;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.MeasurePlan;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.evaluation.PlanFinder;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.Template;

/** What the plan of an assessment shows and does. */
final class ActionsViewModel {
    private final OpenAssessment open;
    private final RegisterWords names;
    private final Set<String> selected = new HashSet<>();
    private ActionFilter filter = ActionFilter.ALL;

    ActionsViewModel(OpenAssessment open) {
        this.open = open;
        this.names = new RegisterWords(open);
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

    OpenAssessment open() {
        return open;
    }

    RegisterWords names() {
        return names;
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

    Set<String> selected() {
        selected.retainAll(open.assessment().plan().actions().keySet());
        return Set.copyOf(selected);
    }

    void select(String code, boolean on) {
        if (on) {
            selected.add(code);
        } else {
            selected.remove(code);
        }
    }

    void owner(String code, String owner) {
        String said = owner.strip();
        edit(Set.of(code), action -> with(action, said.isEmpty() ? null : said, action.due(), action.priority(), action.effort(), action.status()));
    }

    void due(String code, @Nullable LocalDate due) {
        edit(Set.of(code), action -> with(action, action.owner(), due, action.priority(), action.effort(), action.status()));
    }

    void priority(String code, Priority priority) {
        edit(Set.of(code), action -> with(action, action.owner(), action.due(), priority, action.effort(), action.status()));
    }

    void effort(String code, Effort effort) {
        edit(Set.of(code), action -> with(action, action.owner(), action.due(), action.priority(), effort, action.status()));
    }

    void status(String code, ActionStatus status) {
        edit(Set.of(code), action -> with(action, action.owner(), action.due(), action.priority(), action.effort(), status));
    }

    /** Edits all that are selected as one change; null leaves what is there. */
    void editSelected(
            @Nullable String owner, @Nullable LocalDate due, @Nullable Priority priority, @Nullable ActionStatus status) {
        edit(selected(), action -> with(
                action,
                owner == null ? action.owner() : owner,
                due == null ? action.due() : due,
                priority == null ? action.priority() : priority,
                action.effort(),
                status == null ? action.status() : status));
    }

    private static Action with(
            Action action, @Nullable String owner, @Nullable LocalDate due, Priority priority, Effort effort, ActionStatus status) {
        return new Action(action.measure(), owner, due, priority, effort, status, action.notes(), action.links());
    }

    private void edit(Set<String> codes, UnaryOperator<Action> edit) {
        attempt(() -> planning().replace(codes.stream()
                .map(open.assessment().plan().actions()::get)
                .filter(Objects::nonNull)
                .map(edit)
                .toList()));
    }

    void plan(List<String> measures) {
        attempt(() -> planning().planAll(measures));
    }

    void remove(String measure) {
        attempt(() -> planning().remove(measure));
    }

    /** Keeps a file as proof of an action. */
    void prove(String measure, Path file) {
        open.workroom().tasks().store(
                () -> keep(file),
                evidence -> attempt(() -> {
                    new Answering(open.editor()).know(evidence);
                    planning().prove(measure, evidence.id());
                }),
                open.workroom().dialogs()::fault);
    }

    private Evidence keep(Path file) throws IOException {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        String type = URLConnection.guessContentTypeFromName(name);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return open.workroom().session().portfolio().keepEvidence(name, type == null ? "application/octet-stream" : type, content);
        }
    }

    /** Names of the files that prove an action. */
    List<String> evidence(Action action) {
        return action.notes().evidence().stream()
                .map(id -> {
                    Evidence evidence = open.assessment().answers().evidence().get(id);
                    return evidence == null ? id : evidence.fileName();
                })
                .toList();
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

    private ActionPlanning planning() {
        return new ActionPlanning(open.editor());
    }

    private void attempt(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException fault) {
            open.workroom().dialogs().fault(fault);
        }
    }
}
