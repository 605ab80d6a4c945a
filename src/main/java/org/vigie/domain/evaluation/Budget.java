package org.vigie.domain.evaluation;

/**
 * The work that one evaluation may do. Expressions come from files of strangers: nested macros over large tables must not hang the
 * program. Used up, it stays so, and whatever is asked after that is an error.
 */
final class Budget {
    /** Steps of one evaluation: a pair of nested macros over two tables of 300 rows fits, and all of it takes some milliseconds. */
    static final int STEPS = 1_000_000;

    private int left = STEPS;

    /** Takes the steps of some work before it is done; false when there are not enough left. */
    boolean take(int steps) {
        left = left > steps ? left - steps : 0;
        return left > 0;
    }

    boolean exhausted() {
        return left == 0;
    }
}
