package org.vigie.domain.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.domain.evaluation.Facts.code;
import static org.vigie.domain.evaluation.Facts.codes;
import static org.vigie.domain.evaluation.Facts.row;
import static org.vigie.domain.evaluation.Facts.rows;
import static org.vigie.domain.evaluation.Facts.words;
import static org.vigie.domain.evaluation.TemplateBuilder.column;
import static org.vigie.domain.evaluation.TemplateBuilder.requiredColumn;
import static org.vigie.domain.evaluation.TemplateBuilder.table;
import static org.vigie.domain.evaluation.TemplateBuilder.text;
import static org.vigie.domain.evaluation.TemplateBuilder.yesNo;
import static org.vigie.domain.evaluation.Trees.cell;
import static org.vigie.domain.evaluation.Trees.compare;
import static org.vigie.domain.evaluation.Trees.is;
import static org.vigie.domain.evaluation.Trees.not;
import static org.vigie.domain.evaluation.Trees.q;

class FindingsTest {
    private static Finding at(BuiltInCheck check, String on, String... arguments) {
        return check.at(AnswerKey.parse(on), List.of(), arguments);
    }

    private static Template asking(QuestionType type) {
        return new TemplateBuilder().ask("q", type).build();
    }

    private static List<Finding> findings(QuestionType type, AnswerValue value) {
        return new Facts(asking(type)).answer("q", value).evaluate().findings();
    }

