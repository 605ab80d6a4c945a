package org.vigie.application.port;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Formula;

/** Parses and type-checks expressions when a template is built or installed (decision 3). */
public interface ExpressionCompiler {

    /**
     * Compiles one expression.
     *
     * @param expected the type that it must have
     */
    Result compile(String source, Scope scope, Type expected);

    /** What came of it. */
    sealed interface Result {}

    record Compiled(Formula formula) implements Result {}

    /**
     * The expression is refused.
     *
     * @param key of {@code Messages}
     */
    record Refused(String key, List<String> arguments) implements Result {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The names that an expression may use.
     *
     * @param questions by question id
     * @param computed by id: those computed before
     * @param computedDependencies the questions behind each computed value
     * @param row columns of {@code row}, or null outside a table
     * @param answer the id of the question that {@code answer} stands for, or null where it stands for none
     */
    record Scope(
            Map<String, Type> questions,
            Map<String, Type> computed,
            Map<String, List<String>> computedDependencies,
            @Nullable Map<String, Type> row,
            @Nullable String answer) {
        public Scope {
            questions = Map.copyOf(questions);
            computed = Map.copyOf(computed);
            computedDependencies = Map.copyOf(computedDependencies);
            row = row == null ? null : Map.copyOf(row);
        }
    }

    /** A type of the expression language; scalars are nullable. */
    sealed interface Type {
        Type TEXT = Scalar.TEXT;
        Type NUMBER = Scalar.NUMBER;
        Type DATE = Scalar.DATE;
        Type DURATION = Scalar.DURATION;
        Type BOOL = Scalar.BOOL;
        Type TEXT_LIST = new TextList();
    }

    enum Scalar implements Type {
        TEXT,
        NUMBER,
        DATE,
        DURATION,
        BOOL
    }

    record TextList() implements Type {}

    /** Rows with these columns. */
    record Table(Map<String, Type> columns) implements Type {
        public Table {
            columns = Map.copyOf(columns);
        }
    }
}
