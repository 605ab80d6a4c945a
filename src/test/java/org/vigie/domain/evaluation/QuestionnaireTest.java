package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Facts.code;
import static org.vigie.domain.evaluation.Facts.row;
import static org.vigie.domain.evaluation.Facts.rows;
import static org.vigie.domain.evaluation.Facts.words;
import static org.vigie.domain.evaluation.TemplateBuilder.column;
import static org.vigie.domain.evaluation.TemplateBuilder.table;
import static org.vigie.domain.evaluation.TemplateBuilder.text;
import static org.vigie.domain.evaluation.TemplateBuilder.yesNo;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.q;

class QuestionnaireTest {
    private static List<String> keys(Iterable<AnswerKey> keys) {
        List<String> result = new java.util.ArrayList<>();
        keys.forEach(key -> result.add(key.toString()));
        return result;
    }

    private static List<String> visible(Facts facts) {
        return keys(facts.evaluate().questionnaire().visible());
    }

    @Test
    void a_question_shows_only_while_its_condition_holds() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", text())
                .visibleIf(is("a", "yes"))
                .build();
        assertThat(visible(new Facts(template))).containsExactly("a");
        assertThat(visible(new Facts(template).answer("a", "yes"))).containsExactly("a", "b");
    }

    @Test
    void a_hidden_question_reads_as_nothing_for_those_that_depend_on_it() {
        Template template = new TemplateBuilder()
                .ask("c", yesNo())
                .visibleIf(is("b", "yes"))
                .ask("b", yesNo())
                .visibleIf(is("a", "yes"))
                .ask("a", yesNo())
                .build();
        Facts facts = new Facts(template).answer("b", "yes").answer("c", "yes");
        assertThat(visible(facts.answer("a", "no"))).containsExactly("a");
        assertThat(visible(facts.answer("a", "yes"))).containsExactly("c", "b", "a");
    }

    @Test
    void a_chain_of_five_thousand_conditions_resolves_whatever_its_direction() {
        TemplateBuilder builder = new TemplateBuilder();
        for (int i = 0; i < 5000; i++) {
            builder.ask("q" + i, yesNo()).visibleIf(is("q" + (i + 1), "yes"));
        }
        builder.ask("q5000", yesNo());
        Facts facts = new Facts(builder.build());
        for (int i = 1; i <= 5000; i++) {
            facts.answer("q" + i, "yes");
        }
        assertThat(visible(facts)).hasSize(5001);
        assertThat(visible(facts.answer("q5000", "no"))).containsExactly("q5000");
    }

    @Test
    void a_cycle_of_conditions_hides_and_ends() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .visibleIf(is("b", "yes"))
                .ask("b", yesNo())
                .visibleIf(is("a", "yes"))
                .ask("c", yesNo())
                .build();
        assertThat(visible(new Facts(template).answer("a", "yes").answer("b", "yes"))).containsExactly("c");
    }

    @Test
    void a_section_hides_all_its_questions() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .sectionIf("more", is("a", "yes"))
                .ask("b", text())
                .required()
                .build();
        Evaluation hidden = new Facts(template).answer("b", words("kept")).evaluate();
        assertThat(keys(hidden.questionnaire().visible())).containsExactly("a");
        assertThat(hidden.questionnaire().required()).isEmpty();
        assertThat(visible(new Facts(template).answer("a", "yes"))).containsExactly("a", "b");
    }

    private static Template repeatedTemplate() {
        return new TemplateBuilder()
                .ask("tools", table(column("name", text()), column("ai", yesNo())))
                .repeatedIf("tool", "tools", compare(cell("row", "ai"), Expression.Comparison.EQUAL, Trees.text("yes")))
                .ask("logged", yesNo())
                .required()
                .ask("where", text())
                .visibleIf(is("logged", "yes"))
                .build();
    }

    @Test
    void a_repeated_section_is_asked_for_each_row_with_its_own_answers() {
        Facts facts = new Facts(repeatedTemplate())
                .answer("tools", rows(row("r1", "ai", code("yes")), row("r2", "ai", code("no")), row("r3", "ai", code("yes"))))
                .answer("logged@r3", "yes")
                .answer("logged@r2", "yes");
        assertThat(visible(facts)).containsExactly("tools", "logged@r1", "logged@r3", "where@r3");
        assertThat(keys(facts.evaluate().questionnaire().open())).containsExactly("logged@r1");
    }

    @Test
    void a_repeated_section_of_a_hidden_table_is_not_asked() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("tools", table(column("name", text())))
                .visibleIf(is("a", "yes"))
                .repeated("tool", "tools")
                .ask("logged", yesNo())
                .build();
        Facts facts = new Facts(template).answer("tools", rows(row("r1", "name", words("x"))));
        assertThat(visible(facts)).containsExactly("a");
        assertThat(visible(facts.answer("a", "yes"))).containsExactly("a", "tools", "logged@r1");
    }

    @Test
    void fixed_rows_exist_from_the_start_but_are_no_answer() {
        QuestionType fixed = new QuestionType.Table(List.of(column("done", yesNo())), List.of("art5a", "art5b"), 10);
        Template template = new TemplateBuilder()
                .ask("principles", fixed)
                .required()
                .repeated("each", "principles")
                .ask("how", text())
                .computed("count", new Expression.Size(q("principles")))
                .build();
        Evaluation fresh = new Facts(template).evaluate();
        assertThat(keys(fresh.questionnaire().visible())).containsExactly("principles", "how@art5a", "how@art5b");
        assertThat(keys(fresh.questionnaire().open())).containsExactly("principles");
        assertThat(fresh.computed()).containsEntry("count", new Value.Number(BigDecimal.TWO));
        Evaluation begun = new Facts(template)
                .answer("principles", rows(row("art5b", "done", code("yes"))))
                .evaluate();
        assertThat(keys(begun.questionnaire().visible())).containsExactly("principles", "how@art5a", "how@art5b");
        assertThat(begun.questionnaire().open()).isEmpty();
        assertThat(new Facts(template).state("principles", AnswerState.UNKNOWN).evaluate().computed())
                .containsEntry("count", new Value.Number(BigDecimal.ZERO));
    }

    @Test
    void a_bound_question_shows_and_is_never_open_nor_read() {
        Template template = new TemplateBuilder()
                .ask("opinion", text())
                .bound(Question.Binding.OPINION)
                .required()
                .computed("read", new Expression.Answered(q("opinion")))
                .build();
        Evaluation evaluation = new Facts(template).answer("opinion", words("stray")).evaluate();
        assertThat(keys(evaluation.questionnaire().visible())).containsExactly("opinion");
        assertThat(evaluation.questionnaire().open()).isEmpty();
        assertThat(evaluation.questionnaire().progress()).isEqualTo(new Progress(0, 0));
        assertThat(evaluation.computed()).containsEntry("read", Value.FALSE);
    }

    @Test
    void required_questions_are_open_until_answered_or_in_a_state() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .required()
                .ask("b", text())
                .requiredIf(is("a", "yes"))
                .build();
        assertThat(keys(new Facts(template).evaluate().questionnaire().open())).containsExactly("a");
        assertThat(keys(new Facts(template).answer("a", "yes").evaluate().questionnaire().open())).containsExactly("b");
        assertThat(keys(new Facts(template).answer("a", "yes").answer("b", words("  ")).evaluate().questionnaire().open()))
                .containsExactly("b");
        for (AnswerState state : List.of(AnswerState.UNKNOWN, AnswerState.ASK_LEGAL, AnswerState.NOT_APPLICABLE)) {
            assertThat(new Facts(template).answer("a", "yes").state("b", state).evaluate().questionnaire().open())
                    .isEmpty();
        }
    }

    @Test
    void what_is_not_sure_is_to_confirm() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", yesNo())
                .ask("c", yesNo())
                .ask("d", yesNo())
                .ask("e", yesNo())
                .visibleIf(is("a", "no"))
                .build();
        Evaluation evaluation = new Facts(template)
                .assume("a", code("yes"))
                .state("b", AnswerState.UNKNOWN)
                .state("c", AnswerState.ASK_LEGAL)
                .state("d", AnswerState.NOT_APPLICABLE)
                .state("e", AnswerState.UNKNOWN)
                .evaluate();
        assertThat(keys(evaluation.questionnaire().toConfirm())).containsExactly("a", "b", "c");
        assertThat(evaluation.questionnaire().progress()).isEqualTo(new Progress(4, 4));
    }

    @Test
    void an_assumption_counts_as_its_value() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", text())
                .visibleIf(is("a", "yes"))
                .build();
        assertThat(visible(new Facts(template).assume("a", code("yes")))).containsExactly("a", "b");
    }

    @Test
    void a_hidden_cell_reads_as_nothing_through_a_chain_of_columns() {
        TemplateBuilder builder = new TemplateBuilder();
        Expression first = compare(cell("row", "a"), Expression.Comparison.EQUAL, Trees.text("yes"));
        Expression second = compare(cell("row", "b"), Expression.Comparison.EQUAL, Trees.text("yes"));
        Template template = builder.ask(
                        "t",
                        table(builder.columnIf("c", yesNo(), false, second), builder.columnIf("b", yesNo(), false, first), column("a", yesNo())))
                .computed("rows", q("t"))
                .build();
        Evaluation evaluation = new Facts(template)
                .answer(
                        "t",
                        rows(
                                row("r1", "a", code("no"), "b", code("yes"), "c", code("yes")),
                                row("r2", "a", code("yes"), "b", code("yes"), "c", code("yes"))))
                .evaluate();
        Value yes = new Value.Text("yes");
        assertThat(evaluation.computed())
                .containsEntry(
                        "rows",
                        new Value.ListOf(List.of(
                                new Value.Row("r1", Map.of("a", new Value.Text("no"))),
                                new Value.Row("r2", Map.of("a", yes, "b", yes, "c", yes)))));
    }

    @Test
    void what_does_not_fit_reads_as_nothing() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("m", new QuestionType.Multi(List.of(QuestionType.Option.of("x"), QuestionType.Option.of("y"))))
                .ask("t", table(column("name", text())))
                .ask("ref", new QuestionType.Ref("t", true))
                .computed("a.read", q("a"))
                .computed("m.read", q("m"))
                .computed("ref.read", q("ref"))
                .build();
        Evaluation evaluation = new Facts(template)
                .answer("a", "gone")
                .answer("m", Facts.codes("gone", "y"))
                .answer("t", rows(row("r1")))
                .answer("ref", new AnswerValue.Ref(List.of(row("r1").id(), row("r9").id())))
                .evaluate();
        assertThat(evaluation.computed())
                .containsEntry("a.read", Value.NOTHING)
                .containsEntry("m.read", new Value.ListOf(List.of(new Value.Text("y"))))
                .containsEntry("ref.read", new Value.ListOf(List.of(new Value.Text("r1"))));
    }

    @Test
    void computed_values_build_on_one_another() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", yesNo())
                .computed("count", Trees.plus(Trees.oneIf(is("a", "yes")), Trees.oneIf(is("b", "yes"))))
                .computed("both", compare(new Expression.Computed("count"), Expression.Comparison.EQUAL, Trees.number("2")))
                .ask("c", text())
                .visibleIf(not(new Expression.Computed("both")))
                .build();
        Facts facts = new Facts(template).answer("a", "yes").answer("b", "yes");
        assertThat(facts.evaluate().computed()).containsEntry("both", Value.TRUE);
        assertThat(visible(facts)).containsExactly("a", "b");
    }
}
