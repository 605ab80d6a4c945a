package org.vigie.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A JSON value of an installed template, with the way to it. Unlike data binding it costs a cold start nothing but its own objects.
 *
 * @param value a Map, List, String, BigDecimal or Boolean; null for JSON's null
 * @param parent null for the root
 * @param step key or index in the parent
 */
record Tree(@Nullable Object value, @Nullable Tree parent, Object step) {

    /** The bytes are JSON, but no installed template. */
    static final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String pointer;

        Damaged(String pointer) {
            super("damaged at " + pointer);
            this.pointer = pointer;
        }

        String pointer() {
            return pointer;
        }
    }

    static Tree parse(JsonParser json) {
        json.nextToken();
        Tree tree = new Tree(value(json), null, "");
        if (json.nextToken() != null) {
            throw new Damaged("");
        }
        return tree;
    }

    private static @Nullable Object value(JsonParser json) {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new Damaged("");
        }
        return switch (token) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_STRING -> json.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT -> throw new Damaged("");
        };
    }

    private static Map<String, Object> object(JsonParser json) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private static List<Object> array(JsonParser json) {
        List<Object> entries = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(json);
            if (value == null) {
                throw new Damaged("");
            }
            entries.add(value);
        }
        return entries;
    }

    Damaged damaged() {
        StringBuilder pointer = new StringBuilder();
        for (Tree tree = this; tree != null && tree.parent != null; tree = tree.parent) {
            pointer.insert(0, "/" + tree.step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return new Damaged(pointer.toString());
    }

    private Map<?, ?> members() {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw damaged();
    }

    boolean has(String key) {
        return members().containsKey(key);
    }

    Tree at(String key) {
        return new Tree(members().get(key), this, key);
    }

    <T> @Nullable T optional(String key, Function<Tree, T> read) {
        return has(key) ? read.apply(at(key)) : null;
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw damaged();
    }

    String text(String key) {
        return at(key).text();
    }

    BigDecimal decimal() {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw damaged();
    }

    int integer() {
        try {
            return decimal().intValueExact();
        } catch (ArithmeticException e) {
            throw damaged();
        }
    }

    int integer(String key) {
        return at(key).integer();
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw damaged();
    }

    /** False where the key is missing. */
    boolean flag(String key) {
        return has(key) && at(key).flag();
    }

    List<Tree> entries() {
        if (!(value instanceof List<?> list)) {
            throw damaged();
        }
        List<Tree> entries = new ArrayList<>(list.size());
        for (Object entry : list) {
            entries.add(new Tree(entry, this, entries.size()));
        }
        return entries;
    }

    /** The entries under a key; none where the key is missing. */
    <T> List<T> list(String key, Function<Tree, T> read) {
        if (!has(key)) {
            return List.of();
        }
        List<T> values = new ArrayList<>();
        for (Tree entry : at(key).entries()) {
            values.add(read.apply(entry));
        }
        return values;
    }

    List<String> texts(String key) {
        return list(key, Tree::text);
    }

    /** The members under a key; none where the key is missing. */
    <T> Map<String, T> map(String key, Function<Tree, T> read) {
        if (!has(key)) {
            return Map.of();
        }
        return at(key).map(read);
    }

    /** The members of this object. */
    <T> Map<String, T> map(Function<Tree, T> read) {
        Map<String, T> map = new LinkedHashMap<>();
        for (Object name : members().keySet()) {
            map.put((String) name, read.apply(at((String) name)));
        }
        return map;
    }

    <E extends Enum<E>> E constant(String key, Class<E> type) {
        try {
            return Enum.valueOf(type, text(key));
        } catch (IllegalArgumentException e) {
            throw at(key).damaged();
        }
    }
}
