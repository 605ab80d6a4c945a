package org.vigie.domain.review;

import java.time.LocalDate;
import org.vigie.domain.identity.Author;
import org.vigie.domain.text.RichText;

/**
 * The DPO's advice (GDPR Art. 35(2), 39(1)(c)); it binds nobody, and the DPO never approves.
 *
 * @param name the DPO who gives it, as declared
 * @param recordedBy who entered it
 */
public record DpoOpinion(Position position, RichText text, String name, LocalDate on, Author recordedBy) {
    public enum Position {
        FAVOURABLE,
        FAVOURABLE_WITH_RESERVATIONS,
        UNFAVOURABLE
    }
}
