package org.vigie.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;

class AnswerMigrationTest {
    private static final QuestionType TEXT = new QuestionType.Text(false, 100, null);
    private static final Answer SAID = Answer.of(new AnswerValue.Text("said"));

    @Test
    void namesEveryAnswerWithItsFate() {
        var migration = new AnswerMigration(
                Map.of("a", TEXT, "b", TEXT, "c", TEXT, "d", TEXT),
                Map.of("a", TEXT, "b2", TEXT, "c1", TEXT, "c2", TEXT),
                List.of(
                        new Migration.Rename("b", "b2"),
                        new Migration.Split("c", List.of("c1", "c2")),
                        new Migration.Remove("d", null)));
        MigrationPlan plan = migration.plan(Map.of(key("a"), SAID, key("b"), SAID, key("c"), SAID, key("d"), SAID));
        assertThat(plan.entries()).extracting(Entry::fate).containsExactly(Fate.KEPT, Fate.MOVED, Fate.NEEDS_REVIEW, Fate.SET_ASIDE);
        assertThat(plan.entries()).extracting(Entry::original).containsOnly(SAID);
        assertThat(plan.answers()).containsOnlyKeys(key("a"), key("b2"), key("c1"), key("c2"));
    }

    @Test
    void setsAsideTheSecondOfTwoAnswersForOnePlace() {
        var migration =
                new AnswerMigration(Map.of("a", TEXT, "b", TEXT), Map.of("a", TEXT), List.of(new Migration.Rename("b", "a")));
        assertThat(migration.plan(Map.of(key("a"), SAID, key("b"), SAID)).entries())
                .extracting(Entry::fate)
                .containsExactly(Fate.KEPT, Fate.SET_ASIDE);
    }

    @Test
    void renamesAnOptionOfARenamedQuestionWhateverTheOrderOfTheSteps() {
        QuestionType now = new QuestionType.Choice(List.of(QuestionType.Option.of("new")));
        QuestionType then = new QuestionType.Choice(List.of(QuestionType.Option.of("old"), QuestionType.Option.of("gone")));
        var migration = new AnswerMigration(
                Map.of("a", then),
                Map.of("a2", now),
                List.of(new Migration.RenameOption("a2", "old", "new"), new Migration.Rename("a", "a2")));
        assertThat(migration.plan(Map.of(key("a"), chose("old"))).answers()).containsExactly(Map.entry(key("a2"), chose("new")));
        assertThat(migration.plan(Map.of(key("a"), chose("gone"))).entries())
                .extracting(Entry::fate)
                .containsExactly(Fate.SET_ASIDE);
    }

    private static Answer chose(String code) {
        return Answer.of(new AnswerValue.Choice(code));
    }

    private static AnswerKey key(String id) {
        return AnswerKey.of(id);
    }
}
