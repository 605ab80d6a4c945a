package org.vigie.domain.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.vigie.domain.action.Reduction;
import org.vigie.domain.evaluation.MeasureState.Effect;
import org.vigie.domain.evaluation.Reductions.Contribution;
import org.vigie.domain.evaluation.Reductions.Lowered;

import static org.assertj.core.api.Assertions.assertThat;

class ReductionsTest {
    private static Contribution full(String measure, int severity, int likelihood) {
        return new Contribution(measure, new Reduction(severity, likelihood), Effect.FULL);
    }

    private static Contribution partial(String measure, int severity, int likelihood) {
        return new Contribution(measure, new Reduction(severity, likelihood), Effect.PARTIAL);
    }

    private static Lowered from33(Contribution... contributions) {
        return Reductions.apply(3, 3, List.of(contributions));
    }

    @Test
    void a_measure_that_is_not_in_place_counts_for_nothing() {
        assertThat(from33(new Contribution("M-1", new Reduction(-3, -3), Effect.NONE))).isEqualTo(new Lowered(3, 3, List.of()));
    }

    @Test
    void a_partial_measure_counts_half_rounded_towards_zero() {
        assertThat(from33(partial("M-1", 0, -1))).isEqualTo(new Lowered(3, 3, List.of()));
        assertThat(from33(partial("M-1", 0, -2))).isEqualTo(new Lowered(3, 2, List.of("M-1")));
        assertThat(from33(partial("M-1", 0, -3))).isEqualTo(new Lowered(3, 2, List.of("M-1")));
        assertThat(from33(partial("M-1", -1, 0))).isEqualTo(new Lowered(3, 3, List.of()));
    }

    @Test
    void a_partial_measure_that_rounds_to_zero_is_no_further_measure() {
        assertThat(from33(full("M-1", 0, -1), partial("M-2", 0, -1))).isEqualTo(new Lowered(3, 2, List.of("M-1")));
    }

    @Test
    void the_strongest_counts_in_full_and_all_others_one_step_more() {
        assertThat(from33(full("M-1", 0, -1), full("M-2", 0, -1))).isEqualTo(new Lowered(3, 1, List.of("M-1", "M-2")));
        assertThat(Reductions.apply(3, 4, List.of(full("M-1", 0, -1), full("M-2", 0, -2), full("M-3", 0, -1), full("M-4", 0, -2))))
                .isEqualTo(new Lowered(3, 1, List.of("M-2", "M-4", "M-1", "M-3")));
    }

    @Test
    void severity_falls_by_one_step_at_most() {
        assertThat(from33(full("M-1", -3, 0), full("M-2", -2, 0))).isEqualTo(new Lowered(2, 3, List.of("M-1", "M-2")));
    }

    @Test
    void likelihood_reaches_its_lowest_step_only_with_two_effective_measures() {
        assertThat(from33(full("M-1", 0, -3)).likelihood()).isEqualTo(1);
        assertThat(from33(full("M-1", 0, -3), partial("M-2", 0, -1)).likelihood()).isEqualTo(1);
        assertThat(from33(full("M-1", 0, -3), full("M-2", -1, 0)).likelihood()).isEqualTo(1);
        assertThat(from33(full("M-1", 0, -3), partial("M-2", 0, -2)).likelihood()).isEqualTo(0);
    }

    @Test
    void a_likelihood_that_is_lowest_already_stays_there() {
        assertThat(Reductions.apply(2, 0, List.of(full("M-1", 0, -1)))).isEqualTo(new Lowered(2, 0, List.of("M-1")));
        assertThat(Reductions.apply(0, 0, List.of(full("M-1", -1, 0))).severity()).isZero();
    }

    @Provide
    Arbitrary<List<Contribution>> contributions() {
        Arbitrary<Integer> steps = Arbitraries.integers().between(-3, 0);
        return Combinators.combine(steps, steps, Arbitraries.of(Effect.class), Arbitraries.integers().between(1, 99))
                .as((s, l, effect, n) -> new Contribution("M-" + n, new Reduction(s, l), effect))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void measures_never_raise_a_level_and_never_leave_the_scale(
            @ForAll("contributions") List<Contribution> contributions, @ForAll @IntRange(max = 4) int severity, @ForAll @IntRange(max = 4) int likelihood) {
        Lowered lowered = Reductions.apply(severity, likelihood, contributions);
        assertThat(lowered.severity()).isBetween(Math.max(0, severity - 1), severity);
        assertThat(lowered.likelihood()).isBetween(0, likelihood);
    }

    @Property
    void the_order_of_measures_does_not_matter_for_the_level(
            @ForAll("contributions") List<Contribution> contributions, @ForAll long seed) {
        List<Contribution> shuffled = new ArrayList<>(contributions);
        Collections.shuffle(shuffled, new Random(seed));
        Lowered one = Reductions.apply(3, 3, contributions);
        Lowered other = Reductions.apply(3, 3, shuffled);
        assertThat(other.severity()).isEqualTo(one.severity());
        assertThat(other.likelihood()).isEqualTo(one.likelihood());
    }

    @Property
    void a_further_measure_never_raises_the_level(@ForAll("contributions") List<Contribution> contributions) {
        Lowered without = Reductions.apply(3, 3, contributions);
        List<Contribution> more = new ArrayList<>(contributions);
        more.add(full("M-100", -1, -2));
        Lowered with = Reductions.apply(3, 3, more);
        assertThat(with.severity()).isLessThanOrEqualTo(without.severity());
        assertThat(with.likelihood()).isLessThanOrEqualTo(without.likelihood());
    }
}
