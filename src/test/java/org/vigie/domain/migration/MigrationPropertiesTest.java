package org.vigie.domain.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationPropertiesTest {

    /** An assessment on one version, and the next one. */
    record Case(Template before, Assessment assessment, Template after) {
        MigrationPlan plan() {
            return MigrationPlanner.plan(before, assessment, after);
        }
    }

    @Property
    void everyAnswerIsTheSubjectOfExactlyOneEntry(@ForAll("cases") Case all) {
        Map<AnswerKey, Answer> named = new HashMap<>();
        all.plan().entries().forEach(entry -> {
            assertThat(named.put(entry.from(), entry.original())).isNull();
            Statistics.label("fates").collect(entry.fate());
        });
        assertThat(named).isEqualTo(all.assessment().answers().given());
        Statistics.label("fates").coverage(checker -> {
            for (Fate fate : Fate.values()) {
                checker.check(fate).count(count -> count > 0);
            }
        });
    }

    @Property
    void whatWasSaidStandsSomewhereOrIsSetAside(@ForAll("cases") Case all) {
        MigrationPlan plan = all.plan();
        Assessment after = Changes.apply(all.assessment(), plan.change());
        for (Entry entry : plan.entries()) {
            boolean stands = entry.now().values().stream().anyMatch(answer -> saysAll(answer, entry.original()));
            boolean aside = after.answers().setAside().values().stream()
                    .anyMatch(kept -> kept.kept().equals(new SetAside.OfAnswer(entry.from(), entry.original())));
            assertThat(stands || aside).as("%s", entry).isTrue();
            entry.now().forEach((key, answer) -> assertThat(after.answer(key)).contains(answer));
        }
        assertThat(after.answers().evidence()).isEqualTo(all.assessment().answers().evidence());
    }

    /** Codes may be other ones then; text, note and evidence may not. */
    private static boolean saysAll(Answer now, Answer then) {
        boolean recoded = now.value() instanceof AnswerValue.Choice && then.value() instanceof AnswerValue.Choice;
        boolean value = recoded || (now.value() == null ? then.value() == null : now.value().equals(then.value()));
        return value && Objects.equals(now.note(), then.note()) && now.evidence().equals(then.evidence());
    }

    @Property
    void nothingStandsThatTheNewVersionDoesNotAsk(@ForAll("cases") Case all) {
        Assessment after = Changes.apply(all.assessment(), all.plan().change());
        assertThat(after.template()).isEqualTo(all.after().ref());
        assertThat(after.answers().given().keySet()).allMatch(key -> all.after().question(key.question()).isPresent());
    }

    @Property
    void whatNeedsReviewIsAnAssumptionOrOpenAndWhatIsKeptIsAsItWas(@ForAll("cases") Case all) {
        for (Entry entry : all.plan().entries()) {
            switch (entry.fate()) {
                case KEPT -> assertThat(entry.now()).containsExactly(Map.entry(entry.from(), entry.original()));
                case MOVED -> assertThat(entry.now()).isNotEmpty();
                case NEEDS_REVIEW ->
                    assertThat(entry.now().values())
                            .allMatch(answer -> answer.value() == null || answer.state() == AnswerState.ASSUMPTION);
                case SET_ASIDE -> assertThat(entry.now()).isEmpty();
            }
            assertThat(entry.kept() == null).isEqualTo(entry.now().values().stream().anyMatch(now -> saysAll(now, entry.original())));
        }
    }

    @Property
    void theInverseLeadsBack(@ForAll("cases") Case all) {
        MigrationPlan plan = all.plan();
        Assessment after = Changes.apply(all.assessment(), plan.change());
        assertThat(Changes.apply(after, plan.change().inverse())).isEqualTo(all.assessment());
        assertThat(Changes.apply(all.assessment(), plan.change())).isEqualTo(after);
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<List<Migration>> migrations =
                Arbitraries.oneOf(steps().map(steps -> List.of(new Migration("1.x", steps))), chains());
        return Combinators.combine(types(), types(), answers(), migrations).as((before, after, said, led) -> {
            Template old = Versions.version("1.0.0", before);
            Template next = Versions.version("2.0.0", after, led.toArray(Migration[]::new));
            Map<AnswerKey, Answer> given = new HashMap<>();
            said.forEach((id, answer) -> {
                if (before.containsKey(id)) {
                    given.put(AnswerKey.of(id), answer);
                }
            });
            return new Case(old, Versions.on(old, given), next);
        });
    }

    private static Arbitrary<List<Migration>> chains() {
        return Combinators.combine(steps(), steps())
                .as((first, second) -> List.of(new Migration("1.0.0", first), new Migration("1.1.x", second)));
    }

    private static Arbitrary<Map<String, Answer>> answers() {
        Arbitrary<Answer> choice = Arbitraries.of("x", "y").map(Versions::chose);
        Arbitrary<Answer> text = Arbitraries.of("short", "rather long").map(Versions::text);
        Arbitrary<Answer> state = Arbitraries.of(AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE).map(each -> Answer.of(each, "a note"));
        Arbitrary<Answer> note = Arbitraries.just(new Answer(null, null, "only a note", List.of("e1")));
        Arbitrary<Answer> assumed = Arbitraries.just(
                new Answer(new AnswerValue.Text("short"), AnswerState.ASSUMPTION, "said by phone", List.of("e1", "e2")));
        return Arbitraries.maps(ids(), Arbitraries.oneOf(choice, text, state, note, assumed)).ofMinSize(2);
    }

    private static Arbitrary<Map<String, QuestionType>> types() {
        Arbitrary<QuestionType> choice = Arbitraries.of("x", "y", "z")
                .set()
                .ofMinSize(1)
                .map(codes -> Versions.choice(codes.stream().sorted().toArray(String[]::new)));
        Arbitrary<QuestionType> text = Arbitraries.of(6, 100).map(length -> new QuestionType.Text(false, length, null));
        return Arbitraries.maps(ids(), Arbitraries.oneOf(choice, text, Arbitraries.just(new QuestionType.Date()))).ofMinSize(2);
    }

    private static Arbitrary<List<Migration.Step>> steps() {
        Arbitrary<Migration.Step> rename = Combinators.combine(ids(), ids()).as(Migration.Rename::new);
        Arbitrary<Migration.Step> remove = ids().map(id -> new Migration.Remove(id, null));
        Arbitrary<Migration.Step> split = Combinators.combine(ids(), ids().list().ofMaxSize(3)).as(Migration.Split::new);
        Arbitrary<Migration.Step> option = Combinators.combine(ids(), Arbitraries.of("x", "y"), Arbitraries.of("y", "z"))
                .as((id, from, to) -> new Migration.RenameOption(id, null, from, to));
        // Few renames lead to a question of the same type that nothing else leads to.
        return Arbitraries.frequencyOf(Tuple.of(6, rename), Tuple.of(1, remove), Tuple.of(2, split), Tuple.of(1, option))
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<String> ids() {
        return Arbitraries.of("a", "b", "c", "d");
    }
}
