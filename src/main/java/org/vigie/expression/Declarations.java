package org.vigie.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.List;

import static dev.cel.common.CelOverloadDecl.newGlobalOverload;
import static dev.cel.common.CelOverloadDecl.newMemberOverload;
import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.DOUBLE;
import static dev.cel.common.types.SimpleType.DURATION;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;

/** The functions that the checker knows, instead of CEL's own: what is not here does not exist in the language. */
final class Declarations {
    private static final CelType ANY = TypeParamType.create("A");
    private static final CelType LIST = ListType.create(ANY);

    private Declarations() {}

    static List<CelFunctionDecl> functions() {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (Function f : Function.values()) {
            List<CelOverloadDecl> overloads = overloads(f);
            if (!overloads.isEmpty()) {
                all.add(CelFunctionDecl.newFunctionDeclaration(f.celName(), overloads));
            }
        }
        // What the macros expand to.
        all.add(CelFunctionDecl.newFunctionDeclaration(
                "@not_strictly_false", newGlobalOverload("not_strictly_false", BOOL, BOOL)));
        return all;
    }

    private static List<CelOverloadDecl> overloads(Function function) {
        return switch (function) {
            case NOT -> List.of(newGlobalOverload("not", BOOL, BOOL));
            case NEGATE -> List.of(newGlobalOverload("negate", DOUBLE, DOUBLE));
            case AND -> List.of(newGlobalOverload("and", BOOL, BOOL, BOOL));
            case OR -> List.of(newGlobalOverload("or", BOOL, BOOL, BOOL));
            case CONDITIONAL -> List.of(newGlobalOverload("conditional", ANY, BOOL, ANY, ANY));
            case EQUAL -> List.of(newGlobalOverload("equal", BOOL, ANY, ANY));
            case NOT_EQUAL -> List.of(newGlobalOverload("not_equal", BOOL, ANY, ANY));
            case LESS -> ordering("less");
            case LESS_OR_EQUAL -> ordering("less_or_equal");
            case GREATER -> ordering("greater");
            case GREATER_OR_EQUAL -> ordering("greater_or_equal");
            case IN -> List.of(newGlobalOverload("in_list", BOOL, ANY, LIST));
            case PLUS -> List.of(
                    newGlobalOverload("add", DOUBLE, DOUBLE, DOUBLE),
                    newGlobalOverload("date_add", TIMESTAMP, TIMESTAMP, DURATION),
                    // For the macros filter and map only; the compiler refuses it elsewhere.
                    newGlobalOverload("list_add", LIST, LIST, LIST));
            case MINUS -> List.of(
                    newGlobalOverload("subtract", DOUBLE, DOUBLE, DOUBLE),
                    newGlobalOverload("date_subtract", TIMESTAMP, TIMESTAMP, DURATION),
                    newGlobalOverload("between", DURATION, TIMESTAMP, TIMESTAMP));
            case TIMES -> List.of(newGlobalOverload("multiply", DOUBLE, DOUBLE, DOUBLE));
            case DIVIDE -> List.of(newGlobalOverload("divide", DOUBLE, DOUBLE, DOUBLE));
            case ANSWERED -> List.of(newGlobalOverload("answered", BOOL, ANY));
            case IS_UNKNOWN -> List.of(newGlobalOverload("is_unknown", BOOL, ANY));
            case SIZE -> List.of(newGlobalOverload("list_size", DOUBLE, LIST), newGlobalOverload("text_size", DOUBLE, STRING));
            case DATE -> List.of(newGlobalOverload("date", TIMESTAMP, STRING));
            case MONTHS -> List.of(newGlobalOverload("months", DOUBLE, DURATION));
            case DAYS -> List.of(newGlobalOverload("days", DOUBLE, DURATION));
            case CONTAINS -> List.of(newMemberOverload("contains", BOOL, STRING, STRING));
            case STARTS_WITH -> List.of(newMemberOverload("starts_with", BOOL, STRING, STRING));
            case EXISTS, ALL, EXISTS_ONE, FILTER, MAP -> List.of();
        };
    }

    private static List<CelOverloadDecl> ordering(String id) {
        return List.of(
                newGlobalOverload(id + "_number", BOOL, DOUBLE, DOUBLE), newGlobalOverload(id + "_date", BOOL, TIMESTAMP, TIMESTAMP));
    }
}
