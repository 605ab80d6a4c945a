package org.vigie.application.port.report;

import java.util.List;

/**
 * Matrices of retained risks, drawn side by side.
 *
 * @param severity labels in ascending order, bottom to top
 * @param likelihood labels in ascending order, left to right
 * @param cells {@code cells[severity][likelihood]}: the level there
 * @param matrices at most two
 * @param alt the same in words, for those who can't see the picture
 */
public record MatrixPicture(
        Axis severity, Axis likelihood, List<List<Content.Badge>> cells, List<Matrix> matrices, String alt) {
    public MatrixPicture {
        cells = cells.stream().map(List::copyOf).toList();
        matrices = List.copyOf(matrices);
    }

    /** A scale with its name. */
    public record Axis(String name, List<String> labels) {
        public Axis {
            labels = List.copyOf(labels);
        }
    }

    /** A matrix with its risks. */
    public record Matrix(String title, List<Mark> marks) {
        public Matrix {
            marks = List.copyOf(marks);
        }
    }

    /** A risk at its place; numbers are indexes into the scales. */
    public record Mark(String code, int severity, int likelihood) {}
}
