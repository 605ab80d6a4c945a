package org.vigie.domain.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Fit;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Why;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;

/** Finds a place for each answer. What stays as it was comes first: of two answers for one place, the other is set aside. */
final class AnswerMigration {
    private final Template before;
    private final Template after;
    private final Passage passage;
    private final Map<AnswerKey, Answer> given;
    private final Keeping keeping;
    private final Map<AnswerKey, Answer> taken = new TreeMap<>();
    private final Map<AnswerKey, Entry> entries = new TreeMap<>();

    private AnswerMigration(Template before, Template after, Map<AnswerKey, Answer> given, Keeping keeping) {
        this.before = before;
        this.after = after;
        this.passage = Passage.from(before.ref().version(), after);
        this.given = given;
        this.keeping = keeping;
    }

    static List<Entry> plan(Template before, Template after, Map<AnswerKey, Answer> given, Keeping keeping) {
        return new AnswerMigration(before, after, given, keeping).plan();
    }

    private List<Entry> plan() {
        // Tables before what is asked for each of their rows.
        List<AnswerKey> keys = given.keySet().stream()
                .sorted(Comparator.comparing((AnswerKey key) -> key.row() != null)
                        .thenComparing(key -> !passage.ids(key.question()).contains(key.question()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        keys.forEach(key -> {
            Answer answer = given.get(key);
            if (answer != null) {
                enter(key, answer);
            }
        });
        List<String> order = before.questions().map(Question::id).toList();
        List<Entry> ordered = new ArrayList<>(entries.values());
        ordered.sort(Comparator.comparingInt(entry -> order.indexOf(entry.from().question())));
        return ordered;
    }

    private void enter(AnswerKey key, Answer original) {
        boolean split = passage.isSplit(key.question());
        Map<AnswerKey, Answer> now = new LinkedHashMap<>();
        boolean asked = false;
        boolean whole = false;
        boolean collides = false;
        for (Map.Entry<String, @Nullable Answer> way : passage.answers(key.question(), original).entrySet()) {
            AnswerKey to = new AnswerKey(way.getKey(), key.row());
            Answer recoded = way.getValue();
            if (recoded == null || !isAsked(key, to)) {
                continue;
            }
            asked = true;
            Answer fit = fit(recoded, to.question(), split);
            if (fit != null && taken.containsKey(to)) {
                collides = true;
            } else if (fit != null) {
                now.put(to, fit);
                whole |= Objects.equals(fit.value(), recoded.value());
            }
        }
        Why why = why(key, original, now, new Found(asked, whole, split, collides));
        SetAside kept = whole ? null : keeping.answer(key, original, passage.note(key.question()).orElse(null));
        taken.putAll(now);
        entries.put(key, new Entry(key, original, why, now, kept));
    }

    private record Found(boolean asked, boolean whole, boolean split, boolean collides) {}

    private static Why why(AnswerKey key, Answer original, Map<AnswerKey, Answer> now, Found found) {
        if (!found.asked()) {
            return Why.REMOVED;
        }
        if (now.isEmpty() && found.collides()) {
            return Why.TAKEN;
        }
        if (found.split()) {
            return Why.SPLIT;
        }
        if (now.isEmpty()) {
            return Why.NO_LONGER_FITS;
        }
        if (!found.whole()) {
            return Why.PARTLY;
        }
        if (!now.containsKey(key)) {
            return Why.RENAMED;
        }
        return original.equals(now.get(key)) ? Why.SAME : Why.RECODED;
    }

    /** Whether the newer version asks a question, and for the same row where it was asked for each row of a table. */
    private boolean isAsked(AnswerKey from, AnswerKey to) {
        Question question = after.question(to.question()).filter(each -> each.details().bind() == null).orElse(null);
        if (question == null) {
            return false;
        }
        String now = after.sectionOf(to.question()).map(Section::repeatFor).orElse(null);
        String then = before.sectionOf(from.question()).map(Section::repeatFor).orElse(null);
        RowId row = to.row();
        if (row == null || now == null || then == null) {
            return (row == null) == (now == null);
        }
        return passage.ids(then).contains(now) && (!has(given.get(AnswerKey.of(then)), row) || has(taken.get(AnswerKey.of(now)), row));
    }

    private static boolean has(@Nullable Answer table, RowId row) {
        return table != null
                && table.value() instanceof AnswerValue.Table(var rows)
                && rows.stream().anyMatch(each -> each.id().equals(row));
    }

    /** The answer as the question takes it, or null where it does not. What a person has to look at again is an assumption. */
    private @Nullable Answer fit(Answer answer, String question, boolean split) {
        AnswerValue value = answer.value();
        if (value == null) {
            return split && answer.state() == AnswerState.NOT_APPLICABLE ? null : answer;
        }
        AnswerValue fit = new Fit(true, table -> after.question(table).isPresent())
                .of(value, after.question(question).orElseThrow().type());
        if (fit == null || (fit instanceof AnswerValue.Table(var rows) && rows.isEmpty() && !fit.equals(value))) {
            return null;
        }
        boolean review = split || !fit.equals(value);
        return new Answer(fit, review ? AnswerState.ASSUMPTION : answer.state(), answer.note(), answer.evidence());
    }
}
