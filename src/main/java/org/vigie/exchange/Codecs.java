package org.vigie.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.vigie.application.port.WireCode;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.Author;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.TemplateRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms of what is used everywhere. */
final class Codecs {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int DECIMAL_DIGITS = 400;
    private static final DateTimeFormatter INSTANT_FORMAT = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static final Codec<String> TEXT = Codec.of(Codecs::string, JsonInput::text);
    static final Codec<Boolean> BOOL = Codec.of(NODES::booleanNode, JsonInput::bool);
    static final Codec<Integer> INTEGER = Codec.of(value -> NODES.numberNode((int) value), JsonInput::integer);
    static final Codec<Long> WHOLE = Codec.of(value -> NODES.numberNode((long) value), JsonInput::whole);

    /** A plain decimal as a string: no exponent, no number that loses digits on its way. */
    static final Codec<BigDecimal> DECIMAL_TEXT = Codec.of(Codecs::decimal, in -> {
        String text = in.text();
        if (!DECIMAL.matcher(text).matches()) {
            throw in.refused("exchange.json.expectedDecimal");
        }
        return new BigDecimal(text);
    });

    static final Codec<LocalDate> DATE = Codec.of(date -> string(date.toString()), in -> {
        try {
            return LocalDate.parse(in.text());
        } catch (DateTimeException _) {
            throw in.refused("exchange.json.expectedDate");
        }
    });

    static final Codec<Period> PERIOD = Codec.of(period -> string(period.toString()), in -> {
        try {
            return Period.parse(in.text());
        } catch (DateTimeException _) {
            throw in.refused("exchange.json.expectedDuration");
        }
    });

    /** UTC, cut to whole milliseconds when written and when read: both ways, so that neither side holds more than the other. */
    static final Codec<Instant> INSTANT =
            Codec.of(instant -> string(INSTANT_FORMAT.format(instant.truncatedTo(ChronoUnit.MILLIS))), in -> {
                try {
                    return Instant.parse(in.text()).truncatedTo(ChronoUnit.MILLIS);
                } catch (DateTimeException _) {
                    throw in.refused("exchange.json.expectedInstant");
                }
            });

    static final Codec<UUID> UUID = Codec.of(id -> string(id.toString()), in -> {
        if (!UUID_TEXT.matcher(in.text()).matches()) {
            throw in.refused("exchange.json.expectedUuid");
        }
        return java.util.UUID.fromString(in.text());
    });

    static final Codec<RowId> ROW_ID = Codec.of(id -> string(id.value()), in -> {
        try {
            return new RowId(in.text());
        } catch (IllegalArgumentException _) {
            throw in.refused("exchange.json.expectedRowId");
        }
    });

    static final Codec<AnswerKey> ANSWER_KEY = Codec.of(key -> string(key.toString()), in -> {
        try {
            return AnswerKey.parse(in.text());
        } catch (IllegalArgumentException _) {
            throw in.refused("exchange.json.expectedRowId");
        }
    });

    static final Codec<Author> AUTHOR = Codec.object(
            (author, out) -> out.put("id", UUID, author.id()).put("name", TEXT, author.name()).put("role", TEXT, author.role()),
            in -> new Author(in.get("id", UUID), in.get("name", TEXT), in.get("role", TEXT)));

    static final Codec<TemplateRef> TEMPLATE_REF = Codec.object(
            (ref, out) -> out.put("id", TEXT, ref.id()).put("version", TEXT, ref.version()).put("sha256", TEXT, ref.sha256()),
            in -> new TemplateRef(in.get("id", TEXT), in.get("version", TEXT), in.get("sha256", TEXT)));

    static final Codec<Because> BECAUSE = Codec.object(
            (because, out) -> out.put("answer", ANSWER_KEY, because.answer()).list("rows", ROW_ID, because.rows()),
            in -> new Because(in.get("answer", ANSWER_KEY), in.list("rows", ROW_ID)));

    private Codecs() {}

    static JsonNode string(String text) {
        return NODES.stringNode(CanonicalText.normal(text));
    }

    private static JsonNode decimal(BigDecimal value) {
        if (value.precision() > DECIMAL_DIGITS || Math.abs((long) value.scale()) > DECIMAL_DIGITS) {
            throw new IllegalArgumentException("a decimal of more than " + DECIMAL_DIGITS + " digits has no canonical form");
        }
        return string(value.toPlainString());
    }

    static <E extends Enum<E>> Codec<E> code(WireCode<E> codes) {
        return Codec.of(
                constant -> string(codes.of(constant)),
                in -> codes.parse(in.text())
                        .orElseThrow(() -> in.refused(
                                "exchange.json.code", Refusal.shown(in.text()), String.join(", ", codes.all()))));
    }

    static <T> Codec<List<T>> list(Codec<T> element) {
        return Codec.of(
                values -> {
                    var array = NODES.arrayNode();
                    values.forEach(value -> array.add(element.write(value)));
                    return array;
                },
                in -> in.items().stream().map(element::read).toList());
    }

    /** One of several forms, as an object whose only key names which. */
    static <T> JsonNode tagged(String tag, Codec<T> codec, T value) {
        ObjectNode object = NODES.objectNode();
        object.set(tag, codec.write(value));
        return object;
    }

    /** Reads what {@link #tagged} wrote, in any of these forms. */
    static <T> T readTagged(JsonInput in, Map<String, ? extends Codec<? extends T>> forms) {
        Fields fields = in.fields();
        if (fields.names().size() != 1) {
            throw in.refused("exchange.json.oneKey", String.join(", ", forms.keySet().stream().sorted().toList()));
        }
        String tag = fields.names().iterator().next();
        Codec<? extends T> form = forms.get(tag);
        if (form == null) {
            throw in.refused("exchange.json.code", Refusal.shown(tag), String.join(", ", forms.keySet().stream().sorted().toList()));
        }
        return form.read(fields.required(tag));
    }
}
