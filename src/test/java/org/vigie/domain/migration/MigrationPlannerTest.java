package org.vigie.domain.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigie.domain.action.Action;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionPlan.Confirmation;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.SetAside;
import org.vigie.domain.identity.Author;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.migration.MigrationPlan.Entry;
import org.vigie.domain.migration.MigrationPlan.Fate;
import org.vigie.domain.migration.MigrationPlan.Why;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.template.MeasureRule.Effort;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.migration.Versions.chose;
import static org.vigie.domain.migration.Versions.column;
import static org.vigie.domain.migration.Versions.key;
import static org.vigie.domain.migration.Versions.text;

class MigrationPlannerTest {
    private static final Answer SAID = text("said");
    private static final Author ANA = new Author(new UUID(0, 1), "Ana Lys", "analyst");

    private static Assessment applied(Template before, Assessment assessment, Template after) {
        return Changes.apply(assessment, MigrationPlanner.plan(before, assessment, after).change());
    }

    @Test
    void names_the_fate_of_every_answer() {
        Template before =
                Versions.version("1.0.0", Map.of("a", Versions.TEXT, "b", Versions.TEXT, "c", Versions.TEXT, "d", Versions.TEXT));
        Template after = Versions.version(
                "1.1.0",
                Map.of("a", Versions.TEXT, "b2", Versions.TEXT, "c1", Versions.TEXT, "c2", Versions.TEXT),
                new Migration(
                        "1.0.x",
                        List.of(
                                new Migration.Rename("b", "b2"),
                                new Migration.Split("c", List.of("c1", "c2")),
                                new Migration.Remove("d", null))));
        Assessment assessment = Versions.on(before, Map.of(key("a"), SAID, key("b"), SAID, key("c"), SAID, key("d"), SAID));
        MigrationPlan plan = MigrationPlanner.plan(before, assessment, after);
        assertThat(plan.entries()).extracting(Entry::fate).containsExactly(Fate.KEPT, Fate.MOVED, Fate.NEEDS_REVIEW, Fate.SET_ASIDE);
        Answer toConfirm = new Answer(SAID.value(), AnswerState.ASSUMPTION, null, List.of());
        Assessment now = Changes.apply(assessment, plan.change());
        assertThat(now.answers().given())
                .isEqualTo(Map.of(key("a"), SAID, key("b2"), SAID, key("c1"), toConfirm, key("c2"), toConfirm));
        assertThat(now.answers().setAside())
                .containsExactly(Map.entry(
                        "1.0.0/answers/d", new SetAside("1.0.0", "d", "said", null, new SetAside.OfAnswer(key("d"), SAID))));
    }

    @Test
    void tells_the_question_the_answer_and_the_reason_in_the_words_of_the_older_version() {
        Template before = Versions.version(
                "1.0.0",
                List.of(Versions.section("s", null, Map.of("d", Versions.choice("x")))),
                Map.of("questions/d/label", "Is it safe?", "questions/d/options/x", "Yes, quite"));
        Template after = Versions.version(
                "1.1.0",
                List.of(Versions.section("s", null, Map.of())),
                Map.of("migrations/dropped", "Asked with the measures."),
                new Migration("1.x", List.of(new Migration.Remove("d", "dropped"))));
        SetAside kept = applied(before, Versions.on(before, Map.of(key("d"), chose("x"))), after)
                .answers()
                .setAside()
                .get("1.0.0/answers/d");
        assertThat(kept)
                .isEqualTo(new SetAside(
                        "1.0.0", "Is it safe?", "Yes, quite", "Asked with the measures.", new SetAside.OfAnswer(key("d"), chose("x"))));
    }

    @Test
    void goes_through_every_migration_from_its_version_on() {
        Template first = Versions.version("1.0.0", Map.of("a", Versions.choice("x")));
        Template second = Versions.version("1.1.0", Map.of("b", Versions.choice("y")));
        Template third = Versions.version(
                "1.2.0",
                Map.of("c", Versions.choice("z")),
                new Migration("1.1.x", List.of(new Migration.Rename("b", "c"), new Migration.RenameOption("c", null, "y", "z"))),
                new Migration("1.0.0", List.of(new Migration.Rename("a", "b"), new Migration.RenameOption("b", null, "x", "y"))));
        assertThat(applied(first, Versions.on(first, Map.of(key("a"), chose("x"))), third).answers().given())
                .isEqualTo(Map.of(key("c"), chose("z")));
        assertThat(applied(second, Versions.on(second, Map.of(key("b"), chose("y"))), third).answers().given())
                .isEqualTo(Map.of(key("c"), chose("z")));
    }

