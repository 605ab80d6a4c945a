package org.vigie.exchange;

import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The JSON form of a type, written and read side by side so that the two stay the same.
 *
 * @param <T> the type
 */
interface Codec<T> {

    JsonNode write(T value);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws org.vigie.application.port.InputRefused at the first thing that is not as it is written
     */
    T read(JsonInput in);

    static <T> Codec<T> of(Function<? super T, JsonNode> writer, Function<JsonInput, T> reader) {
        return new Codec<>() {
            @Override
            public JsonNode write(T value) {
                return writer.apply(value);
            }

            @Override
            public T read(JsonInput in) {
                return reader.apply(in);
            }
        };
    }

    /** An object with named fields; a field that the reader doesn't ask for is refused. */
    static <T> Codec<T> object(BiConsumer<T, ObjectOutput> writer, Function<Fields, T> reader) {
        return of(
                value -> {
                    ObjectOutput out = new ObjectOutput();
                    writer.accept(value, out);
                    return out.node();
                },
                in -> {
                    Fields fields = in.fields();
                    T value;
                    try {
                        value = reader.apply(fields);
                    } catch (IllegalArgumentException _) {
                        // What the type itself refuses, such as a dismissal without a reason.
                        throw in.refused("exchange.json.inconsistent");
                    }
                    fields.end();
                    return value;
                });
    }
}
