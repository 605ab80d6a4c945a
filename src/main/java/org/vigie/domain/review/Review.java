package org.vigie.domain.review;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opinions and decision.
 *
 * @param decision the decision in force, or null; it stays beside a draft opened after it
 * @param consultation or null where the authority is not consulted
 */
public record Review(
        Map<UUID, Comment> comments,
        @Nullable DpoOpinion opinion,
        @Nullable DataSubjectViews views,
        @Nullable Decision decision,
        @Nullable PriorConsultation consultation) {
    public static final Review EMPTY = new Review(Map.of(), null, null, null, null);

    public Review {
        comments = Map.copyOf(comments);
    }
}