    @Test
    void reopens_a_question_whose_option_or_kind_is_gone_and_keeps_the_answer_aside() {
        Template before = Versions.version("1.0.0", Map.of("a", Versions.choice("x", "y"), "b", Versions.TEXT));
        Template after = Versions.version("1.1.0", Map.of("a", Versions.choice("y"), "b", new QuestionType.Date()));
        Assessment assessment = Versions.on(before, Map.of(key("a"), chose("x"), key("b"), SAID));
        MigrationPlan plan = MigrationPlanner.plan(before, assessment, after);
        assertThat(plan.entries()).extracting(Entry::why).containsOnly(Why.NO_LONGER_FITS);
        Assessment now = Changes.apply(assessment, plan.change());
        assertThat(now.answers().given()).isEmpty();
        assertThat(now.answers().setAside()).containsOnlyKeys("1.0.0/answers/a", "1.0.0/answers/b");
    }

    @Test
    void an_answer_that_stays_is_not_pushed_out_by_one_that_moves() {
        Template before = Versions.version("1.0.0", Map.of("a", Versions.TEXT, "b", Versions.TEXT));
        Template after =
                Versions.version("1.1.0", Map.of("b", Versions.TEXT), new Migration("1.x", List.of(new Migration.Rename("a", "b"))));
        Assessment now = applied(before, Versions.on(before, Map.of(key("a"), text("moves"), key("b"), text("stays"))), after);
        assertThat(now.answers().given()).isEqualTo(Map.of(key("b"), text("stays")));
        assertThat(now.answers().setAside()).containsOnlyKeys("1.0.0/answers/a");
    }

    @Test
    void a_table_keeps_its_rows_under_renamed_columns_and_what_has_no_column_is_kept_aside() {
        AnswerValue.Row row = new AnswerValue.Row(
                new RowId("r1"),
                Map.of("old", new AnswerValue.Text("name"), "gone", new AnswerValue.Text("rest"), "kind", new AnswerValue.Choice("x")));
        Answer table = Answer.of(new AnswerValue.Table(List.of(row)));
        Template before = Versions.version(
                "1.0.0",
                Map.of("t", Versions.table(
                        column("old", Versions.TEXT), column("gone", Versions.TEXT), column("kind", Versions.choice("x")))));
        List<Migration.Step> steps =
                List.of(new Migration.RenameColumn("t", "old", "fresh"), new Migration.RenameOption("t", "kind", "x", "y"));
        QuestionType now = Versions.table(column("fresh", Versions.TEXT), column("kind", Versions.choice("y")));
        Template after = Versions.version("1.1.0", Map.of("t", now), new Migration("1.x", steps));
        Assessment assessment = Versions.on(before, Map.of(key("t"), table));
        MigrationPlan plan = MigrationPlanner.plan(before, assessment, after);
        assertThat(plan.entries()).extracting(Entry::why).containsExactly(Why.PARTLY);
        Assessment migrated = Changes.apply(assessment, plan.change());
        AnswerValue.Row kept = new AnswerValue.Row(
                new RowId("r1"), Map.of("fresh", new AnswerValue.Text("name"), "kind", new AnswerValue.Choice("y")));
        assertThat(migrated.answer(key("t")))
                .contains(new Answer(new AnswerValue.Table(List.of(kept)), AnswerState.ASSUMPTION, null, List.of()));
        assertThat(migrated.answers().setAside().get("1.0.0/answers/t").said()).contains("rest");
    }

    @Test
    void answers_for_each_row_follow_the_table_and_its_rows() {
        QuestionType table = Versions.table(column("name", Versions.TEXT));
        Answer rows = Answer.of(
                new AnswerValue.Table(List.of(new AnswerValue.Row(new RowId("r1"), Map.of("name", new AnswerValue.Text("one"))))));
        Template before = Versions.version(
                "1.0.0",
                List.of(
                        Versions.section("s", null, Map.of("t", table)),
                        Versions.section("each", "t", Map.of("q", Versions.TEXT))),
                Map.of());
        Template renamed = Versions.version(
                "1.1.0",
                List.of(
                        Versions.section("s", null, Map.of("t2", table)),
                        Versions.section("each", "t2", Map.of("q2", Versions.TEXT))),
                Map.of(),
                new Migration("1.x", List.of(new Migration.Rename("t", "t2"), new Migration.Rename("q", "q2"))));
        Template single = Versions.version("1.1.0", Map.of("t", table, "q", Versions.TEXT));
        Assessment assessment = Versions.on(before, Map.of(key("t"), rows, key("q@r1"), SAID));
        assertThat(applied(before, assessment, renamed).answers().given()).isEqualTo(Map.of(key("t2"), rows, key("q2@r1"), SAID));
        assertThat(applied(before, assessment, single).answers().setAside()).containsOnlyKeys("1.0.0/answers/q@r1");
    }

