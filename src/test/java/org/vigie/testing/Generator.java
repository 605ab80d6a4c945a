package org.vigie.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.Author;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.RichText;

/** Arbitrary small parts, the same for the same seed: texts in NFC with everything nasty in them, instants in whole milliseconds. */
class Generator {
    private static final String[] PIECES = {
        "a", "Z", " ", "é", "œuvre", "\n", "\t", "\"", "\\", "/", "<b>", "=1+1", "&amp;", "\u0000", "\u001f", "\u007f", "\u2028", "😀", "مرحبا",
        "日本", "’", "\u00a0", "null", "0", "{}", "ﬁ", "\u202e", "x".repeat(200)
    };

    final Random random;

    Generator(Random random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <E extends Enum<E>> E one(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    <T> @Nullable T maybe(Supplier<T> supplier) {
        return chance(0.6) ? supplier.get() : null;
    }

    <T> List<T> some(int max, Supplier<T> supplier) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(max + 1); i > 0; i--) {
            values.add(supplier.get());
        }
        return values;
    }

    <T> List<T> distinct(int max, Supplier<T> supplier) {
        return List.copyOf(new LinkedHashSet<>(some(max, supplier)));
    }

    <K, V> Map<K, V> map(int max, Supplier<K> key, Supplier<V> value) {
        Map<K, V> map = new HashMap<>();
        some(max, key).forEach(each -> map.put(each, value.get()));
        return map;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    String reason() {
        return "because " + text();
    }

    String code() {
        return one(List.of("a", "b", "consent", "other", "x_1", "é~/2", "long.name-3"));
    }

    String questionId() {
        return one(List.of("consent", "data", "rights", "security", "context")) + "." + one(List.of("items", "granular", "who", "when", "why"));
    }

    String riskCode() {
        return "R-" + one(List.of("CONS", "SEC", "USR")) + "-" + (10 + random.nextInt(8));
    }

    String measureCode() {
        return "M-" + one(List.of("CONS", "SEC", "USR")) + "-" + (10 + random.nextInt(8));
    }

    String hash() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return String.format("%064x", new BigInteger(1, bytes));
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    RowId rowId() {
        return chance(0.5) ? new RowId(uuid().toString()) : new RowId(one(List.of("access", "erasure", "row-1", "A_2")));
    }

    AnswerKey key() {
        return new AnswerKey(questionId(), chance(0.3) ? rowId() : null);
    }

    Author author() {
        return new Author(uuid(), text(), text());
    }

    /** Whole milliseconds: finer instants are cut when written. */
    Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(-2_000_000_000_000L, 8_000_000_000_000L));
    }

    LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(-20_000, 60_000));
    }

    Period period() {
        return Period.of(random.nextInt(30), random.nextInt(24), random.nextInt(100));
    }

    BigDecimal decimal() {
        return chance(0.5)
                ? BigDecimal.valueOf(random.nextInt(-2_000, 2_000))
                : new BigDecimal(new BigInteger(90, random), random.nextInt(-30, 30)).multiply(BigDecimal.valueOf(chance(0.5) ? 1 : -1));
    }

    TemplateRef templateRef() {
        return new TemplateRef(one(List.of("customer-data", "screening")), "1." + random.nextInt(9) + ".0", hash());
    }

    RichText richText() {
        return new RichText(some(4, () -> chance(0.6) ? paragraph() : new RichText.ItemList(chance(0.5), some(3, this::paragraph))));
    }

    private RichText.Paragraph paragraph() {
        return new RichText.Paragraph(some(3, () -> new RichText.Run(text(), chance(0.3), chance(0.3), chance(0.2) ? link() : null)));
    }

    private String link() {
        return one(List.of("https://example.org/é?a=1&b=2", "http://example.org", "mailto:dpo@example.org"));
    }

    AnswerValue scalar() {
        return switch (random.nextInt(12)) {
            case 0 -> new AnswerValue.Text(text());
            case 1 -> new AnswerValue.Rich(richText());
            case 2 -> new AnswerValue.Choice(code());
            case 3 -> new AnswerValue.Multi(distinct(4, this::code));
            case 4 -> new AnswerValue.Number(decimal());
            case 5 -> new AnswerValue.Money(decimal(), one(List.of("EUR", "USD")));
            case 6 -> new AnswerValue.Date(date());
            case 7 -> new AnswerValue.Duration(period());
            case 8 -> new AnswerValue.Person(text(), maybe(this::text), maybe(this::text));
            case 9 -> new AnswerValue.Country(one(List.of("FR", "DE", "US")));
            case 10 -> new AnswerValue.Files(some(2, this::hash));
            default -> new AnswerValue.Ref(distinct(3, this::rowId));
        };
    }

    AnswerValue value() {
        return chance(0.3) ? table() : scalar();
    }

    AnswerValue.Table table() {
        return new AnswerValue.Table(distinct(4, this::rowId).stream().map(this::row).toList());
    }

    AnswerValue.Row row(RowId id) {
        return new AnswerValue.Row(id, map(4, this::code, this::scalar));
    }

    Answer answer() {
        if (chance(0.7)) {
            AnswerValue value = value();
            boolean assumed = chance(0.2) || value instanceof AnswerValue.Table(List<AnswerValue.Row> rows) && rows.isEmpty();
            return new Answer(value, assumed ? AnswerState.ASSUMPTION : null, maybe(this::text), some(2, this::hash));
        }
        AnswerState state = one(List.of(AnswerState.UNKNOWN, AnswerState.ASK_LEGAL, AnswerState.NOT_APPLICABLE));
        return chance(0.8) ? new Answer(null, state, maybe(this::text), some(2, this::hash)) : new Answer(null, null, text(), List.of());
    }

    Evidence evidence(String id) {
        return new Evidence(id, text(), "application/pdf", random.nextLong(1L << 40), author(), instant());
    }
}
