package org.vigie.desktop.portfolio;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.domain.risk.RiskLevel;

/**
 * An assessment in a list.
 *
 * @param overview null until it was evaluated, and where it can't be
 */
public record PortfolioRow(Summary summary, @Nullable Overview overview) {

    /** Answered share of the questions that apply, 0 to 1; −1 where it is not known. */
    double progress() {
        if (overview == null) {
            return -1;
        }
        int applicable = overview.progress().applicable();
        return applicable == 0 ? 0 : (double) overview.progress().answered() / applicable;
    }

    /** Index of the highest current level; −1 without risks. */
    int level() {
        return highest().map(RiskLevel::level).orElse(-1);
    }

    Optional<RiskLevel> highest() {
        return overview == null ? Optional.empty() : overview.highest();
    }
}