    @Test
    void a_question_that_does_not_apply_is_asked_anew_where_it_is_split() {
        Template before = Versions.version("1.0.0", Map.of("a", Versions.TEXT));
        Template after = Versions.version(
                "1.1.0",
                Map.of("b", Versions.TEXT, "c", Versions.TEXT),
                new Migration("1.x", List.of(new Migration.Split("a", List.of("b", "c")))));
        Answer none = Answer.of(AnswerState.NOT_APPLICABLE, "no vendor");
        Assessment now = applied(before, Versions.on(before, Map.of(key("a"), none)), after);
        assertThat(now.answers().given()).isEmpty();
        assertThat(now.answers().setAside()).containsOnlyKeys("1.0.0/answers/a");
    }

    @Test
    void comments_and_the_reasons_of_added_risks_follow_their_questions() {
        Template before = Versions.version("1.0.0", Map.of("a", Versions.TEXT, "gone", Versions.TEXT));
        Template after = Versions.version(
                "1.1.0",
                Map.of("b", Versions.TEXT),
                new Migration("1.x", List.of(new Migration.Rename("a", "b"), new Migration.Remove("gone", null))));
        UUID one = new UUID(0, 2);
        UUID two = new UUID(0, 3);
        AddedRisk risk = new AddedRisk(
                new UUID(0, 4), "R-USR-01", "Own", 0, 0, AddedRisk.Description.NONE, List.of(key("a"), key("gone")));
        Assessment assessment = Versions.on(before, Map.of())
                .withRegister(new RiskRegister(Map.of(), Map.of("R-USR-01", risk)))
                .withReview(new Review(
                        Map.of(
                                one, new Comment(one, key("a"), "Why?", ANA, Instant.EPOCH, false),
                                two, new Comment(two, key("gone"), "And this?", ANA, Instant.EPOCH, false)),
                        null,
                        null,
                        null,
                        null));
        Assessment now = applied(before, assessment, after);
        assertThat(now.review().comments().get(one).on()).isEqualTo(key("b"));
        assertThat(now.review().comments().get(two)).isEqualTo(assessment.review().comments().get(two));
        assertThat(now.register().added().get("R-USR-01").because()).containsExactly(key("b"), key("gone"));
    }

    @Test
    void what_was_decided_of_risks_and_measures_that_are_gone_is_kept_aside_and_own_ones_stay() {
        Template before = Versions.version("1.0.0", Map.of());
        Template after = Versions.version("1.1.0", Map.of());
        Judgement dismissed = new Judgement(Judgement.Stance.DISMISSED, "No such data", "", Map.of(), null);
        Action action = new Action(
                "M-OLD-01",
                "Ana",
                LocalDate.of(2027, 3, 1),
                Priority.HIGH,
                Effort.LOW,
                ActionStatus.PLANNED,
                Action.Notes.NONE,
                Map.of());
        AddedRisk own = new AddedRisk(new UUID(0, 4), "R-USR-01", "Own", 0, 0, AddedRisk.Description.NONE, List.of());
        Assessment assessment = Versions.on(before, Map.of())
                .withRegister(new RiskRegister(Map.of("R-OLD-01", dismissed, "R-USR-01", dismissed), Map.of("R-USR-01", own)))
                .withPlan(new ActionPlan(Map.of("M-OLD-01", action), Map.of("M-OLD-02", Confirmation.PARTLY), Map.of()));
        MigrationPlan plan = MigrationPlanner.plan(before, assessment, after);
        Assessment now = Changes.apply(assessment, plan.change());
        assertThat(now.answers().setAside().values())
                .extracting(SetAside::kept)
                .containsExactlyInAnyOrder(
                        new SetAside.OfJudgement("R-OLD-01", dismissed),
                        new SetAside.OfAction(action),
                        new SetAside.OfConfirmation("M-OLD-02", Confirmation.PARTLY));
        assertThat(plan.registers()).hasSize(3);
        assertThat(now.register().judgements()).containsOnlyKeys("R-USR-01");
        assertThat(now.plan()).isEqualTo(ActionPlan.EMPTY);
        assertThat(Changes.apply(now, plan.change().inverse())).isEqualTo(assessment);
    }
}
