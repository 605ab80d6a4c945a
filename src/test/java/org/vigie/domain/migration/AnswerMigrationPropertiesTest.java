package org.vigie.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;

class AnswerMigrationPropertiesTest {
    @Property
    void noAnswerDisappearsWithoutBeingNamed(
            @ForAll("answers") Map<String, String> said,
            @ForAll("types") Map<String, QuestionType> after,
            @ForAll("steps") List<Migration.Step> steps) {
        var given = new HashMap<AnswerKey, Answer>();
        var before = new HashMap<String, QuestionType>();
        said.forEach((id, code) -> {
            given.put(AnswerKey.of(id), Answer.of(new AnswerValue.Choice(code)));
            before.put(id, choice(Set.of("x", "y")));
        });
        MigrationPlan plan = new AnswerMigration(before, after, steps).plan(given);

        var named = new HashMap<AnswerKey, Answer>();
        plan.entries().forEach(entry -> named.put(entry.from(), entry.original()));
        assertThat(named).isEqualTo(given);
        assertThat(plan.entries()).hasSameSizeAs(given.keySet());
        assertThat(plan.entries()).allMatch(entry -> entry.now().isEmpty() == (entry.fate() == Fate.SET_ASIDE));
        assertThat(plan.answers()).hasSize(plan.entries().stream().map(Entry::now).mapToInt(Map::size).sum());
        assertThat(plan.answers().keySet()).allMatch(key -> after.containsKey(key.question()));
    }

    @Provide
    Arbitrary<Map<String, String>> answers() {
        return Arbitraries.maps(ids(), Arbitraries.of("x", "y"));
    }

    @Provide
    Arbitrary<Map<String, QuestionType>> types() {
        Arbitrary<QuestionType> type = Arbitraries.of("x", "y", "z").set().ofMinSize(1).map(AnswerMigrationPropertiesTest::choice);
        return Arbitraries.maps(ids(), Arbitraries.oneOf(type, Arbitraries.just(new QuestionType.Date())));
    }

    @Provide
    Arbitrary<List<Migration.Step>> steps() {
        Arbitrary<Migration.Step> rename = Combinators.combine(ids(), ids()).as(Migration.Rename::new);
        Arbitrary<Migration.Step> remove = ids().map(id -> new Migration.Remove(id, null));
        Arbitrary<Migration.Step> split = Combinators.combine(ids(), ids().list().ofMaxSize(3)).as(Migration.Split::new);
        Arbitrary<Migration.Step> option =
                Combinators.combine(ids(), Arbitraries.of("x", "y"), Arbitraries.of("y", "z")).as(Migration.RenameOption::new);
        return Arbitraries.oneOf(rename, remove, split, option).list().ofMaxSize(6);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "b", "c", "d");
    }

    private static QuestionType choice(Set<String> codes) {
        return new QuestionType.Choice(codes.stream().sorted().map(QuestionType.Option::of).toList());
    }
}
