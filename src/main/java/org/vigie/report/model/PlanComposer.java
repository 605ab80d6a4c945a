package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.action.Action;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;

/** Puts the action plan and the register together. Pure: reads no file and no clock. */
public final class PlanComposer {
    private static final List<LevelKind> LEVELS = List.of(LevelKind.INHERENT, LevelKind.CURRENT, LevelKind.AT_START, LevelKind.TARGET);

    /** The plan of a subject. */
    public Plan compose(Subject subject, Options options) {
        Writing writing = new Writing(new Context(subject, options));
        return new Plan(head(writing.context()), actions(writing), risks(writing));
    }

    private static Plan.Head head(Context context) {
        Details details = context.assessment().details();
        Decision decision = context.decision();
        String state = decision == null
                ? context.text("cover.draft", context.coded("status", details.status()))
                : context.text("version", Integer.toString(decision.version()));
        return new Plan.Head(
                context.assessment().id().toString(), details.title(), details.organisation(), state,
                context.text("footer.exported", context.date(context.options().at())), context.language(), context.options().at());
    }

    private static List<Plan.Line> actions(Writing writing) {
        return writing.actions().all().stream().map(entry -> line(entry, writing)).toList();
    }

    private static Plan.Line line(Actions.Entry entry, Writing writing) {
        Context context = writing.context();
        Action action = entry.action();
        String comment = context.options().withNotes() ? action.notes().comment() : null;
        return new Plan.Line(
                new Plan.Named(action.measure(), entry.title()),
                entry.risks(),
                new Plan.When(writing.actions().owner(action), entry.due(), entry.overdue()),
                new Plan.How(
                        action.priority(), context.coded("priority", action.priority()),
                        context.coded("effort", action.effort()),
                        action.status(), context.coded("action.status", action.status())),
                entry.evidence(),
                comment == null ? "" : comment);
    }

    private static List<Plan.Entry> risks(Writing writing) {
        Context context = writing.context();
        List<Plan.Entry> all = new ArrayList<>();
        context.evaluation().gaps().forEach(gap -> all.add(gap(gap, writing)));
        Stream.concat(
                        SummaryChapter.retained(context).stream(),
                        context.evaluation().risks().stream().filter(risk -> !SummaryChapter.isRetained(risk)))
                .forEach(risk -> all.add(risk(risk, writing)));
        return all;
    }

    private static Plan.Entry gap(ComplianceGap gap, Writing writing) {
        Context context = writing.context();
        return new Plan.Entry(
                new Plan.Named(gap.code(), writing.names().risk(gap.code())),
                context.text("kind.gap"),
                context.coded("gap.state", gap.state()) + ", " + context.coded("judged", gap.status()).toLowerCase(Locale.ROOT),
                List.of(),
                gap.measures(),
                reasons(gap.judgement()));
    }

    private static Plan.Entry risk(Risk risk, Writing writing) {
        Context context = writing.context();
        return new Plan.Entry(
                new Plan.Named(risk.code(), writing.names().risk(risk.code())),
                context.text("kind.risk"),
                context.coded("judged", risk.status()),
                LEVELS.stream().map(kind -> level(risk.level(kind), writing.names())).toList(),
                risk.measures(),
                reasons(risk.judgement()));
    }

    private static Plan.Level level(RiskLevel level, Names names) {
        return new Plan.Level(names.severity(level.severity()), names.likelihood(level.likelihood()), names.level(level).text());
    }

    private static String reasons(@Nullable Judgement judgement) {
        if (judgement == null) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        add(judgement.reason(), reasons);
        add(judgement.acceptance(), reasons);
        return String.join("\n", reasons);
    }

    private static void add(@Nullable String reason, List<String> reasons) {
        if (reason != null && !reason.isBlank()) {
            reasons.add(reason);
        }
    }
}
