package org.vigie.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.application.port.ExpressionCompiler.Compiled;
import org.vigie.application.port.ExpressionCompiler.Refused;
import org.vigie.application.port.ExpressionCompiler.Result;
import org.vigie.application.port.ExpressionCompiler.Scope;
import org.vigie.application.port.ExpressionCompiler.Table;
import org.vigie.application.port.ExpressionCompiler.Type;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Expression.Comparison;
import org.vigie.domain.template.Value;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;

class CelExpressionCompilerTest {
    private static final Map<String, Type> COLUMNS =
            Map.of("kind", Type.TEXT, "score", Type.NUMBER, "tags", Type.TEXT_LIST, "since", Type.DATE, "kept", Type.DURATION);
    private static final Scope SCOPE = new Scope(
            Map.of(
                    "consent.granular", Type.TEXT,
                    "people.kinds", Type.TEXT_LIST,
                    "people.count", Type.NUMBER,
                    "project.start", Type.DATE,
                    "retention.period", Type.DURATION,
                    "recipients.list", new Table(COLUMNS)),
            Map.of("wp248.count", Type.NUMBER, "wp248.high", Type.BOOL),
            Map.of("wp248.count", List.of("people.kinds", "people.count")),
            null,
            null);
    private static final Scope ROW_SCOPE = new Scope(SCOPE.questions(), SCOPE.computed(), Map.of(), COLUMNS, "recipients.list");

    private final CelExpressionCompiler compiler = new CelExpressionCompiler();

    private Compiled compiled(String source, Scope scope, Type expected) {
        Result result = compiler.compile(source, scope, expected);
        assertThat(result).as(source).isInstanceOf(Compiled.class);
        return (Compiled) result;
    }

    private Expression tree(String source) {
        return compiled(source, SCOPE, Type.BOOL).formula().tree();
    }

    private Refused refused(String source, Scope scope, Type expected) {
        Result result = compiler.compile(source, scope, expected);
        assertThat(result).as(source).isInstanceOf(Refused.class);
        return (Refused) result;
    }

    private static Expression q(String id) {
        return new Expression.Question(id);
    }

    private static Expression text(String text) {
        return new Expression.Literal(new Value.Text(text));
    }

    private static Expression number(String number) {
        return new Expression.Literal(new Value.Number(new BigDecimal(number)));
    }

    @Test
    void a_question_id_with_dots_is_one_name() {
        assertThat(tree("consent.granular == 'yes'"))
                .isEqualTo(new Expression.Compare(Comparison.EQUAL, q("consent.granular"), text("yes")));
    }

    @Test
    void the_source_stays_beside_the_tree() {
        assertThat(compiled(" consent.granular=='yes' ", SCOPE, Type.BOOL).formula().source()).isEqualTo(" consent.granular=='yes' ");
    }

    @Test
    void whole_numbers_and_decimals_are_numbers() {
        assertThat(tree("people.count * 0.1 >= 36"))
                .isEqualTo(new Expression.Compare(
                        Comparison.GREATER_OR_EQUAL,
                        new Expression.Arithmetic(Expression.Operator.TIMES, q("people.count"), number("0.1")),
                        number("36")));
        compiled("(consent.granular == 'yes' ? 1 : 0.5) + size(people.kinds) - wp248.count / 2", SCOPE, Type.NUMBER);
        assertThat(tree("people.count == -1")).isEqualTo(new Expression.Compare(Comparison.EQUAL, q("people.count"), number("-1")));
    }

    @Test
    void dates_and_durations_of_rows_are_read_like_those_of_questions() {
        compiled("recipients.list.exists(r, r.since < today && months(r.kept) > 36)", SCOPE, Type.BOOL);
        compiled("answered(row.kept) && row.kept != retention.period && row.since == null", ROW_SCOPE, Type.BOOL);
        compiled("project.start == null || retention.period == null", SCOPE, Type.BOOL);
    }

