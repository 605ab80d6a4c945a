package org.vigie.desktop.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vigie.application.Portfolio;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Actions of all assessments, read a few assessments at a time so that nothing else waits. */
final class AllActionsViewModel {
    private static final int AT_ONCE = 25;

    private final Workroom workroom;
    private final Runnable changed;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<TemplateRef, Template> templates = new HashMap<>();
    private ActionFilter filter = ActionFilter.OPEN;
    private boolean loading = true;
    private boolean closed;

    AllActionsViewModel(Workroom workroom, Runnable changed) {
        this.workroom = workroom;
        this.changed = changed;
    }

    /** An action with what it belongs to. */
    record Entry(AssessmentId assessment, String title, Action action, String measure) {}

    void load() {
        workroom.tasks().store(() -> workroom.session().portfolio().list(null), all -> next(all, 0), this::failed);
    }

    private void next(List<Summary> all, int from) {
        if (closed) {
            return;
        }
        if (from >= all.size()) {
            loading = false;
            changed.run();
            return;
        }
        List<Summary> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
        workroom.tasks().store(
                () -> read(some),
                read -> {
                    entries.addAll(read);
                    changed.run();
                    next(all, from + AT_ONCE);
                },
                this::failed);
    }

    private void failed(Throwable fault) {
        loading = false;
        changed.run();
        workroom.dialogs().fault(fault);
    }

    private List<Entry> read(List<Summary> some) {
        Portfolio portfolio = workroom.session().portfolio();
        List<Entry> read = new ArrayList<>();
        for (Summary summary : some) {
            Assessment assessment = portfolio.load(summary.id());
            if (assessment.details().status() != AssessmentStatus.ARCHIVED && !assessment.plan().actions().isEmpty()) {
                Template template = templates.computeIfAbsent(assessment.template(), _ -> portfolio.templateOf(assessment));
                assessment.plan().actions().values().forEach(action -> read.add(
                        new Entry(assessment.id(), assessment.details().title(), action, measure(assessment, template, action.measure()))));
            }
        }
        return read;
    }

    private String measure(Assessment assessment, Template template, String code) {
        AddedMeasure added = assessment.plan().added().get(code);
        return added == null ? template.texts().measureTitle(workroom.words().language(), code) : added.title();
    }

    boolean loading() {
        return loading;
    }

    ActionFilter filter() {
        return filter;
    }

    void filter(ActionFilter by) {
        filter = by;
    }

    LocalDate today() {
        return LocalDate.now(workroom.clock());
    }

    int count(ActionFilter by) {
        return (int) entries.stream().filter(entry -> by.holds(entry.action(), today())).count();
    }

    /** Those that the filter lets through, soonest due first. */
    List<Entry> shown() {
        return entries.stream()
                .filter(entry -> filter.holds(entry.action(), today()))
                .sorted(Comparator.comparing((Entry entry) -> Objects.requireNonNullElse(entry.action().due(), LocalDate.MAX))
                        .thenComparing(Entry::title))
                .toList();
    }

    void close() {
        closed = true;
    }
}
