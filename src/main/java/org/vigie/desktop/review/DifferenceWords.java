package org.vigie.desktop.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.review.Told.Fate;
import org.vigie.desktop.review.Told.Group;
import org.vigie.desktop.review.Told.Line;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.desktop.support.Words;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.comparison.Difference;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.Decision;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.template.TemplateRef;

/** Differences between two versions, told field by field. */
final class DifferenceWords {
    private final Words words;
    private final RegisterWords names;
    private final AnswerDifferenceWords answers;
    private final Function<String, String> fileName;
    private final ZoneId zone;

    /**
     * Words for the differences of one assessment.
     *
     * @param fileName of an evidence id
     */
    DifferenceWords(
            Words words, RegisterWords names, AnswerDifferenceWords answers, Function<String, String> fileName, ZoneId zone) {
        this.words = words;
        this.names = names;
        this.answers = answers;
        this.fileName = fileName;
        this.zone = zone;
    }

    Told tell(Difference difference) {
        return switch (difference) {
            case Difference.OfTemplate(var before, var after) ->
                about("review.compare.template", List.of(new Line(words.text("review.compare.version"), template(before), template(after))));
            case Difference.OfDetails(var before, var after) -> about("review.compare.details", details(before, after));
            case Difference.OfAnswer answer -> answers.tell(answer);
            case Difference.OfGap(var code, var before, var after) ->
                new Told(Group.GAPS, Fate.of(before, after), code, names.risk(code), gap(before, after), null);
            case Difference.OfRisk(var code, var before, var after) ->
                new Told(Group.RISKS, Fate.of(before, after), code, names.risk(code), risk(before, after), null);
            case Difference.OfAction(var measure, var before, var after) ->
                new Told(Group.ACTIONS, Fate.of(before, after), measure, names.measure(measure), action(before, after), null);
            case Difference.OfOpinion(var before, var after) -> review("report.review.opinion", before, after, new Lines()
                    .add(words.text("review.opinion.position"), before, after, each -> names.of("review.position.", each.position()))
                    .add(words.text("review.opinion.name"), before, after, each -> each.name())
                    .add(words.text("review.day"), before, after, each -> words.day(each.on()))
                    .add(words.text("review.opinion.words"), before, after, each -> each.text().toPlain()));
            case Difference.OfViews(var before, var after) -> review("report.review.views", before, after, new Lines()
                    .add(words.text("review.compare.sought"), before, after, each -> yes(each.sought()))
                    .add(words.text("review.views.day"), before, after, each -> day(each.on()))
                    .add(words.text("review.views.words"), before, after, each -> each.text().toPlain()));
            case Difference.OfDecision(var before, var after) ->
                review("report.review.decision", before, after, decision(before, after));
            case Difference.OfConsultation(var before, var after) -> review("report.review.consultation", before, after, new Lines()
                    .add(words.text("report.consultation.sent"), before, after, each -> day(each.sent()))
                    .add(words.text("report.consultation.received"), before, after, each -> day(each.received()))
                    .add(words.text("report.consultation.sixWeeks"), before, after, each -> yes(each.extended()))
                    .add(words.text("review.consultation.suspended"), before, after, each -> Integer.toString(each.suspendedDays()))
                    .add(words.text("report.consultation.advice"), before, after, each -> each.advice())
                    .add(words.text("report.consultation.outcome"), before, after, each -> each.outcome() == null
                            ? null
                            : names.of("report.consultation.", each.outcome())));
        };
    }

    private Told about(String title, List<Line> lines) {
        return new Told(Group.ABOUT, Fate.CHANGED, "", words.text(title), lines, null);
    }

    private Told review(String title, @Nullable Object before, @Nullable Object after, Lines lines) {
        return new Told(Group.REVIEW, Fate.of(before, after), "", words.text(title), lines.found(), null);
    }

    private static String template(TemplateRef ref) {
        return ref.id() + " " + ref.version();
    }

    private String yes(boolean is) {
        return words.text(is ? "review.compare.yes" : "review.compare.no");
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.day(day);
    }

    private List<Line> details(Details before, Details after) {
        return new Lines()
                .add(words.text("review.compare.title"), before, after, Details::title)
                .add(words.text("review.compare.organisation"), before, after, Details::organisation)
                .add(words.text("review.compare.owner"), before, after, Details::owner)
                .add(words.text("review.compare.language"), before, after, each -> each.language().name())
                .add(words.text("review.next"), before, after, each -> day(each.reviewDate()))
                .add(words.text("review.compare.hold"), before, after, Details::legalHold)
                .found();
    }

