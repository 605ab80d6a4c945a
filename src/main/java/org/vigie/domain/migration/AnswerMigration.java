package org.vigie.domain.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;

/**
 * Computes a plan; loses no answer.
 *
 * @param before types of the older version's questions, by id
 * @param after types of the newer version's questions, by id
 * @param steps of the newer version's migration from the older one, in any order; options name the question by its newer id
 */
public record AnswerMigration(Map<String, QuestionType> before, Map<String, QuestionType> after, List<Migration.Step> steps) {
    public AnswerMigration {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        steps = List.copyOf(steps);
    }

    /** Of two answers that claim the same place the first by key has it; the other is set aside. */
    public MigrationPlan plan(Map<AnswerKey, Answer> given) {
        var entries = new ArrayList<Entry>();
        var taken = new TreeMap<AnswerKey, Answer>();
        new TreeMap<>(given).forEach((key, answer) -> {
            Entry entry = entry(key, answer);
            if (entry.now().keySet().stream().anyMatch(taken::containsKey)) {
                entry = new Entry(key, answer, Fate.SET_ASIDE, Map.of());
            }
            taken.putAll(entry.now());
            entries.add(entry);
        });
        return new MigrationPlan(entries);
    }

    private Entry entry(AnswerKey key, Answer original) {
        List<String> ids = List.of(key.question());
        boolean split = false;
        for (Migration.Step step : steps) {
            switch (step) {
                case Migration.Rename(String from, String to) -> ids = replaced(ids, from, List.of(to));
                case Migration.Remove(String question, var _) -> ids = replaced(ids, question, List.of());
                case Migration.Split(String question, List<String> into) -> {
                    split |= ids.contains(question);
                    ids = replaced(ids, question, into);
                }
                case Migration.RenameOption _ -> {}
            }
        }
        var now = new LinkedHashMap<AnswerKey, Answer>();
        for (String id : ids) {
            Answer answer = recoded(original, id);
            if (fits(answer.value(), before.get(key.question()), after.get(id))) {
                now.put(new AnswerKey(id, key.row()), answer);
            }
        }
        return new Entry(key, original, fate(key, original, now, split), now);
    }

    private Fate fate(AnswerKey key, Answer original, Map<AnswerKey, Answer> now, boolean split) {
        if (now.isEmpty()) {
            return Fate.SET_ASIDE;
        }
        QuestionType old = before.get(key.question());
        boolean changed = now.keySet().stream().anyMatch(to -> old == null || !old.equals(after.get(to.question())));
        boolean recoded = !now.containsValue(original);
        if (split || changed && !recoded) {
            return Fate.NEEDS_REVIEW;
        }
        return recoded || !now.containsKey(key) ? Fate.MOVED : Fate.KEPT;
    }

    private static List<String> replaced(List<String> ids, String from, List<String> to) {
        return ids.stream().flatMap(id -> id.equals(from) ? to.stream() : List.of(id).stream()).distinct().toList();
    }

    private Answer recoded(Answer original, String id) {
        Answer answer = original;
        for (Migration.Step step : steps) {
            if (step instanceof Migration.RenameOption(String question, String from, String to) && question.equals(id)) {
                answer = recoded(answer, from, to);
            }
        }
        return answer;
    }

    private static Answer recoded(Answer answer, String from, String to) {
        AnswerValue value = answer.value();
        if (value instanceof AnswerValue.Choice(String code) && code.equals(from)) {
            value = new AnswerValue.Choice(to);
        } else if (value instanceof AnswerValue.Multi(List<String> codes)) {
            value = new AnswerValue.Multi(codes.stream().map(code -> code.equals(from) ? to : code).distinct().toList());
        }
        return new Answer(value, answer.state(), answer.note(), answer.evidence());
    }

    private static boolean fits(@Nullable AnswerValue value, @Nullable QuestionType old, @Nullable QuestionType type) {
        if (old == null || type == null || !old.kind().equals(type.kind())) {
            return false;
        }
        if (value instanceof AnswerValue.Choice(String code) && type instanceof QuestionType.Choice(var options)) {
            return codes(options).contains(code);
        }
        return !(value instanceof AnswerValue.Multi(List<String> given) && type instanceof QuestionType.Multi(var options))
                || codes(options).containsAll(given);
    }

    private static List<String> codes(List<QuestionType.Option> options) {
        return options.stream().map(QuestionType.Option::code).toList();
    }
}
