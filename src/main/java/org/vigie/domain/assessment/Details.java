package org.vigie.domain.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Language;

/**
 * What an assessment is about, beside its answers.
 *
 * @param language in which it is written; exports may be in another
 * @param organisation the controller, as the cover shows it; may be empty
 * @param owner the business owner; may be empty
 * @param reviewDate when it is looked at again (GDPR Art. 35(11)), or null
 * @param legalHold why it must not be deleted, or null
 */
public record Details(
        String title,
        Language language,
        AssessmentStatus status,
        String organisation,
        String owner,
        @Nullable LocalDate reviewDate,
        @Nullable String legalHold) {
    public static Details draft(String title, Language language) {
        return new Details(title, language, AssessmentStatus.DRAFT, "", "", null, null);
    }

    public Details withTitle(String value) {
        return new Details(value, language, status, organisation, owner, reviewDate, legalHold);
    }

    public Details withLanguage(Language value) {
        return new Details(title, value, status, organisation, owner, reviewDate, legalHold);
    }

    public Details withStatus(AssessmentStatus value) {
        return new Details(title, language, value, organisation, owner, reviewDate, legalHold);
    }

    public Details withOrganisation(String value) {
        return new Details(title, language, status, value, owner, reviewDate, legalHold);
    }

    public Details withOwner(String value) {
        return new Details(title, language, status, organisation, value, reviewDate, legalHold);
    }

    public Details withReviewDate(@Nullable LocalDate value) {
        return new Details(title, language, status, organisation, owner, value, legalHold);
    }

    public Details withLegalHold(@Nullable String value) {
        return new Details(title, language, status, organisation, owner, reviewDate, value);
    }
}
