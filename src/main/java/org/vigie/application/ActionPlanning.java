package org.vigie.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.MeasureRule.Effort;

/** The action plan: choosing a measure makes an action. Each call is one change, saved and undoable. */
public final class ActionPlanning {
    private final AssessmentEditor editor;

    public ActionPlanning(AssessmentEditor editor) {
        this.editor = editor;
    }

    /**
     * What a person says of an action; null leaves what the measure suggests, or what is there.
     *
     * @param comment free note
     */
    public record Wishes(
            @Nullable String owner,
            @Nullable LocalDate due,
            @Nullable Priority priority,
            @Nullable Effort effort,
            @Nullable ActionStatus status,
            @Nullable String comment) {
        public static final Wishes NONE = new Wishes(null, null, null, null, null, null);
    }

    /**
     * Plans a measure. What is not said comes from the template: due in its usual number of days, its effort, and a priority by what it
     * mitigates. The owner stays open: a role is no person.
     *
     * @throws UserFault when there is no such measure or it is planned already
     */
    public Action plan(String measure, Wishes wishes) {
        ActionPlan plan = editor.assessment().plan();
        if (plan.actions().containsKey(measure)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.plannedAlready", measure);
        }
        Action action = with(suggested(measure, plan), wishes);
        editor.apply(new Change.EditAction(measure, null, action));
        return action;
    }

    private Action suggested(String measure, ActionPlan plan) {
        AddedMeasure added = plan.added().get(measure);
        if (added != null) {
            return new Action(measure, null, null, Priority.MEDIUM, added.effort(), ActionStatus.PLANNED, Action.Notes.NONE, Map.of());
        }
        MeasureRule rule = editor.template()
                .measure(measure)
                .orElseThrow(() -> new UserFault(UserFault.Kind.INPUT, "application.noSuchMeasure", measure));
        LocalDate due = rule.profile().dueDays() > 0 ? editor.today().plusDays(rule.profile().dueDays()) : null;
        return new Action(
                measure, null, due, priority(rule), rule.profile().effort(), ActionStatus.PLANNED, Action.Notes.NONE, Map.of());
    }

    private Priority priority(MeasureRule rule) {
        List<String> risks = rule.mitigates().stream().map(MeasureRule.Mitigation::risk).toList();
        boolean gap = editor.evaluation().gaps().stream()
                .anyMatch(each -> risks.contains(each.code())
                        && each.status() != RiskStatus.DISMISSED
                        && each.state() != ComplianceGap.State.CORRECTED);
        Threshold worst = editor.evaluation().risks().stream()
                .filter(each -> risks.contains(each.code()) && each.status() != RiskStatus.DISMISSED)
                .map((Risk each) -> each.level(LevelKind.CURRENT).threshold())
                .max(Threshold::compareTo)
                .orElse(Threshold.ACCEPTABLE);
        if (gap || worst == Threshold.ABOVE) {
            return Priority.HIGH;
        }
        return worst == Threshold.TOLERABLE ? Priority.MEDIUM : Priority.LOW;
    }

    /**
     * Plans several measures as one change, each with what its measure suggests; those planned already stay as they are.
     *
     * @throws UserFault when there is no such measure
     */
    public void planAll(List<String> measures) {
        ActionPlan plan = editor.assessment().plan();
        List<Change> changes = new ArrayList<>();
        for (String measure : measures) {
            if (!plan.actions().containsKey(measure)) {
                changes.add(new Change.EditAction(measure, null, suggested(measure, plan)));
            }
        }
        applyTogether(changes);
    }

    /**
     * Puts actions in place of those there, as one change; what they leave open is open then.
     *
     * @throws UserFault when one is not planned
     */
    public void replace(List<Action> actions) {
        List<Change> changes = new ArrayList<>();
        for (Action action : actions) {
            Action before = required(action.measure());
            if (!before.equals(action)) {
                changes.add(new Change.EditAction(action.measure(), before, action));
            }
        }
        applyTogether(changes);
    }

