package org.vigie.expression;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operators, functions and macros of the language, by the name that the parser gives them. */
enum Function {
    NOT("!_", Kind.OPERATOR, 1, "!a"),
    NEGATE("-_", Kind.OPERATOR, 1, "-a"),
    AND("_&&_", Kind.OPERATOR, 2, "a && b"),
    OR("_||_", Kind.OPERATOR, 2, "a || b"),
    CONDITIONAL("_?_:_", Kind.OPERATOR, 3, "a ? b : c"),
    EQUAL("_==_", Kind.OPERATOR, 2, "a == b"),
    NOT_EQUAL("_!=_", Kind.OPERATOR, 2, "a != b"),
    LESS("_<_", Kind.OPERATOR, 2, "a < b"),
    LESS_OR_EQUAL("_<=_", Kind.OPERATOR, 2, "a <= b"),
    GREATER("_>_", Kind.OPERATOR, 2, "a > b"),
    GREATER_OR_EQUAL("_>=_", Kind.OPERATOR, 2, "a >= b"),
    IN("@in", Kind.OPERATOR, 2, "a in b"),
    PLUS("_+_", Kind.OPERATOR, 2, "a + b"),
    MINUS("_-_", Kind.OPERATOR, 2, "a - b"),
    TIMES("_*_", Kind.OPERATOR, 2, "a * b"),
    DIVIDE("_/_", Kind.OPERATOR, 2, "a / b"),
    ANSWERED("answered", Kind.FUNCTION, 1, "answered(x)"),
    IS_UNKNOWN("isUnknown", Kind.IS_UNKNOWN, 1, "isUnknown(question)"),
    SIZE("size", Kind.FUNCTION, 1, "size(x)"),
    DATE("date", Kind.DATE, 1, "date('2026-01-31')"),
    MONTHS("months", Kind.FUNCTION, 1, "months(d)"),
    DAYS("days", Kind.FUNCTION, 1, "days(d)"),
    CONTAINS("contains", Kind.FUNCTION, 1, "x.contains('text')"),
    STARTS_WITH("startsWith", Kind.FUNCTION, 1, "x.startsWith('text')"),
    EXISTS("exists", Kind.MACRO, 2, "t.exists(r, condition)"),
    ALL("all", Kind.MACRO, 2, "t.all(r, condition)"),
    EXISTS_ONE("exists_one", Kind.MACRO, 2, "t.exists_one(r, condition)"),
    FILTER("filter", Kind.MACRO, 2, "t.filter(r, condition)"),
    MAP("map", Kind.MACRO, 2, "t.map(r, value)");

    enum Kind {
        OPERATOR,
        FUNCTION,
        MACRO,
        DATE,
        IS_UNKNOWN
    }

    private final String celName;
    private final Kind kind;
    private final int arguments;
    private final String form;

    Function(String celName, Kind kind, int arguments, String form) {
        this.celName = celName;
        this.kind = kind;
        this.arguments = arguments;
        this.form = form;
    }

    String celName() {
        return celName;
    }

    Kind kind() {
        return kind;
    }

    /** How many, without the target. */
    int arguments() {
        return arguments;
    }

    /** How it is written. */
    String form() {
        return form;
    }

    /** Whether it is written after a dot. */
    boolean onTarget() {
        return kind == Kind.MACRO || this == CONTAINS || this == STARTS_WITH;
    }

    static @Nullable Function named(String celName) {
        return Arrays.stream(values()).filter(f -> f.celName.equals(celName)).findFirst().orElse(null);
    }

    /** Those that are called by name. */
    static List<String> names() {
        return Arrays.stream(values()).filter(f -> f.kind != Kind.OPERATOR).map(Function::celName).toList();
    }

    /** An operator as authors write it. */
    static String shown(String celName) {
        return celName.equals("_?_:_") ? "?:" : celName.replace("_", "").replace("@", "");
    }
}
