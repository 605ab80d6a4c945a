package org.vigie.templates;

import java.util.ArrayList;
import java.util.List;
import org.vigie.domain.template.RiskMatrix;

/** Reads the scales of a template and the level of each pair. */
final class MatrixReader {
    private final Item item;
    private final Problems problems;
    private final List<String> levels;

    private MatrixReader(Item item, Problems problems) {
        this.item = item;
        this.problems = problems;
        this.levels = item.texts("levels");
    }

    static RiskMatrix read(Item root, Problems problems) {
        return new MatrixReader(root.at("matrix"), problems).read();
    }

    private RiskMatrix read() {
        List<String> severity = item.texts("severity");
        List<String> likelihood = item.texts("likelihood");
        List<Item> rows = item.list("table");
        if (rows.size() != severity.size()) {
            problems.error("matrix", item.at("table"), "templates.matrix.rows", String.valueOf(severity.size()), String.valueOf(rows.size()));
        }
        List<List<Integer>> table = new ArrayList<>();
        for (Item row : rows) {
            if (row.entries().size() != likelihood.size()) {
                problems.error("matrix", row, "templates.matrix.columns", String.valueOf(likelihood.size()), String.valueOf(row.entries().size()));
            }
            table.add(row.entries().stream().map(this::level).toList());
        }
        checkOrder(table);
        int acceptable = level(item.at("acceptableUpTo"));
        int tolerable = level(item.at("tolerableUpTo"));
        if (acceptable > tolerable) {
            problems.error("matrix", item.at("acceptableUpTo"), "templates.matrix.thresholds");
        }
        return new RiskMatrix(severity, likelihood, levels, table, acceptable, tolerable);
    }

    private int level(Item code) {
        int index = levels.indexOf(code.text());
        if (index < 0) {
            problems.error("dangling-reference", code, "templates.dangling.level", code.text());
        }
        return Math.max(index, 0);
    }

    private void checkOrder(List<List<Integer>> table) {
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.get(i).size(); j++) {
                boolean belowLeft = j > 0 && table.get(i).get(j) < table.get(i).get(j - 1);
                boolean belowUpper = i > 0 && j < table.get(i - 1).size() && table.get(i).get(j) < table.get(i - 1).get(j);
                if (belowLeft || belowUpper) {
                    problems.error("matrix", item.at("table").entries().get(i).entries().get(j), "templates.matrix.order");
                }
            }
        }
    }
}
