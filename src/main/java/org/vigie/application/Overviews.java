package org.vigie.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.application.port.UserFault;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.evaluation.Evaluator;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/**
 * What portfolios show of assessments beyond their summaries. Each is evaluated once a day and again when it has changed; used on one
 * thread, as the workspace is.
 */
public final class Overviews {
    private static final int SOON_DAYS = 30;

    private final WorkspaceSession session;
    private final Map<AssessmentId, Kept> kept = new HashMap<>();
    private final Map<TemplateRef, Template> templates = new HashMap<>();

    Overviews(WorkspaceSession session) {
        this.session = session;
    }

    private record Kept(Summary summary, LocalDate day, @Nullable Overview overview) {}

    /**
     * What an assessment is at.
     *
     * @param current current levels of the risks that nobody dismissed, in the scales of the template's matrix
     */
    public record Overview(
            Summary summary, Details details, Template template, Progress progress, List<RiskLevel> current, Due due) {
        public Overview {
            current = List.copyOf(current);
        }

        /** The highest current level, or empty without risks. */
        public Optional<RiskLevel> highest() {
            return current.stream().max(java.util.Comparator.comparingInt(RiskLevel::level));
        }
    }

    /**
     * Actions that are not implemented.
     *
     * @param overdue those due before today
     * @param soon those due today or in the 30 days after it
     */
    public record Due(int open, int overdue, int soon) {}

    /** The overview of an assessment; empty when it can't be read: it is damaged, or its template is not there. */
    public Optional<Overview> of(Summary summary) {
        Kept known = kept.get(summary.id());
        if (known == null || !known.summary().equals(summary) || !known.day().equals(session.today())) {
            known = new Kept(summary, session.today(), look(summary));
            kept.put(summary.id(), known);
        }
        return Optional.ofNullable(known.overview());
    }

    private @Nullable Overview look(Summary summary) {
        try {
            Assessment assessment = session.portfolio().load(summary.id());
            Template template = templates.computeIfAbsent(assessment.template(), _ -> session.portfolio().templateOf(assessment));
            Evaluation evaluation = Evaluator.evaluate(template, assessment, session.today());
            List<RiskLevel> current = new ArrayList<>();
            for (Risk risk : evaluation.risks()) {
                if (risk.status() != RiskStatus.DISMISSED) {
                    current.add(risk.level(LevelKind.CURRENT));
                }
            }
            return new Overview(
                    summary, assessment.details(), template, evaluation.questionnaire().progress(), current, due(assessment));
        } catch (UserFault _) {
            // A list shows all others; opening this one says what is wrong with it.
            return null;
        }
    }

    private Due due(Assessment assessment) {
        LocalDate today = session.today();
        int open = 0;
        int overdue = 0;
        int soon = 0;
        for (Action action : assessment.plan().actions().values()) {
            if (action.status() == ActionStatus.IMPLEMENTED) {
                continue;
            }
            open++;
            LocalDate due = action.due();
            if (due != null && due.isBefore(today)) {
                overdue++;
            } else if (due != null && !due.isAfter(today.plusDays(SOON_DAYS))) {
                soon++;
            }
        }
        return new Due(open, overdue, soon);
    }
}
