package org.vigie.domain.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.Risk;

/** Compares two states of an assessment as people read it: questions, gaps, risks, actions, opinions and decision. Comments are left out. */
public final class Comparison {
    private final Side before;
    private final Side after;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(Side before, Side after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A state with what follows from it.
     *
     * @param evaluation the frozen one for a decided version (decision 19)
     */
    public record Side(Assessment assessment, Evaluation evaluation) {}

    /** What differs: the assessment itself, answers in the order in which they are asked, gaps, risks, actions, then the review. */
    public static List<Difference> between(Side before, Side after) {
        Comparison comparison = new Comparison(before, after);
        comparison.details();
        comparison.answers();
        comparison.registers();
        comparison.review();
        return List.copyOf(comparison.found);
    }

    private void details() {
        Assessment was = before.assessment();
        Assessment is = after.assessment();
        if (!was.template().equals(is.template())) {
            found.add(new Difference.OfTemplate(was.template(), is.template()));
        }
        if (!was.details().withStatus(AssessmentStatus.DRAFT).equals(is.details().withStatus(AssessmentStatus.DRAFT))) {
            found.add(new Difference.OfDetails(was.details(), is.details()));
        }
    }

    private void answers() {
        Map<AnswerKey, Answer> was = before.assessment().answers().given();
        Map<AnswerKey, Answer> is = after.assessment().answers().given();
        Set<AnswerKey> keys = new LinkedHashSet<>(after.evaluation().questionnaire().visible());
        keys.addAll(before.evaluation().questionnaire().visible());
        keys.addAll(sorted(was.keySet()));
        keys.addAll(sorted(is.keySet()));
        for (AnswerKey key : keys) {
            if (!Objects.equals(was.get(key), is.get(key))) {
                found.add(new Difference.OfAnswer(key, was.get(key), is.get(key)));
            }
        }
    }

    private static List<AnswerKey> sorted(Collection<AnswerKey> keys) {
        return keys.stream().sorted().toList();
    }

    private void registers() {
        each(before.evaluation().gaps(), after.evaluation().gaps(), ComplianceGap::code, Comparison::sameGap, Difference.OfGap::new);
        each(before.evaluation().risks(), after.evaluation().risks(), Risk::code, Comparison::sameRisk, Difference.OfRisk::new);
        each(actions(before), actions(after), Action::measure, Action::equals, Difference.OfAction::new);
    }

    private static List<Action> actions(Side side) {
        return side.assessment().plan().actions().values().stream().sorted(Comparator.comparing(Action::measure)).toList();
    }

    @FunctionalInterface
    private interface Maker<T> {
        Difference make(String code, @Nullable T before, @Nullable T after);
    }

    private <T> void each(List<T> was, List<T> is, Function<T, String> code, BiPredicate<T, T> same, Maker<T> maker) {
        Map<String, T> old = new LinkedHashMap<>();
        was.forEach(each -> old.put(code.apply(each), each));
        for (T each : is) {
            T then = old.remove(code.apply(each));
            if (then == null || !same.test(then, each)) {
                found.add(maker.make(code.apply(each), then, each));
            }
        }
        old.forEach((gone, each) -> found.add(maker.make(gone, each, null)));
    }

    private static boolean sameGap(ComplianceGap a, ComplianceGap b) {
        return a.status() == b.status() && a.state() == b.state() && sameJudgement(a.judgement(), b.judgement());
    }

    private static boolean sameRisk(Risk a, Risk b) {
        return a.status() == b.status()
                && a.origin().equals(b.origin())
                && a.levels().equals(b.levels())
                && sameJudgement(a.judgement(), b.judgement());
    }

    /** The digest kept with a dismissal is no judgement. */
    private static boolean sameJudgement(@Nullable Judgement a, @Nullable Judgement b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.stance() == b.stance()
                && Objects.equals(a.reason(), b.reason())
                && Objects.equals(a.acceptance(), b.acceptance())
                && a.overrides().equals(b.overrides());
    }

    private void review() {
        Review was = before.assessment().review();
        Review is = after.assessment().review();
        if (!Objects.equals(was.opinion(), is.opinion())) {
            found.add(new Difference.OfOpinion(was.opinion(), is.opinion()));
        }
        if (!Objects.equals(was.views(), is.views())) {
            found.add(new Difference.OfViews(was.views(), is.views()));
        }
        if (!Objects.equals(was.decision(), is.decision())) {
            found.add(new Difference.OfDecision(was.decision(), is.decision()));
        }
        if (!Objects.equals(was.consultation(), is.consultation())) {
            found.add(new Difference.OfConsultation(was.consultation(), is.consultation()));
        }
    }
}
