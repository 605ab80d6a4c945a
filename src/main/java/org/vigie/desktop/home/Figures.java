package org.vigie.desktop.home;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Overviews.Listed;
import org.vigie.application.Overviews.Overview;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.Threshold;
import org.vigie.domain.template.RiskMatrix;

/**
 * What the tiles of the home screen say.
 *
 * @param risks those not dismissed
 * @param above of these, at a current level above the threshold
 * @param aboveIn assessments that have such risks
 * @param reviews reviews due by today
 * @param nextReview the first review after today, or null
 */
record Figures(int risks, int above, int aboveIn, int overdue, int soon, int reviews, @Nullable LocalDate nextReview) {
    static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, null);

    static Figures of(Collection<Listed> listed, LocalDate today) {
        int risks = 0;
        int above = 0;
        int aboveIn = 0;
        int overdue = 0;
        int soon = 0;
        int reviews = 0;
        LocalDate next = null;
        for (Listed each : listed) {
            LocalDate review = each.review();
            if (review != null && !review.isAfter(today)) {
                reviews++;
            } else if (review != null && (next == null || review.isBefore(next))) {
                next = review;
            }
            Overview overview = each.overview();
            if (overview == null) {
                continue;
            }
            long high = overview.current().stream().filter(level -> level.threshold() == Threshold.ABOVE).count();
            risks += overview.current().size();
            above += (int) high;
            aboveIn += high > 0 ? 1 : 0;
            overdue += overview.due().overdue();
            soon += overview.due().soon();
        }
        return new Figures(risks, above, aboveIn, overdue, soon, reviews, next);
    }

    /** The matrix that most risks are rated in; risks in other scales can't be shown on it. */
    static Optional<RiskMatrix> matrix(Collection<Overview> overviews) {
        Map<String, Long> weights = overviews.stream()
                .collect(Collectors.groupingBy(
                        each -> each.template().ref().id(), TreeMap::new, Collectors.summingLong(each -> each.current().size())));
        return weights.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .flatMap(most -> overviews.stream()
                        .filter(each -> each.template().ref().id().equals(most.getKey()))
                        .map(each -> each.template().matrix())
                        .findFirst());
    }

    /** How many risks stand at each pair of severity and likelihood of this matrix. */
    static int[][] heat(Collection<Overview> overviews, RiskMatrix matrix) {
        int[][] heat = new int[matrix.severity().size()][matrix.likelihood().size()];
        for (Overview overview : overviews) {
            RiskMatrix own = overview.template().matrix();
            if (own.severity().equals(matrix.severity()) && own.likelihood().equals(matrix.likelihood())) {
                for (RiskLevel level : overview.current()) {
                    heat[level.severity()][level.likelihood()]++;
                }
            }
        }
        return heat;
    }
}
