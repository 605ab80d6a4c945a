package org.vigie.desktop.portfolio;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.Overview;
import org.vigie.application.port.AssessmentStore.Summary;
import org.vigie.domain.risk.RiskLevel;

/** An assessment in a list. */
public record PortfolioRow(Listed listed) {

    public Summary summary() {
        return listed.summary();
    }

    /** Null until it was evaluated, and where it can't be. */
    public @Nullable Overview overview() {
        return listed.overview();
    }

    public @Nullable LocalDate review() {
        return listed.review();
    }

    /** Answered share of the questions that apply, 0 to 1; −1 where it is not known. */
    double progress() {
        Overview overview = listed.overview();
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
        Overview overview = listed.overview();
        return overview == null ? Optional.empty() : overview.highest();
    }
}
