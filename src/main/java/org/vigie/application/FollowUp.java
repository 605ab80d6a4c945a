package org.vigie.application;

import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;

/** What may change of a decided assessment without opening a new draft beside it (decision 19). */
final class FollowUp {
    private FollowUp() {}

    static boolean is(Change change) {
        return switch (change) {
            case Change.EditAction c -> c.before() != null && c.after() != null && c.before().links().equals(c.after().links());
            case Change.EditComment c -> true;
            case Change.EditEvidence c -> true;
            case Change.EditDetails c -> sameSubject(c.before(), c.after());
            case Change.RecordConsultation c -> true;
            case Change.Decide c -> true;
            case Change.RecordVersion c -> true;
            case Change.Several c -> c.changes().stream().allMatch(FollowUp::is);
            case Change.SetAnswer c -> false;
            case Change.AddRow c -> false;
            case Change.RemoveRow c -> false;
            case Change.MoveRow c -> false;
            case Change.SetCell c -> false;
            case Change.JudgeRisk c -> false;
            case Change.EditAddedRisk c -> false;
            case Change.EditAddedMeasure c -> false;
            case Change.ConfirmMeasure c -> false;
            case Change.GiveOpinion c -> false;
            case Change.RecordViews c -> false;
            case Change.KeepAside c -> false;
            case Change.ChangeTemplate c -> false;
        };
    }

    /** Who owns it, when it is reviewed, what it is held for and its status may change after a decision: not what was decided on. */
    private static boolean sameSubject(Details before, Details after) {
        return before.title().equals(after.title())
                && before.organisation().equals(after.organisation())
                && before.language() == after.language();
    }
}
