package org.vigie.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.Blank;

/** What an assessment is about, beside its answers. Each edit is one change, saved and undoable. */
public final class Describing {
    private final AssessmentEditor editor;
    private final AssessmentStore store;
    private final AssessmentId id;

    Describing(AssessmentEditor editor, AssessmentStore store) {
        this.editor = editor;
        this.store = store;
        this.id = editor.assessment().id();
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
     * @throws UserFault as {@link #become}
     */
    public Details change(Wishes wishes) {
        Details before = editor.assessment().details();
        return become(new Details(
                wishes.title() == null ? before.title() : wishes.title(),
                before.language(),
                wishes.status() == null ? before.status() : wishes.status(),
                wishes.organisation() == null ? before.organisation() : wishes.organisation(),
                wishes.owner() == null ? before.owner() : wishes.owner(),
                wishes.reviewDate() == null ? before.reviewDate() : wishes.reviewDate(),
                wishes.legalHold() == null ? before.legalHold() : wishes.legalHold()));
    }

    /**
     * Makes the details these, stripped of what stands around their words; a blank legal hold is none.
     *
     * @throws UserFault when the title would be blank, the status is one that only a decision gives, or the assessment is archived and more
     *     than its owner, review date, legal hold or status would change
     */
    public Details become(Details wanted) {
        Details after = checked(wanted);
        if (!after.equals(editor.assessment().details())) {
            editor.apply(new Change.EditDetails(editor.assessment().details(), after));
        }
        return after;
    }

    /**
     * Makes the details these where a person took back their own typing; see {@link AssessmentEditor#takeBack}.
     *
     * @throws UserFault as {@link #become}
     */
    public void takeBack(Details wanted) {
        Details after = checked(wanted);
        if (!after.equals(editor.assessment().details())) {
            editor.takeBack(new Change.EditDetails(editor.assessment().details(), after));
        }
    }

    /**
     * Who changed the assessment, first ones first; empty when nobody did since it was created. Waits for the store, unlike all else here,
     * and may be asked from its thread.
     *
     * @throws UserFault when the assessment is there no more
     */
    public List<Author> writers() {
        return store.authors(id);
    }

    /** The statuses that a person can give it now, in the order of the work; being decided comes from the controller's decision alone. */
    public List<AssessmentStatus> moves() {
        return switch (editor.assessment().details().status()) {
            case DRAFT -> List.of(AssessmentStatus.IN_REVIEW, AssessmentStatus.ARCHIVED);
            case IN_REVIEW -> List.of(AssessmentStatus.CHANGES_REQUESTED, AssessmentStatus.DRAFT, AssessmentStatus.ARCHIVED);
            case CHANGES_REQUESTED -> List.of(AssessmentStatus.IN_REVIEW, AssessmentStatus.DRAFT, AssessmentStatus.ARCHIVED);
            case APPROVED -> List.of(AssessmentStatus.DRAFT, AssessmentStatus.ARCHIVED);
            case ARCHIVED -> List.of(AssessmentStatus.DRAFT);
        };
    }

    private Details checked(Details wanted) {
        if (Blank.is(wanted.title())) {
            throw new UserFault(UserFault.Kind.INPUT, "application.titleBlank");
        }
        if (wanted.status() == AssessmentStatus.APPROVED && editor.assessment().details().status() != AssessmentStatus.APPROVED) {
            throw new UserFault(UserFault.Kind.INPUT, "application.decisionDecides");
        }
        String hold = wanted.legalHold();
        return new Details(
                wanted.title().strip(),
                wanted.language(),
                wanted.status(),
                wanted.organisation().strip(),
                wanted.owner().strip(),
                wanted.reviewDate(),
                hold == null || Blank.is(hold) ? null : hold.strip());
    }
}
