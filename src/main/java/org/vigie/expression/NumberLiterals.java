package org.vigie.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableComprehension;

/** Makes all numbers of a parsed expression doubles, since the language knows one kind of number and CEL's checker several. */
final class NumberLiterals {

    private NumberLiterals() {}

    static CelAbstractSyntaxTree asDoubles(CelAbstractSyntaxTree ast) {
        CelMutableAst copy = CelMutableAst.fromCelAst(ast);
        widen(copy.expr());
        return CelAbstractSyntaxTree.newParsedAst(copy.toParsedAst().getExpr(), ast.getSource());
    }

    private static void widen(CelMutableExpr node) {
        switch (node.getKind()) {
            case CONSTANT -> {
                if (node.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
                    node.setConstant(CelConstant.ofValue((double) node.constant().int64Value()));
                }
            }
            case SELECT -> widen(node.select().operand());
            case CALL -> {
                node.call().target().ifPresent(NumberLiterals::widen);
                node.call().args().forEach(NumberLiterals::widen);
            }
            case LIST -> node.list().elements().forEach(NumberLiterals::widen);
            case COMPREHENSION -> widen(node.comprehension());
            case IDENT, STRUCT, MAP, NOT_SET -> {}
        }
    }

    private static void widen(CelMutableComprehension loop) {
        widen(loop.iterRange());
        widen(loop.accuInit());
        widen(loop.loopCondition());
        widen(loop.loopStep());
        widen(loop.result());
    }
}
