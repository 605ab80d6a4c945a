package org.vigie.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The controller's decision on a version.
 *
 * @param version the number of the version that it decides
 * @param conditions of a conditional approval; empty otherwise
 * @param overrideReason the controller's reason to decide against a gate that allows it (decision L3), or null
 */
public record Decision(
        Kind kind, int version, SignOff signOff, List<Condition> conditions, @Nullable String overrideReason, @Nullable String comment) {
    public Decision {
        conditions = List.copyOf(conditions);
    }

    public enum Kind {
        APPROVED,
        CONDITIONALLY_APPROVED,
        /** Prior consultation of the supervisory authority (GDPR Art. 36). */
        CONSULTATION,
        REJECTED
    }
}
