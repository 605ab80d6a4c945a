package org.vigie.domain.comparison;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.DataSubjectViews;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.template.TemplateRef;

/** One thing that differs; null where it is not there on one side. */
public sealed interface Difference {

    /** The assessment moved to another version of its template. */
    record OfTemplate(TemplateRef before, TemplateRef after) implements Difference {}

    /** Title, people, dates, holds; not the status, which the versions themselves tell. */
    record OfDetails(Details before, Details after) implements Difference {}

    record OfAnswer(AnswerKey key, @Nullable Answer before, @Nullable Answer after) implements Difference {}

    record OfGap(String code, @Nullable ComplianceGap before, @Nullable ComplianceGap after) implements Difference {}

    /** A risk whose status, level or judgement differs; other answers behind it are told by themselves. */
    record OfRisk(String code, @Nullable Risk before, @Nullable Risk after) implements Difference {}

    record OfAction(String measure, @Nullable Action before, @Nullable Action after) implements Difference {}

    record OfOpinion(@Nullable DpoOpinion before, @Nullable DpoOpinion after) implements Difference {}

    record OfViews(@Nullable DataSubjectViews before, @Nullable DataSubjectViews after) implements Difference {}

    record OfDecision(@Nullable Decision before, @Nullable Decision after) implements Difference {}

    record OfConsultation(@Nullable PriorConsultation before, @Nullable PriorConsultation after) implements Difference {}
}
