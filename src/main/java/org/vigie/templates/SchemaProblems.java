package org.vigie.templates;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in a person's words what a schema found. */
final class SchemaProblems {
    private SchemaProblems() {}

    /** Whether there was nothing to say. */
    static boolean report(List<Error> errors, String file, Problems problems) {
        for (Error error : errors) {
            report(error, file, problems);
        }
        return errors.isEmpty();
    }

    private static void report(Error error, String file, Problems problems) {
        String pointer = error.getInstanceLocation().toString();
        String limit = limit(error.getSchemaNode());
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                problems.error("unknown-key", file, pointer, "templates.schema.unknownKey", name(error));
            case "required" -> problems.error("missing-key", file, pointer, "templates.schema.missingKey", name(error));
            case "type" -> problems.error("wrong-type", file, pointer, "templates.schema.type", limit);
            case "enum" -> problems.error("wrong-value", file, pointer, "templates.schema.enum", limit);
            case "const" -> problems.error("wrong-value", file, pointer, "templates.schema.const", limit);
            case "pattern" -> problems.error("wrong-form", file, pointer, "templates.schema.pattern", shown(error.getInstanceNode()), limit);
            case "propertyNames" -> problems.error("wrong-form", file, pointer, "templates.schema.propertyNames", name(error));
            case "minLength", "minItems", "minProperties" ->
                problems.error("too-small", file, pointer, "templates.schema.tooFew", limit);
            case "maxLength" -> problems.error("too-large", file, pointer, "templates.schema.tooLong", limit);
            case "maxItems", "maxProperties" -> problems.error("too-large", file, pointer, "templates.schema.tooMany", limit);
            case "minimum" -> problems.error("too-small", file, pointer, "templates.schema.minimum", limit);
            case "maximum" -> problems.error("too-large", file, pointer, "templates.schema.maximum", limit);
            case "uniqueItems" -> problems.error("duplicate-id", file, pointer, "templates.schema.unique");
            default -> problems.error("wrong-form", file, pointer, "templates.schema.other", error.getKeyword());
        }
    }

    private static String name(Error error) {
        return error.getProperty() == null ? shown(error.getInstanceNode()) : cut(error.getProperty());
    }

    private static String limit(JsonNode schemaNode) {
        if (schemaNode == null) {
            return "";
        }
        if (schemaNode.isArray()) {
            List<String> values = new ArrayList<>();
            schemaNode.forEach(value -> values.add(plain(value)));
            return values.stream().collect(Collectors.joining(", "));
        }
        return plain(schemaNode);
    }

    private static String shown(JsonNode node) {
        return node == null ? "" : cut(plain(node));
    }

    private static String plain(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    private static String cut(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