    private void applyTogether(List<Change> changes) {
        if (!changes.isEmpty()) {
            editor.apply(changes.size() == 1 ? changes.getFirst() : new Change.Several(changes));
        }
    }

    /** Changes an action. */
    public Action change(String measure, Wishes wishes) {
        return edit(measure, action -> with(action, wishes));
    }

    /** Adds a file, already stored, as proof of an action. */
    public Action prove(String measure, String evidenceId) {
        return edit(measure, action -> {
            if (action.notes().evidence().contains(evidenceId)) {
                return action;
            }
            List<String> evidence = new ArrayList<>(action.notes().evidence());
            evidence.add(evidenceId);
            return new Action(
                    action.measure(),
                    action.owner(),
                    action.due(),
                    action.priority(),
                    action.effort(),
                    action.status(),
                    new Action.Notes(action.notes().comment(), evidence),
                    action.links());
        });
    }

    /** Takes an action out of the plan. */
    public void remove(String measure) {
        editor.apply(new Change.EditAction(measure, required(measure), null));
    }

    private Action edit(String measure, UnaryOperator<Action> edit) {
        Action before = required(measure);
        Action after = edit.apply(before);
        if (!after.equals(before)) {
            editor.apply(new Change.EditAction(measure, before, after));
        }
        return after;
    }

    private Action required(String measure) {
        Action action = editor.assessment().plan().actions().get(measure);
        if (action == null) {
            throw new UserFault(UserFault.Kind.INPUT, "application.notPlanned", measure);
        }
        return action;
    }

    private static Action with(Action action, Wishes wishes) {
        String comment = or(wishes.comment(), action.notes().comment());
        return new Action(
                action.measure(),
                or(wishes.owner(), action.owner()),
                or(wishes.due(), action.due()),
                Objects.requireNonNull(or(wishes.priority(), action.priority())),
                Objects.requireNonNull(or(wishes.effort(), action.effort())),
                Objects.requireNonNull(or(wishes.status(), action.status())),
                new Action.Notes(comment, action.notes().evidence()),
                action.links());
    }

    private static <T> @Nullable T or(@Nullable T wish, @Nullable T there) {
        return wish == null ? there : wish;
    }

    /** Says how far a measure is in place, whatever the answers say; null leaves it to the answers. */
    public void confirm(String measure, ActionPlan.@Nullable Confirmation confirmation) {
        ActionPlan plan = editor.assessment().plan();
        if (editor.template().measure(measure).isEmpty() && !plan.added().containsKey(measure)) {
            throw new UserFault(UserFault.Kind.INPUT, "application.noSuchMeasure", measure);
        }
        ActionPlan.Confirmation before = plan.confirmed().get(measure);
        if (before != confirmation) {
            editor.apply(new Change.ConfirmMeasure(measure, before, confirmation));
        }
    }

    /** Adds a measure that the template does not know and plans it, as one change; its code is never used again. */
    public AddedMeasure addPlanned(String code, String title, String category, Effort effort, Map<String, Reduction> mitigates) {
        AddedMeasure measure = new AddedMeasure(UUID.randomUUID(), code, title, category, effort, mitigates);
        Action action = new Action(code, null, null, Priority.MEDIUM, effort, ActionStatus.PLANNED, Action.Notes.NONE, Map.of());
        editor.apply(new Change.Several(
                List.of(new Change.EditAddedMeasure(code, null, measure), new Change.EditAction(code, null, action))));
        return measure;
    }

    /** Adds a measure that the template does not know; its code is never used again. */
    public AddedMeasure add(String code, String title, String category, Effort effort, Map<String, Reduction> mitigates) {
        AddedMeasure measure = new AddedMeasure(UUID.randomUUID(), code, title, category, effort, mitigates);
        editor.apply(new Change.EditAddedMeasure(code, null, measure));
        return measure;
    }
}
