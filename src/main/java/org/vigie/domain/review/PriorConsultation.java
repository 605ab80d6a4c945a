package org.vigie.domain.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The prior consultation of the supervisory authority (GDPR Art. 36(2)): eight weeks from receipt, six more if it says so within one month,
 * suspended while it waits for information. No start meanwhile.
 *
 * @param extended the authority extended the period by six weeks
 * @param suspendedDays days during which the period was suspended
 */
public record PriorConsultation(
        @Nullable LocalDate sent,
        @Nullable LocalDate received,
        boolean extended,
        int suspendedDays,
        @Nullable String advice,
        @Nullable Outcome outcome) {
    public static final PriorConsultation NOT_SENT = new PriorConsultation(null, null, false, 0, null, null);

    public enum Outcome {
        NO_OBJECTION,
        ADVICE_TO_FOLLOW,
        PROHIBITED
    }

    /** The last day for the authority's written advice, or null while receipt is not known. */
    public @Nullable LocalDate deadline() {
        return received == null ? null : received.plusWeeks(extended ? 14 : 8).plusDays(suspendedDays);
    }
}
