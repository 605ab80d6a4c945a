package org.vigie.domain.template;

import java.util.List;

/**
 * A checked expression of a template, as a tree that is interpreted without the CEL library: types were checked and every name
 * resolved when the template was installed. The language is the closed part of CEL of docs/template-format.md.
 */
public sealed interface Expression {
    /** How many table macros may stand inside one another: more than any template needs, fewer than would hang. */
    int MAX_LOOPS = 3;

    record Literal(Value value) implements Expression {}

    /** The answer to a question; inside a repeated section, the current row's. */
    record Question(String id) implements Expression {}

    record Computed(String id) implements Expression {}

    /** A variable bound by the table macro that surrounds it, or {@code row}. */
    record Variable(String name) implements Expression {}

    /** A cell of a row; column {@code id} is the row id. */
    record Cell(Expression row, String column) implements Expression {}

    /** The day of evaluation, given by the caller. */
    record Today() implements Expression {}

    record ListLiteral(List<Expression> entries) implements Expression {
        public ListLiteral {
            entries = List.copyOf(entries);
        }
    }

    record Not(Expression operand) implements Expression {}

    record And(Expression left, Expression right) implements Expression {}

    record Or(Expression left, Expression right) implements Expression {}

    record Conditional(Expression condition, Expression then, Expression otherwise) implements Expression {}

    /** A comparison; equality is total, ordering on nothing is an error that {@code &&} and {@code ||} absorb. */
    record Compare(Comparison comparison, Expression left, Expression right) implements Expression {}

    enum Comparison {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** Whether the list holds an equal element; nothing is in no list. */
    record In(Expression element, Expression list) implements Expression {}

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {}

    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDE
    }

    record Negate(Expression operand) implements Expression {}

    /** Whether there is a value that is not empty. */
    record Answered(Expression operand) implements Expression {}

    /** Whether the question's state is <em>unknown</em>. */
    record IsUnknown(String question) implements Expression {}

    record Size(Expression operand) implements Expression {}

    record TextTest(TextTestKind kind, Expression text, Expression part) implements Expression {}

    enum TextTestKind {
        CONTAINS,
        STARTS_WITH
    }

    /** Length of a duration in whole months or days. */
    record DurationIn(DurationUnit unit, Expression duration) implements Expression {}

    enum DurationUnit {
        MONTHS,
        DAYS
    }

    /** {@code range.exists(variable, condition)} and its kin. */
    record Quantified(Quantifier quantifier, Expression range, String variable, Expression condition) implements Expression {}

    enum Quantifier {
        EXISTS,
        ALL,
        EXISTS_ONE
    }

    record Filter(Expression range, String variable, Expression condition) implements Expression {}

    record MapEach(Expression range, String variable, Expression body) implements Expression {}
}
