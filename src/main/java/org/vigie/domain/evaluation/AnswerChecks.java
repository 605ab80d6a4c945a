package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Blank;

/** What is wrong with answers that show, whatever the template: left open, not sure, or not fitting their question. */
final class AnswerChecks {
    private final Reading reading;
    private final List<Finding> findings = new ArrayList<>();

    AnswerChecks(Reading reading) {
        this.reading = reading;
    }

    /** In the order of the questions. */
    List<Finding> run(Collection<Slot> visible, Set<AnswerKey> required) {
        for (Slot slot : visible) {
            if (!slot.bound()) {
                state(slot, required.contains(slot.key));
                value(slot);
            }
        }
        return findings;
    }

    private void state(Slot slot, boolean required) {
        if (required && !slot.answered()) {
            findings.add(BuiltInCheck.REQUIRED_OPEN.at(slot.key, List.of()));
        }
        AnswerState state = slot.state();
        if (state != null) {
            switch (state) {
                case UNKNOWN -> findings.add(BuiltInCheck.UNKNOWN_LEFT.at(slot.key, List.of()));
                case ASK_LEGAL -> findings.add(BuiltInCheck.ASK_LEGAL_LEFT.at(slot.key, List.of()));
                case ASSUMPTION -> findings.add(BuiltInCheck.ASSUMPTION_LEFT.at(slot.key, List.of()));
                case NOT_APPLICABLE -> {}
            }
        }
    }

    private void value(Slot slot) {
        AnswerValue value = slot.givenValue();
        if (slot.question.type() instanceof QuestionType.Table type) {
            if (value != null && !(value instanceof AnswerValue.Table)) {
                findings.add(BuiltInCheck.WRONG_TYPE.at(slot.key, List.of()));
            } else if (value != null || slot.state() == null) {
                table(slot, type);
            }
        } else if (value != null) {
            for (Problem problem : problems(slot.question.type(), value, slot.scope)) {
                findings.add(problem.check().at(slot.key, List.of(), problem.arguments()));
            }
        }
    }

    /** What is wrong with a value; {@code code} names the option, or is empty. */
    private record Problem(BuiltInCheck check, String code) {
        Problem(BuiltInCheck check) {
            this(check, "");
        }

        String[] arguments() {
            return code.isEmpty() ? new String[0] : new String[] {code};
        }
    }

    private void table(Slot slot, QuestionType.Table type) {
        TableReader reader = new TableReader(reading, slot, type);
        List<AnswerValue.Row> rows = reader.rows();
        if (rows.size() > type.maxRows()) {
            findings.add(BuiltInCheck.BEYOND_LIMITS.at(slot.key, List.of()));
        }
        // An untouched table is open, or optional: its empty cells say nothing more.
        boolean touched = slot.answered();
        Map<Problem, List<RowId>> found = new LinkedHashMap<>();
        for (AnswerValue.Row row : rows) {
            Set<String> hidden = reader.hiddenIn(row);
            for (QuestionType.Column column : type.columns()) {
                if (!hidden.contains(column.id())) {
                    for (Problem problem : cell(column, row.cells().get(column.id()), touched, slot.scope)) {
                        found.computeIfAbsent(problem, _ -> new ArrayList<>()).add(row.id());
                    }
                }
            }
        }
        found.forEach((problem, where) -> findings.add(problem.check().at(slot.key, where, problem.arguments())));
    }

    private List<Problem> cell(QuestionType.Column column, @Nullable AnswerValue cell, boolean touched, Scope scope) {
        if (cell == null || isBlank(cell)) {
            return column.required() && touched ? List.of(new Problem(BuiltInCheck.REQUIRED_CELL_EMPTY, column.id())) : List.of();
        }
        return problems(column.type(), cell, scope);
    }

    private static boolean isBlank(AnswerValue cell) {
        return switch (cell) {
            case AnswerValue.Text(String text) -> Blank.is(text);
            case AnswerValue.Rich(var text) -> text.isBlank();
            case AnswerValue.Multi(List<String> codes) -> codes.isEmpty();
            case AnswerValue.Ref(List<RowId> rows) -> rows.isEmpty();
            case AnswerValue.Files(List<String> files) -> files.isEmpty();
            case AnswerValue.Table(List<AnswerValue.Row> rows) -> rows.isEmpty();
            case AnswerValue.Choice _,
                    AnswerValue.Number _,
                    AnswerValue.Money _,
                    AnswerValue.Date _,
                    AnswerValue.Duration _,
                    AnswerValue.Person _,
                    AnswerValue.Country _ -> false;
        };
    }

