package org.vigie.domain.prefill;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Sayings;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.prefill.Filling.Slot;
import org.vigie.domain.prefill.PrefillMap.Entry;
import org.vigie.domain.prefill.PrefillMap.How;
import org.vigie.domain.prefill.PrefillMap.Place;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

/** Takes answers over by a map. */
public final class Mapping {
    private final Assessment from;
    private final Set<String> asked;
    private final Sayings sayings;
    private final Filling filling;

    private Mapping(Template source, Assessment from, Set<String> asked, Template target, Language language) {
        this.from = from;
        this.asked = asked;
        this.sayings = new Sayings(source, from, language);
        this.filling = new Filling(target);
    }

    /**
     * The answers that the map gives, in the form of the target's questions, whether or not these are shown then.
     *
     * @param asked the questions of the earlier assessment that were shown; what was answered to others is left
     * @param language of the words that answers become
     */
    public static Map<AnswerKey, AnswerValue> answers(
            PrefillMap map, Template source, Assessment from, Set<String> asked, Template target, Language language) {
        Mapping mapping = new Mapping(source, from, asked, target, language);
        map.entries().forEach(mapping::take);
        return mapping.filling.answers();
    }

    private void take(Entry entry) {
        AnswerValue answer = answer(entry.from().question());
        if (answer == null) {
            return;
        }
        if (entry.how() instanceof How.Rows rows) {
            rows(rows, entry.from().question(), answer, entry.to().question());
            return;
        }
        Slot slot = slot(entry.to());
        if (slot != null) {
            values(entry.from(), answer).forEach(value -> put(entry.how(), entry.from(), value, slot));
        }
    }

    private @Nullable AnswerValue answer(String question) {
        return asked.contains(question) ? from.answer(AnswerKey.of(question)).map(Answer::value).orElse(null) : null;
    }

    private @Nullable Slot slot(Place to) {
        return to.row() == null || to.column() == null ? filling.slot(to.question()) : filling.slot(to.question(), to.row(), to.column());
    }

    private static Stream<AnswerValue> values(Place place, AnswerValue answer) {
        String column = place.column();
        if (column == null) {
            return Stream.of(answer);
        }
        return answer instanceof AnswerValue.Table(List<AnswerValue.Row> rows)
                ? rows.stream()
                        .filter(row -> place.row() == null || row.id().value().equals(place.row()))
                        .map(row -> row.cells().get(column))
                        .filter(Objects::nonNull)
                : Stream.of();
    }

    private void put(How how, Place place, AnswerValue value, Slot slot) {
        switch (how) {
            case How.Same() -> slot.value(value);
            case How.Codes(var codes) -> codes(value).flatMap(code -> codes.getOrDefault(code, List.of()).stream()).forEach(slot::code);
            case How.Words() ->
                slot.paragraph(
                        place.column() == null
                                ? sayings.paragraph(place.question(), value)
                                : sayings.value(place.question(), place.column(), value));
            case How.Rows _ -> throw new IllegalArgumentException("rows fill a table");
        }
    }

    private static Stream<String> codes(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Choice(String code) -> Stream.of(code);
            case AnswerValue.Multi(List<String> codes) -> codes.stream();
            default -> Stream.of();
        };
    }

    private void rows(How.Rows how, String question, AnswerValue answer, String to) {
        if (answer instanceof AnswerValue.Table(List<AnswerValue.Row> rows)) {
            rows.stream().filter(row -> wanted(how, row)).forEach(row -> row(how, question, row, to));
            return;
        }
        List<String> wanted = how.where().get(How.Rows.OPTION);
        codes(answer).filter(code -> wanted == null || wanted.contains(code)).filter(code -> gives(how, code)).forEach(code -> option(
                how, question, code, to));
    }

    private static boolean wanted(How.Rows how, AnswerValue.Row row) {
        return how.where().entrySet().stream().allMatch(each -> {
            AnswerValue cell = row.cells().get(each.getKey());
            return cell != null && codes(cell).anyMatch(each.getValue()::contains);
        });
    }

    /** An option that says nothing by its code makes no row only because it has a label. */
    private static boolean gives(How.Rows how, String code) {
        return how.where().containsKey(How.Rows.OPTION)
                || how.codes().isEmpty()
                || how.codes().values().stream().anyMatch(codes -> codes.containsKey(code));
    }

    private void row(How.Rows how, String question, AnswerValue.Row row, String to) {
        String id = row.id().value();
        how.columns().forEach((column, origins) -> {
            Slot slot = filling.slot(to, id, column);
            for (String origin : origins) {
                AnswerValue cell = origin.equals(How.Rows.ROW) ? new AnswerValue.Ref(List.of(row.id())) : row.cells().get(origin);
                if (slot != null && origin.equals(How.Rows.QUESTION)) {
                    slot.paragraph(sayings.label(question));
                } else if (slot != null && cell != null) {
                    cell(how, column, new Place(question, null, origin), cell, slot);
                }
            }
        });
        set(how, to, id);
    }

    private void cell(How.Rows how, String column, Place origin, AnswerValue cell, Slot slot) {
        Map<String, List<String>> codes = how.codes().get(column);
        if (codes != null) {
            put(new How.Codes(codes), origin, cell, slot);
        } else if (slot.type() instanceof QuestionType.Text) {
            put(new How.Words(), origin, cell, slot);
        } else {
            put(new How.Same(), origin, cell, slot);
        }
    }

    private void option(How.Rows how, String question, String code, String to) {
        String id = UUID.nameUUIDFromBytes((from.id() + "/" + question + "/" + code).getBytes(StandardCharsets.UTF_8)).toString();
        how.columns().forEach((column, origins) -> {
            Slot slot = filling.slot(to, id, column);
            for (String origin : origins) {
                Map<String, List<String>> codes = how.codes().get(column);
                if (slot != null && codes != null) {
                    codes.getOrDefault(code, List.of()).forEach(slot::code);
                } else if (slot != null) {
                    slot.paragraph(origin.equals(How.Rows.QUESTION) ? sayings.label(question) : sayings.option(question, null, code));
                }
            }
        });
        set(how, to, id);
    }

    private void set(How.Rows how, String to, String id) {
        how.set().forEach((column, code) -> {
            Slot slot = filling.slot(to, id, column);
            if (slot != null) {
                slot.code(code);
            }
        });
    }
}
