package org.vigie.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.text.Blank;

/** What an assessment is about, beside its answers. Each call is one change, saved and undoable. */
public final class Describing {
    private final AssessmentEditor editor;

    Describing(AssessmentEditor editor) {
        this.editor = editor;
    }

    /**
     * What a person says of an assessment; null leaves what is there.
     *
     * @param legalHold why it must not be deleted; blank lifts the hold
     */
    public record Wishes(
            @Nullable String title,
            @Nullable AssessmentStatus status,
            @Nullable String organisation,
            @Nullable String owner,
            @Nullable LocalDate reviewDate,
            @Nullable String legalHold) {}

    /**
     * Changes details.
     *
     * @throws UserFault when the title would be blank, or the status is one that only a decision gives
     */
    public Details change(Wishes wishes) {
        Details before = editor.assessment().details();
        if (wishes.title() != null && Blank.is(wishes.title())) {
            throw new UserFault(UserFault.Kind.INPUT, "application.titleBlank");
        }
        if (wishes.status() == AssessmentStatus.APPROVED && before.status() != AssessmentStatus.APPROVED) {
            throw new UserFault(UserFault.Kind.INPUT, "application.decisionDecides");
        }
        Details after = new Details(
                wishes.title() == null ? before.title() : wishes.title().strip(),
                before.language(),
                wishes.status() == null ? before.status() : wishes.status(),
                wishes.organisation() == null ? before.organisation() : wishes.organisation().strip(),
                wishes.owner() == null ? before.owner() : wishes.owner().strip(),
                wishes.reviewDate() == null ? before.reviewDate() : wishes.reviewDate(),
                hold(wishes.legalHold(), before.legalHold()));
        if (!after.equals(before)) {
            editor.apply(new Change.EditDetails(before, after));
        }
        return after;
    }

    private static @Nullable String hold(@Nullable String wish, @Nullable String there) {
        if (wish == null) {
            return there;
        }
        return Blank.is(wish) ? null : wish.strip();
    }
}
