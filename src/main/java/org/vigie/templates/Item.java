package org.vigie.templates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a file with the place where it stands. Reading presumes that the file's schema accepted it.
 *
 * @param file as problems name it
 * @param pointer JSON pointer (RFC 6901)
 */
public record Item(JsonNode node, String file, String pointer) {

    public boolean has(String key) {
        return node.has(key);
    }

    /** The value under a key; a missing node where there is none. */
    public Item at(String key) {
        return new Item(node.path(key), file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    /** The value under a key, or null. */
    public @Nullable Item find(String key) {
        return node.has(key) ? at(key) : null;
    }

    public String text() {
        return node.stringValue("");
    }

    public String text(String key) {
        return node.path(key).stringValue("");
    }

    public @Nullable String textOrNull(String key) {
        return node.has(key) ? text(key) : null;
    }

    public boolean flag(String key) {
        return node.path(key).booleanValue(false);
    }

    public int integer(String key, int otherwise) {
        return node.path(key).intValue(otherwise);
    }

    public @Nullable BigDecimal decimalOrNull(String key) {
        return node.has(key) ? node.path(key).decimalValue() : null;
    }

    /** The entries of the array under a key; empty where there is none. */
    public List<Item> list(String key) {
        return at(key).entries();
    }

    /** The entries of this array. */
    public List<Item> entries() {
        List<Item> items = new ArrayList<>(node.size());
        int index = 0;
        for (JsonNode entry : node) {
            items.add(new Item(entry, file, pointer + "/" + index++));
        }
        return items;
    }

    public List<String> texts(String key) {
        return list(key).stream().map(Item::text).toList();
    }

    /** The members of the object under a key, in the order of the file. */
    public Map<String, Item> members(String key) {
        Map<String, Item> members = new LinkedHashMap<>();
        Item object = at(key);
        for (String name : object.node.propertyNames()) {
            members.put(name, object.at(name));
        }
        return members;
    }
}