    private List<Line> gap(@Nullable ComplianceGap before, @Nullable ComplianceGap after) {
        return judged(
                new Lines()
                        .add(words.text("register.column.status"), before, after, each -> names.of("register.status.", each.status()))
                        .add(words.text("review.compare.state"), before, after, each -> names.of("register.gap.state.", each.state())),
                before == null ? null : before.judgement(),
                after == null ? null : after.judgement());
    }

    private List<Line> risk(@Nullable Risk before, @Nullable Risk after) {
        Lines lines = new Lines()
                .add(words.text("register.column.status"), before, after, each -> names.of("register.status.", each.status()))
                .add(words.text("review.compare.raised"), before, after, each -> yes(each.origin().raised()));
        for (LevelKind kind : LevelKind.values()) {
            lines.add(words.text("review.compare.level", names.kind(kind)), before, after, each -> level(each.level(kind)));
        }
        return judged(lines, before == null ? null : before.judgement(), after == null ? null : after.judgement());
    }

    private String level(RiskLevel level) {
        return words.text(
                "review.compare.levelWords", names.level(level), names.severity(level.severity()), names.likelihood(level.likelihood()));
    }

    private List<Line> judged(Lines lines, @Nullable Judgement before, @Nullable Judgement after) {
        for (LevelKind kind : LevelKind.values()) {
            lines.add(words.text("review.compare.override", names.kind(kind)), before, after, each -> {
                LevelOverride override = each.overrides().get(kind);
                return override == null ? null : override.reason();
            });
        }
        return lines.add(words.text("register.detail.reason"), before, after, Judgement::reason)
                .add(words.text("register.detail.acceptance"), before, after, Judgement::acceptance)
                .found();
    }

    private List<Line> action(@Nullable Action before, @Nullable Action after) {
        return new Lines()
                .add(words.text("register.column.status"), before, after, each -> names.of("report.action.status.", each.status()))
                .add(words.text("register.column.owner"), before, after, Action::owner)
                .add(words.text("register.column.due"), before, after, each -> day(each.due()))
                .add(words.text("register.column.priority"), before, after, each -> names.of("report.priority.", each.priority()))
                .add(words.text("register.column.effort"), before, after, each -> names.of("report.effort.", each.effort()))
                .add(words.text("register.column.note"), before, after, each -> each.notes().comment())
                .add(words.text("register.column.evidence"), before, after, each -> files(each.notes().evidence()))
                .add(words.text("review.compare.links"), before, after, each -> links(each.links()))
                .found();
    }

    private String files(List<String> ids) {
        return ids.stream().map(fileName).collect(Collectors.joining(", "));
    }

    private String links(Map<String, Reduction> links) {
        return links.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> words.text("review.compare.link", each.getKey(), -each.getValue().severity(), -each.getValue().likelihood()))
                .collect(Collectors.joining(", "));
    }

    private Lines decision(@Nullable Decision before, @Nullable Decision after) {
        Lines lines = new Lines()
                .add(words.text("review.decide.kind"), before, after, each -> names.of("report.decision.", each.kind()))
                .add(words.text("review.decide.signatory"), before, after, each -> each.signOff().name())
                .add(words.text("review.decide.capacity"), before, after, each -> each.signOff().capacity())
                .add(words.text("review.compare.version"), before, after, each -> Integer.toString(each.version()))
                .add(words.text("report.decision.override"), before, after, Decision::overrideReason)
                .add(words.text("review.decide.comment"), before, after, Decision::comment);
        List<String> codes = new ArrayList<>();
        conditions(before).forEach(each -> codes.add(each.code()));
        conditions(after).stream().map(Condition::code).filter(code -> !codes.contains(code)).forEach(codes::add);
        codes.forEach(code -> lines.add(words.text("review.compare.condition", code), before, after, each -> condition(each, code)));
        return lines;
    }

    private static List<Condition> conditions(@Nullable Decision decision) {
        return decision == null ? List.of() : decision.conditions();
    }

    private @Nullable String condition(Decision decision, String code) {
        return decision.conditions().stream().filter(each -> each.code().equals(code)).findFirst().map(this::condition).orElse(null);
    }

    private String condition(Condition condition) {
        Condition.Lifting lifting = condition.lifting();
        String state = lifting == null
                ? words.text("report.condition.open")
                : words.text("report.condition.met", lifting.by(), words.day(LocalDate.ofInstant(lifting.at(), zone)));
        return names.measure(condition.measure()) + " — " + state;
    }
}
