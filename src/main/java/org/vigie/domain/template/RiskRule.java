package org.vigie.domain.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that suggests a risk or states a compliance gap.
 *
 * @param severity index into the matrix's scale; for a compliance gap it orders by priority only
 * @param likelihood index into the matrix's scale; 0 and without meaning for a compliance gap
 */
public record RiskRule(
        String id, Kind kind, Formula when, int severity, int likelihood, List<Modulator> modulators, Profile profile) {
    public RiskRule {
        modulators = List.copyOf(modulators);
    }

    /** Whether the rule states that a principle or a right is not respected, or suggests a risk (decision L1). */
    public enum Kind {
        COMPLIANCE,
        RISK
    }

    /** Raises (+1) or lowers (-1) the inherent level while its condition holds. */
    public record Modulator(Formula condition, int severity, int likelihood) {}

    /** Whether the impact comes from the processing as designed or from something going wrong (EDPB template, 3 and 4). */
    public enum Track {
        BY_DESIGN,
        OPERATIONAL
    }

    /** What describes the risk; codes whose texts stand in the template's catalogues. */
    public record Profile(
            String fearedEvent,
            List<String> sources,
            List<String> assets,
            Track track,
            @Nullable String category,
            List<String> references,
            List<String> tags) {
        public Profile {
            sources = List.copyOf(sources);
            assets = List.copyOf(assets);
            references = List.copyOf(references);
            tags = List.copyOf(tags);
        }
    }
}
