package org.vigie.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.PortfolioStore;
import org.vigie.application.port.PortfolioStore.Entry;
import org.vigie.application.port.PortfolioStore.Found;
import org.vigie.application.port.PortfolioStore.Known;
import org.vigie.application.port.PortfolioStore.OpenActions;
import org.vigie.application.port.PortfolioStore.Part;
import org.vigie.application.port.PortfolioStore.PlannedAction;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.evaluation.Standing;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;

/**
 * What portfolios show of assessments beyond their summaries. An assessment is evaluated once for each content that it has; what is found is
 * kept in the workspace, so that a list of all of them is one question to it. Used on one thread, as the workspace is.
 */
public final class Overviews {
    private static final int SOON_DAYS = 30;
    /** So few that are not known yet are evaluated before a list is given out: none of its rows changes before someone's eyes then. */
    private static final int FEW = 8;

    private final WorkspaceSession session;
    private final PortfolioStore store;
    private final String rules;
    private final Map<TemplateRef, Template> templates = new HashMap<>();
    private final Set<TemplateRef> absent = new HashSet<>();
    private final Set<String> unreadable = new HashSet<>();

    Overviews(WorkspaceSession session, PortfolioStore store) {
        this.session = session;
        this.store = store;
        String program = Objects.requireNonNullElse(Overviews.class.getPackage().getImplementationVersion(), "0");
        this.rules = Evaluator.ENGINE + " " + program;
    }

    /**
     * An assessment in a list.
     *
     * @param review when it is to be looked at again, or null
     * @param contentHash of what is stored
     * @param overview null until it is evaluated, and where it can't be read: it is damaged, or its template is not there
     */
    public record Listed(
            Summary summary,
            TemplateRef template,
            String owner,
            @Nullable LocalDate review,
            String contentHash,
            @Nullable Overview overview) {

        Listed with(@Nullable Overview found) {
            return new Listed(summary, template, owner, review, contentHash, found);
        }
    }

    /**
     * What an assessment is at.
     *
     * @param current current levels of the risks that nobody dismissed, in the scales of the template's matrix
     */
    public record Overview(Template template, Progress progress, List<RiskLevel> current, Due due) {
        public Overview {
            current = List.copyOf(current);
        }

        /** The highest current level, or empty without risks. */
        public Optional<RiskLevel> highest() {
            return current.stream().max(Comparator.comparingInt(RiskLevel::level));
        }
    }

    /**
     * Actions that are not implemented.
     *
     * @param overdue those due before today
     * @param soon those due today or in the 30 days after it
     */
    public record Due(int open, int overdue, int soon) {}

    /**
     * An action of some assessment.
     *
     * @param measure the title of its measure
     */
    public record ListedAction(PlannedAction action, String measure) {}

    /** Assessments, latest change first. Where many are not evaluated yet, those stand without an overview and {@link #find} gives it. */
    public List<Listed> list() {
        absent.clear();
        List<Listed> listed = store.entries().stream().map(this::listed).toList();
        List<Listed> missing = missing(listed);
        if (missing.isEmpty() || missing.size() > FEW) {
            return listed;
        }
        Map<AssessmentId, Listed> found = new HashMap<>();
        find(missing).forEach(each -> found.put(each.summary().id(), each));
        return listed.stream().map(each -> found.getOrDefault(each.summary().id(), each)).toList();
    }

    /** Those whose title holds all these words; capitals and accents do not count. Soon answered. */
    public Set<AssessmentId> titled(String words) {
        return store.titled(words);
    }

    /** Those of the next thousand in which title, or some answer, holds each of these words; see {@link PortfolioStore#holding}. */
    public Part holding(String words, @Nullable AssessmentId after) {
        return store.holding(words, after);
    }

    /** Those of a list that {@link #find} could say more of. */
    public List<Listed> missing(List<Listed> listed) {
        return listed.stream().filter(each -> each.overview() == null && !unreadable.contains(each.contentHash())).toList();
    }

    private Listed listed(Entry entry) {
        Listed listed = new Listed(entry.summary(), entry.template(), entry.owner(), entry.review(), entry.contentHash(), null);
        Known known = entry.known();
        if (known == null || !known.rules().equals(rules) || (known.day() != null && !known.day().equals(session.today()))) {
            return listed;
        }
        return template(entry.template()).map(template -> listed.with(overview(template, known))).orElse(listed);
    }

    /** Evaluates these and keeps what it finds; those that can't be read stay without an overview. */
    public List<Listed> find(List<Listed> some) {
        List<Found> found = new ArrayList<>();
        List<Listed> all = some.stream().map(each -> find(each, found)).toList();
        if (!found.isEmpty()) {
            store.keep(found);
        }
        return all;
    }

    private Listed find(Listed listed, List<Found> found) {
        try {
            Assessment assessment = session.portfolio().load(listed.summary().id());
            Template template = template(assessment.template()).orElse(null);
            if (template != null) {
                Known known = known(template, assessment);
                // It may have changed since the list was read.
                found.add(new Found(assessment.id(), session.portfolio().contentHash(assessment.id()), known));
                return listed.with(overview(template, known));
            }
        } catch (UserFault _) {
            // A list shows all others; opening this one says what is wrong with it.
        }
        unreadable.add(listed.contentHash());
        return listed;
    }

    private Known known(Template template, Assessment assessment) {
        LocalDate today = session.today();
        Standing standing = Evaluator.standing(template, assessment, today);
        List<Action> open = assessment.plan().actions().values().stream()
                .filter(action -> action.status() != ActionStatus.IMPLEMENTED)
                .toList();
        List<LocalDate> due = open.stream().map(Action::due).flatMap(Stream::ofNullable).sorted().toList();
        return new Known(
                rules, standing.dayBound() ? today : null, standing.progress(), standing.current(), new OpenActions(open.size(), due));
    }

    private Overview overview(Template template, Known known) {
        LocalDate today = session.today();
        int overdue = 0;
        int soon = 0;
        for (LocalDate due : known.actions().due()) {
            if (due.isBefore(today)) {
                overdue++;
            } else if (!due.isAfter(today.plusDays(SOON_DAYS))) {
                soon++;
            }
        }
        return new Overview(template, known.progress(), known.current(), new Due(known.actions().count(), overdue, soon));
    }

    /** Actions of all assessments that are not archived, some at a time; see {@link PortfolioStore#actions}. */
    public List<ListedAction> actions(Language language, @Nullable ListedAction after, int limit) {
        return store.actions(after == null ? null : after.action(), limit).stream()
                .map(action -> new ListedAction(action, measure(action, language)))
                .toList();
    }

    private String measure(PlannedAction action, Language language) {
        String added = action.added();
        return added != null
                ? added
                : template(action.of().template())
                        .map(template -> template.texts().measureTitle(language, action.measure()))
                        .orElse(action.measure());
    }

    private Optional<Template> template(TemplateRef ref) {
        Template known = templates.get(ref);
        if (known != null || absent.contains(ref)) {
            return Optional.ofNullable(known);
        }
        Optional<Template> opened = session.templates().open(ref);
        opened.ifPresentOrElse(template -> templates.put(ref, template), () -> absent.add(ref));
        return opened;
    }
}
