package org.vigie.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * Reads an answers file against a template. A value stands bare, or in an object with {@code value}, {@code state} and {@code note}; null
 * clears. An answer replaces the earlier one but for its evidence, which files can't give nor take.
 */
final class AnswersReader {
    private static final Set<String> WRAPPER = Set.of("value", "state", "note", "evidence");
    private static final int NOTE_LENGTH = 10_000;

    /** An answer of the file with the question that it answers. */
    private record Given(AnswerKey key, Question question, JsonInput in) {}

    private final Template template;
    private final Assessment assessment;
    private final Problems problems = new Problems();
    private final Map<AnswerKey, TableRows> tables = new HashMap<>();

    AnswersReader(Template template, Assessment assessment) {
        this.template = template;
        this.assessment = assessment;
    }

    Map<AnswerKey, @Nullable Answer> read(JsonInput root) {
        Map<AnswerKey, Given> given = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.fields().object().node().properties()) {
            JsonInput in = root.below(entry.getKey(), entry.getValue());
            Given each = problems.collect(() -> given(entry.getKey(), in));
            if (each != null) {
                given.put(each.key(), each);
            }
        }
        given.values().forEach(this::settleRows);
        Map<String, Set<RowId>> rows = knownRows(given.keySet());
        given.values().forEach(each -> checkRow(each, rows));
        AnswerValueReader values = new AnswerValueReader(rows);
        Map<AnswerKey, @Nullable Answer> answers = new LinkedHashMap<>();
        given.values().forEach(each -> answers.put(each.key(), problems.collect(() -> answer(each, values))));
        problems.throwIfAny();
        return answers;
    }

    private Given given(String name, JsonInput in) {
        AnswerKey key = Codecs.ANSWER_KEY.read(new JsonInput(in.file(), in.path(), Codecs.string(name)));
        Optional<Question> question = template.question(key.question());
        if (question.isEmpty()) {
            String shown = Refusal.shown(key.question());
            throw Nearest.of(key.question(), template.questions().map(Question::id).toList())
                    .map(nearest -> in.refused("exchange.answers.unknownQuestionNear", shown, nearest))
                    .orElseGet(() -> in.refused("exchange.answers.unknownQuestion", shown, template.ref().id()));
        }
        Question.Binding bind = question.get().details().bind();
        if (bind != null) {
            throw in.refused(switch (bind) {
                case RISKS -> "exchange.answers.boundRisks";
                case ACTIONS -> "exchange.answers.boundActions";
                case OPINION -> "exchange.answers.boundOpinion";
                case VIEWS -> "exchange.answers.boundViews";
                case DECISION -> "exchange.answers.boundDecision";
            });
        }
        String repeated = template.sectionOf(key.question()).map(Section::repeatFor).orElse(null);
        if (repeated != null && key.row() == null) {
            throw in.refused("exchange.answers.rowNeeded", key.question(), repeated);
        }
        if (repeated == null && key.row() != null) {
            throw in.refused("exchange.answers.rowTooMuch", key.question());
        }
        return new Given(key, question.get(), in);
    }

    private void settleRows(Given given) {
        JsonInput value = value(given);
        if (given.question().type() instanceof QuestionType.Table type && value != null && !value.isNull()) {
            TableRows rows = problems.collect(() -> TableRows.of(type, existing(given.key()), value, problems));
            if (rows != null) {
                tables.put(given.key(), rows);
            }
        }
    }

    private List<AnswerValue.Row> existing(AnswerKey key) {
        return assessment.answer(key).map(Answer::value).orElse(null) instanceof AnswerValue.Table table ? table.rows() : List.of();
    }

    /** The rows that stand once the file is applied, by table question. */
    private Map<String, Set<RowId>> knownRows(Set<AnswerKey> replaced) {
        Map<String, Set<RowId>> rows = new HashMap<>();
        template.questions().forEach(question -> {
            if (question.type() instanceof QuestionType.Table type) {
                rows.put(question.id(), type.fixedRows().stream().map(RowId::new).collect(Collectors.toCollection(HashSet::new)));
            }
        });
        assessment.answers().given().keySet().stream()
                .filter(key -> !replaced.contains(key))
                .forEach(key -> existing(key)
                        .forEach(row -> rows.computeIfAbsent(key.question(), _ -> new HashSet<>()).add(row.id())));
        tables.forEach((key, table) -> rows.computeIfAbsent(key.question(), _ -> new HashSet<>()).addAll(table.ids()));
        return rows;
    }

    private void checkRow(Given given, Map<String, Set<RowId>> rows) {
        String table = template.sectionOf(given.question().id()).map(Section::repeatFor).orElse(null);
        RowId row = given.key().row();
        if (table != null && row != null && !rows.getOrDefault(table, Set.of()).contains(row)) {
            problems.add(given.in(), "exchange.answers.noSuchRow", row.value(), table);
        }
    }

    private static boolean isWrapped(Given given) {
        return given.in().node().isObject() && given.in().node().propertyNames().stream().anyMatch(WRAPPER::contains);
    }

    private static @Nullable JsonInput value(Given given) {
        return isWrapped(given) ? given.in().fields().field("value") : given.in();
    }

    private @Nullable Answer answer(Given given, AnswerValueReader values) {
        JsonInput in = value(given);
        AnswerValue value = in == null ? null : typed(given, in, values);
        AnswerState state = null;
        String note = null;
        if (isWrapped(given)) {
            Fields fields = given.in().fields();
            fields.field("value");
            state = state(fields.field("state"), given.question());
            note = note(fields.field("note"));
            refuseEvidence(fields.field("evidence"), given.key());
            fields.end();
        }
        if (state != null && state.hasValue() && value == null) {
            throw given.in().refused("exchange.answers.assumptionValue");
        }
        if (state != null && !state.hasValue() && value != null) {
            throw given.in().refused("exchange.answers.stateWithValue", WireCodes.STATE.of(state));
        }
        if (value == null && state == null && note == null) {
            return null;
        }
        return new Answer(value, state, note, assessment.answer(given.key()).map(Answer::evidence).orElse(List.of()));
    }

    private @Nullable AnswerValue typed(Given given, JsonInput in, AnswerValueReader values) {
        if (!(given.question().type() instanceof QuestionType.Table)) {
            return values.read(given.question().type(), in);
        }
        TableRows rows = tables.get(given.key());
        if (rows == null) {
            return null;
        }
        AnswerValue.Table table = rows.read(values, problems);
        return table.rows().isEmpty() ? null : table;
    }

    private static @Nullable AnswerState state(@Nullable JsonInput in, Question question) {
        if (in == null || in.isNull()) {
            return null;
        }
        AnswerState state = Codecs.code(WireCodes.STATE).read(in);
        boolean hasOption = question.type() instanceof QuestionType.Choice choice
                && AnswerValueReader.codes(choice.options()).contains("na");
        if (state == AnswerState.NOT_APPLICABLE && hasOption) {
            throw in.refused("exchange.answers.optionNa");
        }
        return state;
    }

    private static @Nullable String note(@Nullable JsonInput in) {
        if (in == null || in.isNull() || in.text().isBlank()) {
            return null;
        }
        if (in.text().length() > NOTE_LENGTH) {
            throw in.refused("exchange.answers.tooLong", String.valueOf(in.text().length()), String.valueOf(NOTE_LENGTH));
        }
        return in.text().strip();
    }

    /** What {@code show} printed may come back: the evidence that is there already is no news. */
    private void refuseEvidence(@Nullable JsonInput in, AnswerKey key) {
        if (in == null || in.isNull()) {
            return;
        }
        List<String> there = assessment.answer(key).map(Answer::evidence).orElse(List.of());
        if (!in.items().stream().map(JsonInput::text).toList().equals(there)) {
            throw in.refused("exchange.answers.evidence", key.toString());
        }
    }
}