    @Test
    void checks_of_questions_run_where_the_question_shows() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", yesNo())
                .visibleIf(is("a", "yes"))
                .check("C-1", FindingSeverity.ERROR, not(is("b", "yes")), "b")
                .check("C-2", FindingSeverity.INFO, not(is("b", "yes")), "b", "a")
                .check("C-3", FindingSeverity.WARNING, is("a", "no"))
                .build();
        assertThat(new Facts(template).answer("a", "no").evaluate().findings())
                .containsExactly(
                        new Finding("C-2", FindingSeverity.INFO, AnswerKey.of("a"), List.of(), List.of()),
                        new Finding("C-3", FindingSeverity.WARNING, null, List.of(), List.of()));
        assertThat(new Facts(template).answer("a", "yes").evaluate().findings())
                .extracting(Finding::id, Finding::on)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("C-1", AnswerKey.of("b")),
                        org.assertj.core.groups.Tuple.tuple("C-2", AnswerKey.of("b")));
    }

    @Test
    void a_check_over_rows_names_each_offending_row() {
        Expression bad = compare(cell("row", "safe"), Expression.Comparison.EQUAL, Trees.text("no"));
        Template template = new TemplateBuilder()
                .ask("t", table(column("safe", yesNo())))
                .rowCheck("C-1", FindingSeverity.ERROR, "t", bad)
                .build();
        Facts facts = new Facts(template)
                .answer("t", rows(row("r1", "safe", code("no")), row("r2", "safe", code("yes")), row("r3", "safe", code("no"))));
        assertThat(facts.evaluate().findings())
                .containsExactly(new Finding(
                        "C-1", FindingSeverity.ERROR, AnswerKey.of("t"), List.of(new RowId("r1"), new RowId("r3")), List.of()));
        assertThat(facts.answer("t", rows(row("r2", "safe", code("yes")))).evaluate().findings()).isEmpty();
    }

    @Test
    void a_check_in_a_repeated_section_runs_for_each_row() {
        Template template = new TemplateBuilder()
                .ask("t", table(column("name", text())))
                .repeated("each", "t")
                .ask("logged", yesNo())
                .check("C-1", FindingSeverity.ERROR, is("logged", "no"), "logged")
                .build();
        Facts facts = new Facts(template)
                .answer("t", rows(row("r1"), row("r2")))
                .answer("logged@r1", "yes")
                .answer("logged@r2", "no");
        assertThat(facts.evaluate().findings())
                .containsExactly(new Finding("C-1", FindingSeverity.ERROR, AnswerKey.parse("logged@r2"), List.of(), List.of()));
    }

    @Test
    void what_is_open_or_not_sure_is_found() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .required()
                .ask("b", yesNo())
                .ask("c", yesNo())
                .ask("d", yesNo())
                .ask("e", yesNo())
                .build();
        assertThat(new Facts(template)
                        .state("b", AnswerState.UNKNOWN)
                        .state("c", AnswerState.ASK_LEGAL)
                        .assume("d", code("yes"))
                        .state("e", AnswerState.NOT_APPLICABLE)
                        .evaluate()
                        .findings())
                .containsExactly(
                        at(BuiltInCheck.REQUIRED_OPEN, "a"),
                        at(BuiltInCheck.UNKNOWN_LEFT, "b"),
                        at(BuiltInCheck.ASK_LEGAL_LEFT, "c"),
                        at(BuiltInCheck.ASSUMPTION_LEFT, "d"));
    }

    @Test
    void an_answer_of_another_kind_is_found() {
        assertThat(findings(yesNo(), words("yes"))).containsExactly(at(BuiltInCheck.WRONG_TYPE, "q"));
        assertThat(findings(text(), code("yes"))).containsExactly(at(BuiltInCheck.WRONG_TYPE, "q"));
        assertThat(findings(table(column("a", text())), words("x"))).containsExactly(at(BuiltInCheck.WRONG_TYPE, "q"));
        assertThat(findings(new QuestionType.Date(), new AnswerValue.Date(Facts.TODAY))).isEmpty();
        assertThat(findings(new QuestionType.Date(), words("2026"))).containsExactly(at(BuiltInCheck.WRONG_TYPE, "q"));
    }

    @Test
    void an_option_that_no_longer_exists_is_found() {
        assertThat(findings(yesNo(), code("maybe"))).containsExactly(at(BuiltInCheck.NO_SUCH_OPTION, "q", "maybe"));
        QuestionType multi = new QuestionType.Multi(List.of(Option.of("x"), Option.of("y")));
        assertThat(findings(multi, codes("x", "z"))).containsExactly(at(BuiltInCheck.NO_SUCH_OPTION, "q", "z"));
    }

    @Test
    void an_exclusive_option_beside_others_is_found() {
        QuestionType multi = new QuestionType.Multi(List.of(Option.of("x"), new Option("none", true, null)));
        assertThat(findings(multi, codes("none"))).isEmpty();
        assertThat(findings(multi, codes("x", "none"))).containsExactly(at(BuiltInCheck.EXCLUSIVE_BESIDE_OTHERS, "q", "none"));
    }

    @Test
    void numbers_texts_and_tables_beyond_their_limits_are_found() {
        QuestionType number = new QuestionType.Number(BigDecimal.ONE, BigDecimal.TEN, true);
        assertThat(findings(number, new AnswerValue.Number(new BigDecimal("10.0")))).isEmpty();
        for (String wrong : List.of("0", "11", "2.5")) {
            assertThat(findings(number, new AnswerValue.Number(new BigDecimal(wrong))))
                    .containsExactly(at(BuiltInCheck.BEYOND_LIMITS, "q"));
        }
        assertThat(findings(new QuestionType.Text(false, 3, null), words("four"))).containsExactly(at(BuiltInCheck.BEYOND_LIMITS, "q"));
        assertThat(findings(new QuestionType.Table(List.of(column("a", text())), List.of(), 1), rows(row("r1"), row("r2"))))
                .containsExactly(at(BuiltInCheck.BEYOND_LIMITS, "q"));
    }

    @Test
    void a_reference_to_a_missing_row_is_found_in_answers_and_in_cells() {
        Template template = new TemplateBuilder()
                .ask("t", table(column("name", text())))
                .ask("ref", new QuestionType.Ref("t", false))
                .ask("u", table(column("of", new QuestionType.Ref("t", true))))
                .build();
        AnswerValue missing = new AnswerValue.Ref(List.of(new RowId("r9")));
        Facts facts = new Facts(template)
                .answer("t", rows(row("r1")))
                .answer("ref", missing)
                .answer("u", rows(row("s1", "of", new AnswerValue.Ref(List.of(new RowId("r1")))), row("s2", "of", missing)));
        assertThat(facts.evaluate().findings())
                .containsExactly(
                        at(BuiltInCheck.NO_SUCH_ROW, "ref"),
                        BuiltInCheck.NO_SUCH_ROW.at(AnswerKey.of("u"), List.of(new RowId("s2"))));
    }

    @Test
    void an_empty_required_cell_is_found_where_it_shows() {
        TemplateBuilder builder = new TemplateBuilder();
        Expression ai = compare(cell("row", "ai"), Expression.Comparison.EQUAL, Trees.text("yes"));
        Template template = builder.ask(
                        "t", table(requiredColumn("name", text()), column("ai", yesNo()), builder.columnIf("model", text(), true, ai)))
                .build();
        assertThat(new Facts(template)
                        .answer(
                                "t",
                                rows(
                                        row("r1", "name", words("x"), "ai", code("no")),
                                        row("r2", "name", words(" "), "ai", code("yes")),
                                        row("r3", "ai", code("yes"), "model", words("m"))))
                        .evaluate()
                        .findings())
                .containsExactly(
                        BuiltInCheck.REQUIRED_CELL_EMPTY.at(AnswerKey.of("t"), List.of(new RowId("r2"), new RowId("r3")), "name"),
                        BuiltInCheck.REQUIRED_CELL_EMPTY.at(AnswerKey.of("t"), List.of(new RowId("r2")), "model"));
        assertThat(new Facts(template).evaluate().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO", "Durée : TODO", "XXX", "chez XXXX SAS", "[à compléter]", "Le [À compléter par le juridique] est", "lorem ipsum dolor",
                "Lorem  Ipsum", "…", " ... ", "???", "[to be completed]", "TBD", "[insert name]", "voir [nom]", "à définir", "Name: ____", "[…]"
            })
    void placeholders_are_found(String left) {
        assertThat(findings(text(), words(left))).containsExactly(at(BuiltInCheck.PLACEHOLDER_LEFT, "q"));
        assertThat(findings(new QuestionType.Text(true, 1000, null), new AnswerValue.Rich(RichText.ofPlain(left))))
                .containsExactly(at(BuiltInCheck.PLACEHOLDER_LEFT, "q"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toutes les mesures sont à définir par écrit.", "method MASTODON", "la Todorovic SA", "we keep data [see Annex 2]",
                "and so on…", "Rated XX/20", "Why? Because.", "n/a", "XXIe siècle", "e-mail, phone, etc..."
            })
    void ordinary_texts_are_no_placeholders(String fine) {
        assertThat(findings(text(), words(fine))).isEmpty();
    }

    @Test
    void placeholders_in_cells_name_their_rows() {
        assertThat(findings(table(column("a", text())), rows(row("r1", "a", words("TBD")), row("r2", "a", words("ok")))))
                .containsExactly(BuiltInCheck.PLACEHOLDER_LEFT.at(AnswerKey.of("q"), List.of(new RowId("r1"))));
    }

    @Test
    void hidden_answers_are_not_found_fault_with() {
        Template template = new TemplateBuilder()
                .ask("a", yesNo())
                .ask("b", text())
                .visibleIf(is("a", "yes"))
                .build();
        assertThat(new Facts(template).answer("b", words("TODO")).evaluate().findings()).isEmpty();
    }

    private static final Template RISKY = new TemplateBuilder()
            .ask("a", yesNo())
            .risk("R-1", 3, 3, is("a", "yes"))
            .risk("R-2", 1, 2, is("a", "yes"))
            .gap("R-3", is("a", "yes"))
            .measure("M-1", new Mitigation("R-1", 0, -1))
            .measure("M-2", new Mitigation("R-2", 0, -1))
            .measure("M-3", new Mitigation("R-3", 0, 0))
            .build();

    private static Facts risky() {
        return new Facts(RISKY).answer("a", "yes");
    }

    private static Set<String> said(Facts facts) {
        return facts.evaluate().findings().stream()
                .map(finding -> finding.id() + " " + String.join(",", finding.arguments()))
                .collect(Collectors.toSet());
    }

    @Test
    void suggestions_left_and_gaps_without_correction_are_found() {
        assertThat(said(risky())).containsExactlyInAnyOrder("V-RISK-01 R-1", "V-RISK-01 R-2", "V-GAP-01 R-3");
        assertThat(said(risky().plan("M-3", ActionStatus.PLANNED))).doesNotContain("V-GAP-01 R-3");
    }

    @Test
    void retained_risks_ask_for_measures_and_reasons() {
        assertThat(said(risky().retain("R-1", "R-2")))
                .contains("V-RISK-02 R-1", "V-RISK-05 R-1", "V-RISK-04 R-2")
                .doesNotContain("V-RISK-04 R-1", "V-RISK-05 R-2", "V-RISK-02 R-2");
        assertThat(said(risky().retain("R-1", "R-2").plan("M-1", ActionStatus.PLANNED))).doesNotContain("V-RISK-02 R-1");
        assertThat(said(risky().retain("R-1", "R-2").accept("R-1", "needed").accept("R-2", "fine")))
                .doesNotContain("V-RISK-05 R-1", "V-RISK-04 R-2");
    }

    @Test
    void an_override_without_effect_and_a_risk_no_longer_raised_are_found() {
        assertThat(said(risky().retain("R-2").override("R-2", LevelKind.INHERENT, 1, null))).contains("V-RISK-03 R-2");
        assertThat(said(risky().retain("R-2").override("R-2", LevelKind.INHERENT, 2, null))).doesNotContain("V-RISK-03 R-2");
        assertThat(said(risky().answer("a", "no").retain("R-2"))).contains("V-RISK-06 R-2");
    }

    @Test
    void actions_ask_for_an_owner_a_date_and_to_be_on_time() {
        assertThat(said(risky().plan("M-1", ActionStatus.PLANNED, null, null, Map.of()))).contains("V-ACT-01 M-1", "V-ACT-02 M-1");
        assertThat(said(risky().plan("M-1", ActionStatus.PLANNED, "Ben", Facts.TODAY.minusDays(1), Map.of()))).contains("V-ACT-03 M-1");
        assertThat(said(risky().plan("M-1", ActionStatus.PLANNED, "Ben", Facts.TODAY, Map.of()))).noneMatch(each -> each.startsWith("V-ACT"));
        assertThat(said(risky().plan("M-1", ActionStatus.IMPLEMENTED, null, LocalDate.EPOCH, Map.of())))
                .noneMatch(each -> each.startsWith("V-ACT"));
    }

    @Test
    void an_action_for_dismissed_risks_only_is_found() {
        String inputs = risky().evaluate().risks().getFirst().inputs();
        Facts facts = risky().dismiss("R-1", inputs).plan("M-1", ActionStatus.PLANNED);
        assertThat(said(facts)).contains("V-ACT-04 M-1");
        facts.plan("M-1", ActionStatus.PLANNED, "Ben", Facts.TODAY, Map.of("R-2", new org.vigie.domain.action.Reduction(0, -1)));
        assertThat(said(facts)).doesNotContain("V-ACT-04 M-1");
    }

    @Test
    void an_action_owned_by_the_dpo_and_one_of_an_unknown_measure_are_found() {
        assertThat(said(risky().opinion("Zoé Martin").plan("M-1", ActionStatus.PLANNED, "MARTIN Zoe", Facts.TODAY, Map.of())))
                .contains("V-ACT-05 M-1");
        assertThat(said(risky().plan("M-1", ActionStatus.PLANNED, "D.P.O.", Facts.TODAY, Map.of()))).doesNotContain("V-ACT-05 M-1");
        assertThat(said(risky().plan("M-1", ActionStatus.PLANNED, "DPO", Facts.TODAY, Map.of()))).contains("V-ACT-05 M-1");
        assertThat(said(risky().opinion("Zoé Martin").plan("M-1", ActionStatus.PLANNED))).doesNotContain("V-ACT-05 M-1");
        assertThat(said(risky().plan("M-9", ActionStatus.PLANNED))).contains("V-ACT-06 M-9");
    }

    @Test
    void every_built_in_check_has_its_text_in_both_languages() {
        for (Language language : Language.values()) {
            Messages messages = new Messages(language.locale());
            for (BuiltInCheck check : EnumSet.allOf(BuiltInCheck.class)) {
                assertThat(messages.text("evaluation." + check.code(), "X-1")).isNotBlank();
            }
        }
    }

    @Test
    void codes_of_built_in_checks_are_unique() {
        assertThat(EnumSet.allOf(BuiltInCheck.class)).extracting(BuiltInCheck::code).doesNotHaveDuplicates().allMatch(c -> c.startsWith("V-"));
    }
}
