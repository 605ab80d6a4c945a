package org.vigie.desktop.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.review.Told.Fate;
import org.vigie.desktop.review.Told.Group;
import org.vigie.desktop.review.Told.Line;
import org.vigie.desktop.support.AnswerWords;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.AnswerValue.Row;
import org.vigie.domain.comparison.Difference;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;

/** Answers that differ, told field by field; tables row by row and cell by cell. */
final class AnswerDifferenceWords {
    private final AnswerWords before;
    private final AnswerWords after;
    private final Function<String, String> fileName;

    AnswerDifferenceWords(AnswerWords before, AnswerWords after, Function<String, String> fileName) {
        this.before = before;
        this.after = after;
        this.fileName = fileName;
    }

    Told tell(Difference.OfAnswer difference) {
        AnswerKey key = difference.key();
        AnswerWords known = after.template().question(key.question()).isPresent() ? after : before;
        String code = known.template().question(key.question()).map(Question::code).orElse(key.question());
        return new Told(
                Group.ANSWERS,
                Fate.of(difference.before(), difference.after()),
                code,
                known.label(key),
                lines(key, difference.before(), difference.after()),
                known.equals(after) ? key : null);
    }

    private List<Line> lines(AnswerKey key, @Nullable Answer was, @Nullable Answer is) {
        Lines lines = new Lines();
        if (isTable(was) || isTable(is)) {
            rows(lines, key, rows(was), rows(is));
            lines.add(text("review.compare.answer"), state(before, was), state(after, is));
        } else {
            lines.add(text("review.compare.answer"), value(before, key, was), value(after, key, is));
        }
        return lines.add(text("register.column.note"), was, is, Answer::note)
                .add(text("register.column.evidence"), was, is, each -> files(each.evidence()))
                .found();
    }

    private String text(String key, Object... arguments) {
        return after.words().text(key, arguments);
    }

    private static boolean isTable(@Nullable Answer answer) {
        return answer != null && answer.value() instanceof AnswerValue.Table;
    }

    private String files(List<String> ids) {
        return ids.stream().map(fileName).collect(Collectors.joining(", "));
    }

    private static String state(AnswerWords words, @Nullable Answer answer) {
        return answer == null || answer.state() == null ? "" : words.state(answer.state());
    }

    private String value(AnswerWords words, AnswerKey key, @Nullable Answer answer) {
        if (answer == null) {
            return "";
        }
        String said = switch (answer.value()) {
            case null -> "";
            case AnswerValue.Files files -> files(files.evidence());
            case AnswerValue value -> words.value(key, value);
        };
        String state = state(words, answer);
        return said.isEmpty() || state.isEmpty() ? said + state : said + " (" + state + ")";
    }

    private static Map<RowId, Row> rows(@Nullable Answer answer) {
        Map<RowId, Row> rows = new LinkedHashMap<>();
        if (answer != null && answer.value() instanceof AnswerValue.Table table) {
            table.rows().forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    private void rows(Lines lines, AnswerKey key, Map<RowId, Row> was, Map<RowId, Row> is) {
        Set<RowId> ids = new LinkedHashSet<>(is.keySet());
        ids.addAll(was.keySet());
        for (RowId id : ids) {
            Row then = was.get(id);
            Row now = is.get(id);
            if (then == null || now == null) {
                String name = text("review.compare.row", (now == null ? before : after).rowName(key, id));
                lines.add(name, then == null ? "" : whole(before, key, then), now == null ? "" : whole(after, key, now));
            } else if (!then.equals(now)) {
                cells(lines, key, then, now);
            }
        }
        boolean sameRows = was.keySet().equals(is.keySet());
        if (sameRows && !List.copyOf(was.keySet()).equals(List.copyOf(is.keySet()))) {
            lines.add(text("review.compare.order"), order(before, key, was), order(after, key, is));
        }
    }

    private static String order(AnswerWords words, AnswerKey key, Map<RowId, Row> rows) {
        return rows.keySet().stream().map(row -> words.rowName(key, row)).collect(Collectors.joining(", "));
    }

    private void cells(Lines lines, AnswerKey key, Row then, Row now) {
        Set<String> columns = new LinkedHashSet<>(now.cells().keySet());
        columns.addAll(then.cells().keySet());
        for (String column : columns.stream().sorted().toList()) {
            String field = text("review.compare.cell", after.rowName(key, now.id()), label(after, key, column));
            lines.add(field, cell(before, key, column, then), cell(after, key, column, now));
        }
    }

    private static String label(AnswerWords words, AnswerKey key, String column) {
        return words.template().texts().column(words.words().language(), key.question(), column);
    }

    private static String cell(AnswerWords words, AnswerKey key, String column, Row row) {
        AnswerValue value = row.cells().get(column);
        return value == null ? "" : words.cell(key, column, value);
    }

    private static String whole(AnswerWords words, AnswerKey key, Row row) {
        List<String> cells = new ArrayList<>();
        row.cells().keySet().stream().sorted().forEach(column ->
                cells.add(words.words().text("review.compare.fact", label(words, key, column), cell(words, key, column, row))));
        return String.join(" · ", cells);
    }
}
