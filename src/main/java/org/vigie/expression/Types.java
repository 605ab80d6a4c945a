package org.vigie.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.CelTypes;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.application.port.ExpressionCompiler.Scalar;
import org.vigie.application.port.ExpressionCompiler.Table;
import org.vigie.application.port.ExpressionCompiler.TextList;

/** Our types in CEL's: numbers are doubles to the checker, rows are structs, and scalars may be null. */
final class Types {
    private static final String WRAPPER = "wrapper(";
    private static final String ROW_TYPE = "row";

    private final Map<String, StructType> rows = new LinkedHashMap<>();

    CelType celType(ExpressionCompiler.Type type) {
        return switch (type) {
            case Scalar.TEXT -> NullableType.create(SimpleType.STRING);
            case Scalar.NUMBER -> NullableType.create(SimpleType.DOUBLE);
            // Null fits these as they are; dev.cel fails on a column that is a wrapper of one.
            case Scalar.DATE -> SimpleType.TIMESTAMP;
            case Scalar.DURATION -> SimpleType.DURATION;
            case Scalar.BOOL -> NullableType.create(SimpleType.BOOL);
            case TextList _ -> ListType.create(SimpleType.STRING);
            case Table(Map<String, ExpressionCompiler.Type> columns) -> ListType.create(row(columns));
        };
    }

    /** A new row type; {@code id} is a column of every table. */
    StructType row(Map<String, ExpressionCompiler.Type> columns) {
        ImmutableMap.Builder<String, CelType> all = ImmutableMap.builder();
        columns.forEach((id, type) -> all.put(id, celType(type)));
        ImmutableMap<String, CelType> fields = all.put("id", SimpleType.STRING).buildKeepingLast();
        String name = ROW_TYPE + (rows.size() + 1);
        StructType row = StructType.create(
                name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
        rows.put(name, row);
        return row;
    }

    /** Columns of all tables known here. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        rows.values().forEach(row -> columns.addAll(row.fieldNames()));
        return columns;
    }

    /** All row types so far. */
    CelTypeProvider provider() {
        return new RowTypes(ImmutableMap.copyOf(rows));
    }

    private record RowTypes(ImmutableMap<String, CelType> byName) implements CelTypeProvider {
        @Override
        public ImmutableCollection<CelType> types() {
            return byName.values();
        }

        @Override
        public Optional<CelType> findType(String typeName) {
            return Optional.ofNullable(byName.get(typeName));
        }
    }

    /** The format's word for a type. */
    static String shown(CelType type) {
        return shown(CelTypes.format(type));
    }

    /** The same from the checker's messages, e.g. {@code wrapper(string)}. */
    static String shown(String celName) {
        String name = celName.startsWith(WRAPPER) ? celName.substring(WRAPPER.length(), celName.length() - 1) : celName;
        return switch (name) {
            case "string" -> "text";
            case "double", "int" -> "number";
            case "google.protobuf.Timestamp" -> "date";
            case "google.protobuf.Duration" -> "duration";
            default -> name.startsWith("list(") ? "list" : rows(name) ? "row" : name;
        };
    }

    private static boolean rows(String name) {
        return name.matches(ROW_TYPE + "[0-9]+");
    }
}
