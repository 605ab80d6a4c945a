package org.vigie.application.port;

import java.util.List;

/** A file from outside was refused as a whole; nothing of it was kept. */
public final class InputRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<InputProblem> problems;

    /**
     * Refuses a file.
     *
     * @param problems at least one
     */
    public InputRefused(List<InputProblem> problems) {
        super(problems.size() + " problem(s), first: " + problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    public List<InputProblem> problems() {
        return problems;
    }
}
