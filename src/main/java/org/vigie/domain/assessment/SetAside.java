package org.vigie.domain.assessment;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Judgement;

/**
 * Something said on an earlier version of the template for which the present one has no place: kept as it was, in the words that it had then.
 *
 * @param version of the template on which it was said
 * @param title the question, or the title of the risk or measure, in the language of the assessment
 * @param said what was said, in words; may be empty
 * @param why the template no longer asks for it, or null where it does not say
 */
public record SetAside(String version, String title, String said, @Nullable String why, Kept kept) {

    /** What it is that was kept. */
    public sealed interface Kept {}

    public record OfAnswer(AnswerKey key, Answer answer) implements Kept {}

    public record OfJudgement(String risk, Judgement judgement) implements Kept {}

    public record OfAction(Action action) implements Kept {}

    public record OfConfirmation(String measure, Confirmation confirmation) implements Kept {}

    /** What names it within an assessment: the version, what it is, and its key there. */
    public String key() {
        return version
                + switch (kept) {
                    case OfAnswer(AnswerKey key, _) -> "/answers/" + key;
                    case OfJudgement(String risk, _) -> "/judgements/" + risk;
                    case OfAction(Action action) -> "/actions/" + action.measure();
                    case OfConfirmation(String measure, _) -> "/confirmations/" + measure;
                };
    }
}
