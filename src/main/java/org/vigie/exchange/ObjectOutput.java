package org.vigie.exchange;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a JSON object; what is null or empty is left out. */
final class ObjectOutput {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    ObjectNode node() {
        return object;
    }

    <T> ObjectOutput put(String name, Codec<T> codec, @Nullable T value) {
        if (value != null) {
            object.set(name, codec.write(value));
        }
        return this;
    }

    <T> ObjectOutput list(String name, Codec<T> codec, Collection<? extends T> values) {
        if (!values.isEmpty()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            values.forEach(value -> array.add(codec.write(value)));
            object.set(name, array);
        }
        return this;
    }

    /** A set, in its natural order. */
    <T extends Comparable<? super T>> ObjectOutput set(String name, Codec<T> codec, Set<T> values) {
        return list(name, codec, values.stream().sorted().toList());
    }

    <T> ObjectOutput map(String name, Codec<T> codec, Map<String, T> values) {
        return map(name, Function.identity(), codec, values);
    }

    <K, T> ObjectOutput map(String name, Function<K, String> key, Codec<T> codec, Map<K, T> values) {
        if (!values.isEmpty()) {
            object.set(name, entries(key, codec, values));
        }
        return this;
    }

    static <K, T> ObjectNode entries(Function<K, String> key, Codec<T> codec, Map<K, T> values) {
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        values.forEach((each, value) -> {
            JsonNode other = entries.replace(CanonicalText.normal(key.apply(each)), codec.write(value));
            if (other != null) {
                throw new IllegalArgumentException("two keys are the same in NFC");
            }
        });
        return entries;
    }
}
