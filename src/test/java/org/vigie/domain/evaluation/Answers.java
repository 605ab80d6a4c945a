package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Value;

/** An environment made by hand. */
public final class Answers implements Environment {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    private final Map<String, Value> questions = new HashMap<>();
    private final Map<String, Value> computed = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private @Nullable Value row;

    public Answers with(String question, Value value) {
        questions.put(question, value);
        return this;
    }

    public Answers with(String question, String text) {
        return with(question, new Value.Text(text));
    }

    public Answers with(String question, long number) {
        return with(question, number(number));
    }

    public Answers withComputed(String id, Value value) {
        computed.put(id, value);
        return this;
    }

    public Answers withUnknown(String question) {
        unknown.add(question);
        return this;
    }

    public Answers withRow(Value value) {
        row = value;
        return this;
    }

    public static Value number(long number) {
        return new Value.Number(BigDecimal.valueOf(number));
    }

    public static Value list(Value... values) {
        return new Value.ListOf(Arrays.asList(values));
    }

    public static Value texts(String... values) {
        return new Value.ListOf(Arrays.stream(values).<Value>map(Value.Text::new).toList());
    }

    public static Value row(String id, Map<String, Value> cells) {
        return new Value.Row(id, cells);
    }

    @Override
    public Value question(String id) {
        return questions.getOrDefault(id, Value.NOTHING);
    }

    @Override
    public boolean isUnknown(String questionId) {
        return unknown.contains(questionId);
    }

    @Override
    public Value computed(String id) {
        return computed.getOrDefault(id, Value.NOTHING);
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }

    @Override
    public @Nullable Value row() {
        return row;
    }

    @Override
    public String toString() {
        return "questions " + questions + " computed " + computed + " unknown " + unknown + " row " + row;
    }
}
