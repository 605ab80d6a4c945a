package org.vigie.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;

/** Collects what is wrong in a file, so that all of it is told at once. */
final class Problems {
    private static final int MAX = 500;
    private final List<InputProblem> all = new ArrayList<>();

    void add(JsonInput at, String key, String... arguments) {
        add(InputProblem.at(at.file(), at.path().pointer(), key, arguments));
    }

    private void add(InputProblem problem) {
        if (!isFull()) {
            all.add(problem);
        }
    }

    private boolean isFull() {
        return all.size() >= MAX;
    }

    /** What the reading yields, or null where it was refused: the refusal is kept. After too many nothing more is read. */
    <T> @Nullable T collect(Supplier<? extends @Nullable T> reading) {
        if (isFull()) {
            return null;
        }
        try {
            return reading.get();
        } catch (InputRefused refused) {
            refused.problems().forEach(this::add);
            return null;
        }
    }

    /**
     * Refuses the file.
     *
     * @throws InputRefused when anything was wrong
     */
    void throwIfAny() {
        if (isFull()) {
            all.add(InputProblem.at(all.getFirst().file(), "", "exchange.json.tooManyProblems", String.valueOf(MAX)));
        }
        if (!all.isEmpty()) {
            throw new InputRefused(all);
        }
    }
}