    private List<Problem> problems(QuestionType type, AnswerValue value, Scope scope) {
        List<Problem> result = new ArrayList<>();
        boolean fits = switch (type) {
            case QuestionType.Text text -> text(text, value, result);
            case QuestionType.Choice choice -> {
                if (value instanceof AnswerValue.Choice(String code)) {
                    option(choice.options(), code, result);
                    yield true;
                }
                yield false;
            }
            case QuestionType.Multi multi -> {
                if (value instanceof AnswerValue.Multi(List<String> codes)) {
                    options(multi.options(), codes, result);
                    yield true;
                }
                yield false;
            }
            case QuestionType.Number number ->
                value instanceof AnswerValue.Number(BigDecimal given)
                        && limits(given, number.min(), number.max(), number.integer(), result);
            case QuestionType.Money money ->
                value instanceof AnswerValue.Money(BigDecimal amount, _) && limits(amount, money.min(), money.max(), false, result);
            case QuestionType.Date _ -> value instanceof AnswerValue.Date;
            case QuestionType.Duration _ -> value instanceof AnswerValue.Duration;
            case QuestionType.Person _ -> value instanceof AnswerValue.Person;
            case QuestionType.Country _ -> value instanceof AnswerValue.Country;
            case QuestionType.File _ -> value instanceof AnswerValue.Files;
            case QuestionType.Ref ref -> value instanceof AnswerValue.Ref(List<RowId> rows) && refs(ref, rows, scope, result);
            case QuestionType.Table _ -> false;
        };
        if (!fits) {
            result.add(new Problem(BuiltInCheck.WRONG_TYPE));
        }
        return result;
    }

    private static boolean text(QuestionType.Text type, AnswerValue value, List<Problem> into) {
        String plain;
        if (value instanceof AnswerValue.Text(String text)) {
            plain = text;
        } else if (value instanceof AnswerValue.Rich(var rich)) {
            plain = rich.toPlain();
        } else {
            return false;
        }
        if (plain.length() > type.maxLength()) {
            into.add(new Problem(BuiltInCheck.BEYOND_LIMITS));
        }
        if (Placeholders.leftIn(plain)) {
            into.add(new Problem(BuiltInCheck.PLACEHOLDER_LEFT));
        }
        return true;
    }

    private static void option(List<QuestionType.Option> options, String code, List<Problem> into) {
        if (!AnswerReader.has(options, code)) {
            into.add(new Problem(BuiltInCheck.NO_SUCH_OPTION, code));
        }
    }

    private static void options(List<QuestionType.Option> options, List<String> codes, List<Problem> into) {
        codes.forEach(code -> option(options, code, into));
        if (codes.size() > 1) {
            for (QuestionType.Option option : options) {
                if (option.exclusive() && codes.contains(option.code())) {
                    into.add(new Problem(BuiltInCheck.EXCLUSIVE_BESIDE_OTHERS, option.code()));
                }
            }
        }
    }

    private static boolean limits(
            BigDecimal given, @Nullable BigDecimal min, @Nullable BigDecimal max, boolean integer, List<Problem> into) {
        boolean below = min != null && given.compareTo(min) < 0;
        boolean above = max != null && given.compareTo(max) > 0;
        boolean broken = integer && given.scale() > 0;
        if (below || above || broken) {
            into.add(new Problem(BuiltInCheck.BEYOND_LIMITS));
        }
        return true;
    }

    private boolean refs(QuestionType.Ref type, List<RowId> rows, Scope scope, List<Problem> into) {
        Slot table = reading.rowsFor(type, scope);
        if (rows.stream().anyMatch(row -> !AnswerReader.hasRow(table, row))) {
            into.add(new Problem(BuiltInCheck.NO_SUCH_ROW));
        }
        return type.many() || rows.size() <= 1;
    }
}
