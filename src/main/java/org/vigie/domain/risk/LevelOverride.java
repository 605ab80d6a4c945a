package org.vigie.domain.risk;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Blank;

/**
 * A person's level in place of the computed one (decision 14).
 *
 * @param severity index into the matrix's scale, or null to keep the computed one
 * @param likelihood index into the matrix's scale, or null to keep the computed one
 * @param reason why; never blank
 */
public record LevelOverride(@Nullable Integer severity, @Nullable Integer likelihood, String reason) {
    public LevelOverride {
        if (Blank.is(reason)) {
            throw new IllegalArgumentException("an override gives its reason");
        }
    }
}
