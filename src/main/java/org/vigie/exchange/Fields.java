package org.vigie.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, each read once; what nobody asked for is refused at the {@link #end}. */
final class Fields {
    private final JsonInput object;
    private final Set<String> known = new TreeSet<>();

    Fields(JsonInput object) {
        this.object = object;
    }

    JsonInput object() {
        return object;
    }

    <T> T get(String name, Codec<T> codec) {
        T value = find(name, codec);
        if (value == null) {
            throw object.refused("exchange.json.missing", name);
        }
        return value;
    }

    <T> @Nullable T find(String name, Codec<T> codec) {
        JsonInput field = field(name);
        return field == null ? null : codec.read(field);
    }

    /** A list; none where the field is missing. */
    <T> List<T> list(String name, Codec<T> codec) {
        JsonInput field = field(name);
        return field == null ? List.of() : field.items().stream().map(codec::read).toList();
    }

    /** A set; a value that stands twice is refused. */
    <T> Set<T> set(String name, Codec<T> codec) {
        List<T> values = list(name, codec);
        Set<T> set = Set.copyOf(values);
        if (set.size() != values.size()) {
            throw object.refused("exchange.json.twice", name);
        }
        return set;
    }

    /** A map by code; empty where the field is missing. */
    <T> Map<String, T> map(String name, Codec<T> codec) {
        return map(name, JsonInput::text, codec);
    }

    /** A map whose keys are read as texts; empty where the field is missing. */
    <K, T> Map<K, T> map(String name, Function<JsonInput, K> key, Codec<T> codec) {
        Map<K, T> map = new LinkedHashMap<>();
        JsonInput field = field(name);
        if (field != null) {
            Fields entries = field.fields();
            for (String entry : entries.names()) {
                JsonInput value = entries.required(entry);
                map.put(key.apply(new JsonInput(value.file(), value.path(), Codecs.string(entry))), codec.read(value));
            }
        }
        return map;
    }

    Collection<String> names() {
        return object.node().propertyNames();
    }

    JsonInput required(String name) {
        JsonInput field = field(name);
        if (field == null) {
            throw object.refused("exchange.json.missing", name);
        }
        return field;
    }

    @Nullable JsonInput field(String name) {
        known.add(name);
        JsonNode value = object.node().get(name);
        return value == null ? null : object.below(name, value);
    }

    /** Refuses a field that nobody asked for. */
    void end() {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw object.below(name, object.node()).refused("exchange.json.unknownKey", Refusal.shown(name), String.join(", ", known));
            }
        }
    }
}