    @Test
    void macros_keep_their_form() {
        assertThat(tree("recipients.list.exists(r, r.kind == 'x' && recipients.list.all(s, s.id != r.id))"))
                .isEqualTo(new Expression.Quantified(
                        Expression.Quantifier.EXISTS,
                        q("recipients.list"),
                        "r",
                        new Expression.And(
                                new Expression.Compare(
                                        Comparison.EQUAL, new Expression.Cell(new Expression.Variable("r"), "kind"), text("x")),
                                new Expression.Quantified(
                                        Expression.Quantifier.ALL,
                                        q("recipients.list"),
                                        "s",
                                        new Expression.Compare(
                                                Comparison.NOT_EQUAL,
                                                new Expression.Cell(new Expression.Variable("s"), "id"),
                                                new Expression.Cell(new Expression.Variable("r"), "id"))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consent.granular == null",
                "null != consent.granular",
                "project.start == null",
                "retention.period == null",
                "wp248.high == null || wp248.high",
                "consent.granular in ['a', 'b']",
                "consent.granular in people.kinds",
                "'minors' in people.kinds",
                "people.kinds == []",
                "!answered(consent.granular) && answered(people.kinds) && answered(recipients.list)",
                "isUnknown(consent.granular)",
                "size(recipients.list) > 3 && size(consent.granular) < 10",
                "recipients.list.exists_one(r, r.score > 1)",
                "recipients.list.filter(r, 'x' in r.tags).map(r, r.kind) == ['a']",
                "people.kinds.exists(c, c != 'none')",
                "[consent.granular, 'x'].all(v, v in ['yes', 'no'])",
                "project.start < today && project.start >= date('2026-01-31')",
                "months(retention.period) > 36 || days(today - project.start) > 365",
                "project.start + retention.period < today",
                "consent.granular.contains('x') || consent.granular.startsWith('y')",
                "(consent.granular == 'a' ? people.count : wp248.count) > 1",
                "consent.granular == 'a' ? true : wp248.high",
                "-people.count < 0",
                "true"
            })
    void the_whole_language_compiles(String source) {
        compiled(source, SCOPE, Type.BOOL);
    }

    @Test
    void a_date_becomes_a_constant() {
        assertThat(tree("project.start == date('2024-02-29')"))
                .isEqualTo(new Expression.Compare(
                        Comparison.EQUAL,
                        q("project.start"),
                        new Expression.Literal(new Value.Date(LocalDate.of(2024, 2, 29)))));
    }

    @Test
    void row_and_answer_stand_for_what_the_scope_says() {
        assertThat(compiled("row.kind == 'x' && answer.exists(r, r.id == row.id)", ROW_SCOPE, Type.BOOL).formula())
                .satisfies(f -> assertThat(f.dependencies()).containsExactly("recipients.list"))
                .satisfies(f -> assertThat(f.tree().toString()).contains("Question[id=recipients.list]"));
    }

    @Test
    void dependencies_resolve_computed_values_to_their_questions() {
        assertThat(compiled("wp248.count >= 2 || isUnknown(consent.granular)", SCOPE, Type.BOOL).formula().dependencies())
                .containsExactlyInAnyOrder("wp248.count", "people.kinds", "people.count", "consent.granular");
        assertThat(compiled("true", SCOPE, Type.BOOL).formula().dependencies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            consent.granular == 'yes' &&         ; endsEarly       ; 1,29
            consent.granular = 'yes'             ; syntax          ; 1,18,= 'yes'
            'abc                                 ; syntax          ; 1,1,'abc
            consent.granulr == 'yes'             ; unknownNameNear ; 1,1,consent.granulr,consent.granular
            true || nowhere.at_all == 'yes'      ; unknownName     ; 1,9,nowhere.at_all
            wp248.cuont > 2                      ; unknownNameNear ; 1,1,wp248.cuont,wp248.count
            row.kind == 'x'                      ; rowOutside      ; 1,1
            answer == 'x'                        ; answerOutside   ; 1,1
            consent.granular.matches('x')        ; function        ; 1,25
            has(consent.granular)                ; function        ; 1,4
            people.count % 2 == 0                ; function        ; 1,14
            people.kinds[0] == 'x'               ; function        ; 1,13
            answerd(consent.granular)            ; functionNear    ; 1,8,answerd,answered
            size()                               ; form            ; 1,5,size(x)
            people.kinds.map(r, r == 'x', r)     ; form            ; 1,17
            people.kinds.size() > 1              ; form            ; 1,18
            recipients.list.exists(r.x, true)    ; variable        ; 1,25
            recipients.list.exists(row, true)    ; variableTaken   ; 1,24,row
            people.kinds.exists(people, true)    ; variableTaken   ; 1,21,people
            people.count > 3u                    ; literal         ; 1,16
            {'a': 1} == {}                       ; literal         ; 1,1
            people.count < 1e999                 ; literal         ; 1,16
            project.start < date('2026-02-30')   ; date            ; 1,22
            project.start < date(consent.granular) ; date          ; 1,29
            isUnknown(wp248.count)               ; isUnknown       ; 1,16
            isUnknown('x')                       ; isUnknown       ; 1,11
            people.count == 'x'                  ; operands        ; 1,14
            people.kinds == null                 ; operands        ; 1,14
            consent.granular < 'x'               ; operands        ; 1,18
            retention.period < retention.period  ; operands        ; 1,18
            people.kinds + people.kinds == []    ; operands        ; 1,14
            people.count && true                 ; operands        ; 1,14
            recipients.list.exists(r, r.knd == 'x') ; columnNear   ; 1,28,knd,kind
            recipients.list.exists(r, r.zzzzzz == 'x') ; column    ; 1,28,zzzzzz
            consent.granular.kind == 'x'         ; cellOfNoRow     ; 1,17,text
            ['a', 1] == []                       ; mixed           ; 1,1
            consent.granular                     ; result          ; 1,1,bool,text
            """)
    void a_refusal_says_what_is_wrong_and_where(String source, String key, String arguments) {
        Refused refused = refused(source, SCOPE, Type.BOOL);
        assertThat(refused.key()).as(source).isEqualTo("expression." + key);
        assertThat(String.join(",", refused.arguments())).as(source).startsWith(arguments);
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(new Messages(locale).text(refused.key(), refused.arguments().toArray()))
                    .doesNotContain("{")
                    .contains(refused.arguments().getLast());
        }
    }

    @Test
    void the_line_is_told_too() {
        assertThat(refused("true &&\n  nowhere.x", SCOPE, Type.BOOL).arguments()).startsWith("2", "3");
    }

    @Test
    void the_types_of_operands_are_told_in_the_words_of_the_format() {
        assertThat(refused("people.count == 'x'", SCOPE, Type.BOOL).arguments()).containsExactly("1", "14", "==", "number, text");
        assertThat(refused("recipients.list == people.kinds", SCOPE, Type.BOOL).arguments()).endsWith("list, list");
        assertThat(refused("project.start == retention.period", SCOPE, Type.BOOL).arguments()).endsWith("date, duration");
    }

    @Test
    void an_expression_of_another_type_is_refused() {
        assertThat(refused("consent.granular == 'a'", SCOPE, Type.NUMBER).arguments()).containsExactly("1", "1", "number", "bool");
        compiled("consent.granular == 'a' ? 'x' : consent.granular", SCOPE, Type.TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 4_500})
    void nesting_is_limited(int depth) {
        assertThat(refused("(".repeat(depth) + "true" + ")".repeat(depth), SCOPE, Type.BOOL).key()).isEqualTo("expression.tooDeep");
        assertThat(refused("[".repeat(depth), SCOPE, Type.BOOL).key()).isEqualTo("expression.tooDeep");
        assertThat(refused("!(true || ".repeat(depth / 2) + "true" + ")".repeat(depth / 2), SCOPE, Type.BOOL).key())
                .isIn("expression.tooDeep", "expression.tooLong");
    }

    @Test
    void macros_stand_three_deep_in_one_another_at_most() {
        String three = "ROWS.exists(a, ROWS.exists(b, ROWS.exists(c, a.id == b.id && b.id == c.id)))";
        String four = "ROWS.exists(a, ROWS.exists(b, ROWS.exists(c, ROWS.exists(d, a.id == d.id && b.id == c.id))))";
        assertThat(refused(four.replace("ROWS", "recipients.list"), SCOPE, Type.BOOL).key()).isEqualTo("expression.loops");
        assertThat(compiled(three.replace("ROWS", "recipients.list"), SCOPE, Type.BOOL).formula().dependencies()).containsExactly("recipients.list");
    }

    @Test
    void length_is_limited() {
        assertThat(refused("true || ".repeat(1_500) + "true", SCOPE, Type.BOOL).key()).isEqualTo("expression.tooLong");
    }

    @Test
    void the_number_of_parts_is_limited() {
        assertThat(refused("true||".repeat(1_600) + "true", SCOPE, Type.BOOL).key()).isEqualTo("expression.tooManyParts");
    }

    @Test
    void a_long_chain_of_alternatives_is_no_deep_nesting() {
        compiled("consent.granular == 'x' || ".repeat(300) + "true", SCOPE, Type.BOOL);
        compiled("(consent.granular == 'x' ? 1 : 0) + ".repeat(60) + "0", SCOPE, Type.NUMBER);
    }

    @Test
    void every_refusal_has_its_text_in_both_languages() {
        assertThat(new Messages(Locale.FRENCH).keys()).isEqualTo(new Messages(Locale.ENGLISH).keys());
    }
}
