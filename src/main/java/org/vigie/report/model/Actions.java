package org.vigie.report.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Content;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.evaluation.MeasureState;
import org.vigie.domain.template.MeasureRule.Effort;

/** The actions of the plan, the most pressing first. */
final class Actions {
    private final Context context;
    private final Names names;
    private final AnswerTexts answers;

    Actions(Context context, Names names, AnswerTexts answers) {
        this.context = context;
        this.names = names;
        this.answers = answers;
    }

    /**
     * An action with what a plan shows of it.
     *
     * @param risks codes of the risks and gaps that it acts on
     * @param evidence what shows that it is done, or what is expected to
     */
    record Entry(Action action, String title, List<String> risks, String evidence, boolean overdue) {
        @Nullable LocalDate due() {
            return action.due();
        }

        boolean done() {
            return action.status() == ActionStatus.IMPLEMENTED;
        }
    }

    /** By priority, then by due date; those done come last. */
    List<Entry> all() {
        Map<String, MeasureState> states = new HashMap<>();
        context.evaluation().measures().forEach(state -> states.put(state.code(), state));
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Action> planned : Context.sorted(context.assessment().plan().actions())) {
            Action action = planned.getValue();
            MeasureState state = states.get(action.measure());
            List<String> risks = new ArrayList<>(state == null ? List.of() : state.mitigates());
            action.links().keySet().stream().sorted().filter(risk -> !risks.contains(risk)).forEach(risks::add);
            LocalDate due = action.due();
            boolean overdue = due != null && due.isBefore(context.today()) && action.status() != ActionStatus.IMPLEMENTED;
            entries.add(new Entry(action, names.measure(action.measure()), risks, evidence(action), overdue));
        }
        entries.sort(Comparator.comparing(Entry::done)
                .thenComparing(entry -> entry.action().priority(), Comparator.<Priority>reverseOrder())
                .thenComparing(entry -> entry.due() == null ? LocalDate.MAX : entry.due())
                .thenComparing(entry -> entry.action().measure()));
        return entries;
    }

    private String evidence(Action action) {
        if (!action.notes().evidence().isEmpty()) {
            return answers.evidence(action.notes().evidence());
        }
        return context.texts().find(context.language(), "measures", action.measure(), "evidence").orElse("");
    }

    String owner(Action action) {
        String owner = action.owner();
        if (owner == null || owner.isBlank()) {
            return context.text("action.noOwner");
        }
        return context.texts().find(context.language(), "catalogues", "roles", owner).orElse(owner);
    }

    String effort(Effort effort) {
        return context.coded("effort", effort);
    }

    Content due(Entry entry) {
        LocalDate due = entry.due();
        if (due == null) {
            return Content.of(context.text("action.noDate"));
        }
        return entry.overdue()
                ? Content.of(Content.words(context.shortDate(due) + " "), new Content.Alert(context.text("action.overdue")))
                : Content.of(context.shortDate(due));
    }
}
