package org.vigie.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parsed expression as its author wrote it: the macros that the parser expands into loops are calls again. */
final class SourceTree {
    private final CelSource source;
    private final CelExpr root;

    SourceTree(CelAbstractSyntaxTree ast) {
        this.source = ast.getSource();
        this.root = restored(ast.getExpr());
    }

    /** A place in the text, both counted from 1. */
    record Position(int line, int column) {
        static Position of(CelSourceLocation location) {
            return new Position(Math.max(1, location.getLine()), Math.max(0, location.getColumn()) + 1);
        }
    }

    CelExpr root() {
        return root;
    }

    /** The direct parts of a node, in the order of the text. */
    List<CelExpr> parts(CelExpr node) {
        List<CelExpr> parts = new ArrayList<>();
        switch (node.getKind()) {
            case CALL -> {
                node.call().target().ifPresent(parts::add);
                parts.addAll(node.call().args());
            }
            case SELECT -> parts.add(node.select().operand());
            case LIST -> parts.addAll(node.list().elements());
            case CONSTANT, IDENT, STRUCT, MAP, COMPREHENSION, NOT_SET -> {}
        }
        return parts.stream().map(this::restored).toList();
    }

    private CelExpr restored(CelExpr node) {
        CelExpr call = source.getMacroCalls().get(node.id());
        return call == null ? node : call.toBuilder().setId(node.id()).build();
    }

    Position position(CelExpr node) {
        Integer offset = source.getPositionsMap().get(node.id());
        return offset == null
                ? new Position(1, 1)
                : source.getOffsetLocation(offset).map(Position::of).orElse(new Position(1, 1));
    }

    /** The name and fields of {@code a.b.c}, or null when the node is something else. */
    static @Nullable List<String> chain(CelExpr node) {
        List<String> words = new ArrayList<>();
        CelExpr at = node;
        while (at.getKind() == Kind.SELECT && !at.select().testOnly()) {
            words.addFirst(at.select().field());
            at = at.select().operand();
        }
        if (at.getKind() != Kind.IDENT) {
            return null;
        }
        words.addFirst(at.ident().name());
        return words;
    }
}
