package org.vigie.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.AddedMeasure;
import org.vigie.domain.action.Priority;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Condition;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.review.Review;
import org.vigie.domain.review.SignOff;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.risk.LevelOverride;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.text.Language;

/** Arbitrary assessments with something of everything in them, the same for the same seed. They follow no template. */
public class Assessments extends Generator {

    public Assessments(Random random) {
        super(random);
    }

    public static Arbitrary<Assessment> arbitrary() {
        return Arbitraries.randomValue(random -> new Assessments(random).assessment());
    }

    public Assessment assessment() {
        List<String> evidence = distinct(3, this::hash);
        List<SetAside> aside = distinct(3, this::setAside);
        return new Assessment(
                new AssessmentId(uuid()),
                templateRef(),
                details(),
                new Assessment.Answers(
                        map(12, this::key, this::answer), evidence.stream().collect(Collectors.toMap(id -> id, this::evidence)),
                        aside.stream().collect(Collectors.toMap(SetAside::key, each -> each, (one, _) -> one))),
                new RiskRegister(
                        map(6, this::riskCode, this::judgement),
                        distinct(2, this::riskCode).stream().collect(Collectors.toMap(code -> code, this::addedRisk))),
                new ActionPlan(
                        distinct(5, this::measureCode).stream().collect(Collectors.toMap(code -> code, this::action)),
                        map(4, this::measureCode, () -> one(ActionPlan.Confirmation.class)),
                        distinct(2, this::measureCode).stream().collect(Collectors.toMap(code -> code, this::addedMeasure))),
                review(),
                versions());
    }

    SetAside setAside() {
        SetAside.Kept kept =
                switch (random.nextInt(4)) {
                    case 0 -> new SetAside.OfAnswer(key(), answer());
                    case 1 -> new SetAside.OfJudgement(riskCode(), judgement());
                    case 2 -> new SetAside.OfAction(action(measureCode()));
                    default -> new SetAside.OfConfirmation(measureCode(), one(ActionPlan.Confirmation.class));
                };
        return new SetAside(templateRef().version(), text(), text(), maybe(this::text), kept);
    }

    private List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        int number = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            number += 1 + random.nextInt(6);
            versions.add(version(number));
        }
        return versions;
    }

    Details details() {
        return new Details(
                text(), one(Language.class), one(AssessmentStatus.class), text(), text(), maybe(this::date), maybe(this::text));
    }

    Judgement judgement() {
        Judgement.Stance stance = maybe(() -> one(Judgement.Stance.class));
        Map<LevelKind, LevelOverride> overrides = map(3, () -> one(LevelKind.class), () -> new LevelOverride(
                maybe(() -> random.nextInt(4)), maybe(() -> random.nextInt(4)), reason()));
        return new Judgement(stance, reason(), chance(0.5) ? "" : hash(), overrides, maybe(this::text));
    }

    AddedRisk addedRisk(String code) {
        return new AddedRisk(
                uuid(),
                code,
                text(),
                random.nextInt(4),
                random.nextInt(4),
                new AddedRisk.Description(maybe(this::text), maybe(this::text), maybe(this::text), maybe(this::text)),
                some(3, this::key));
    }

    private Reduction reduction() {
        return new Reduction(-random.nextInt(3), -random.nextInt(3));
    }

    AddedMeasure addedMeasure(String code) {
        return new AddedMeasure(
                uuid(), code, text(), code(), one(MeasureRule.Effort.class), map(3, this::riskCode, this::reduction));
    }

    Action action(String measure) {
        return new Action(
                measure,
                maybe(this::text),
                maybe(this::date),
                one(Priority.class),
                one(MeasureRule.Effort.class),
                one(ActionStatus.class),
                new Action.Notes(maybe(this::text), some(2, this::hash)),
                map(2, this::riskCode, this::reduction));
    }

    Comment comment(UUID id) {
        return new Comment(id, key(), text(), author(), instant(), chance(0.5));
    }

    DpoOpinion opinion() {
        return new DpoOpinion(one(DpoOpinion.Position.class), richText(), text(), date(), author());
    }

    DataSubjectViews views() {
        return new DataSubjectViews(chance(0.5), richText(), maybe(this::date));
    }

    PriorConsultation consultation() {
        return new PriorConsultation(
                maybe(this::date),
                maybe(this::date),
                chance(0.5),
                random.nextInt(50),
                maybe(this::text),
                maybe(() -> one(PriorConsultation.Outcome.class)));
    }

    Decision decision() {
        return new Decision(
                one(Decision.Kind.class),
                1 + random.nextInt(9),
                new SignOff(text(), text(), instant(), author()),
                some(2, () -> new Condition("C" + (1 + random.nextInt(9)), measureCode(), maybe(this::lifting))),
                maybe(this::text),
                maybe(this::text));
    }

    private Condition.Lifting lifting() {
        return new Condition.Lifting(text(), instant(), text(), some(2, this::hash), author());
    }

    Version version(int number) {
        return new Version(number, text(), one(Decision.Kind.class), instant(), author(), hash(), "1.0", hash());
    }

    private Review review() {
        return new Review(
                distinct(3, this::uuid).stream().collect(Collectors.toMap(id -> id, this::comment)),
                maybe(this::opinion),
                maybe(this::views),
                maybe(this::decision),
                maybe(this::consultation));
    }
}
