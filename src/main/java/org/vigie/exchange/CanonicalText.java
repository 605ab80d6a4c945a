package org.vigie.exchange;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes a JSON tree in the one form of RFC 8785: no white space, keys in the order of their UTF-16 units, the shortest escapes. Numbers are
 * whole ones within 53 bits; decimals are strings.
 */
final class CanonicalText {
    private static final long EXACT = 1L << 53;

    private CanonicalText() {}

    static byte[] bytes(JsonNode node) {
        return write(node).getBytes(StandardCharsets.UTF_8);
    }

    static String write(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
            char before = '{';
            for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
                quote(property.getKey(), out.append(before));
                write(property.getValue(), out.append(':'));
                before = ',';
            }
            out.append(sorted.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            char before = '[';
            for (JsonNode element : node) {
                write(element, out.append(before));
                before = ',';
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isString()) {
            quote(node.stringValue(), out);
        } else if (node.isNumber()) {
            out.append(whole(node.decimalValue().longValueExact()));
        } else {
            out.append(node.asString());
        }
    }

    private static long whole(long number) {
        if (Math.abs(number) > EXACT) {
            throw new IllegalArgumentException("a number beyond 53 bits has no canonical form");
        }
        return number;
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Text as it is kept: in NFC, half surrogate pairs replaced by U+FFFD. */
    static String normal(String text) {
        String whole = isWellFormed(text) ? text : new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
        return Normalizer.isNormalized(whole, Normalizer.Form.NFC) ? whole : Normalizer.normalize(whole, Normalizer.Form.NFC);
    }

    static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
