package org.vigie.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AnswersReaderTest {
    private static final RowId R1 = new RowId("5b6a1c52-7a7e-4a55-9d2e-0b8f7c3f1a01");
    private final Assessment assessment = Assessment.create(
                    new AssessmentId(new UUID(1, 2)), TestTemplate.template().ref(), Details.draft("x", Language.EN))
            .withAnswers(new Assessment.Answers(
                    Map.of(
                            AnswerKey.of("a.items"),
                            Answer.of(new AnswerValue.Table(List.of(
                                    new AnswerValue.Row(R1, Map.of("name", new AnswerValue.Text("Email"))),
                                    new AnswerValue.Row(new RowId("r2"), Map.of("name", new AnswerValue.Text("Twice"))),
                                    new AnswerValue.Row(new RowId("r3"), Map.of("name", new AnswerValue.Text("Twice")))))),
                            AnswerKey.of("a.choice"),
                            new Answer(new AnswerValue.Choice("yes"), null, "old note", List.of("e1")),
                            AnswerKey.of("a.rights"),
                            Answer.of(new AnswerValue.Table(List.of(
                                    new AnswerValue.Row(new RowId("access"), Map.of("how", new AnswerValue.Text("By form"))))))),
                    Map.of()));

    private Map<AnswerKey, @Nullable Answer> read(String json) {
        return new AnswersReader(TestTemplate.template(), assessment).read(JsonText.parse(json.replace('\'', '"'), "answers.json"));
    }

    private @Nullable AnswerValue value(String question, String json) {
        Answer answer = read("{'" + question + "':" + json + "}").get(AnswerKey.parse(question));
        return answer == null ? null : answer.value();
    }

    @Test
    void everyTypeOfValueIsRead() {
        assertThat(value("a.plain", "'caf\\u0065\\u0301'")).isEqualTo(new AnswerValue.Text("caf\u00e9"));
        assertThat(value("a.choice", "'no'")).isEqualTo(new AnswerValue.Choice("no"));
        assertThat(value("a.multi", "['y','x']")).isEqualTo(new AnswerValue.Multi(List.of("x", "y")));
        assertThat(value("a.number", "12.50")).isEqualTo(new AnswerValue.Number(new BigDecimal("12.5")));
        assertThat(value("a.count", "-3")).isEqualTo(new AnswerValue.Number(new BigDecimal("-3")));
        assertThat(value("a.money", "{'amount':5,'currency':'USD'}")).isEqualTo(new AnswerValue.Money(BigDecimal.valueOf(5), "USD"));
        assertThat(value("a.money", "5")).isEqualTo(new AnswerValue.Money(BigDecimal.valueOf(5), "EUR"));
        assertThat(value("a.date", "'2026-02-28'")).isEqualTo(new AnswerValue.Date(LocalDate.of(2026, 2, 28)));
        assertThat(value("a.duration", "'P36M'")).isEqualTo(new AnswerValue.Duration(Period.ofMonths(36)));
        assertThat(value("a.person", "{'name':'A','email':'a@b.fr'}")).isEqualTo(new AnswerValue.Person("A", null, "a@b.fr"));
        assertThat(value("a.country", "'FR'")).isEqualTo(new AnswerValue.Country("FR"));
        assertThat(value("a.ref", "'r2'")).isEqualTo(new AnswerValue.Ref(List.of(new RowId("r2"))));
        assertThat(value("a.refs", "['r3','r2']")).isEqualTo(new AnswerValue.Ref(List.of(new RowId("r3"), new RowId("r2"))));
        assertThat(value("a.rich", "'**bold**'")).isEqualTo(new AnswerValue.Rich(new RichText(List.of(
                new RichText.Paragraph(List.of(new RichText.Run("bold", true, false, null)))))));
        assertThat(value("item.why@r2", "'because'")).isEqualTo(new AnswerValue.Text("because"));
    }

    @Test
    void nullAndNothingClear() {
        assertThat(read("{'a.plain':null,'a.multi':[],'a.items':[],'a.rich':'  '}")).hasSize(4).allSatisfy(
                (_, answer) -> assertThat(answer).isNull());
    }

    @Test
    void statesAndAssumptionsAreReadAndEvidenceStays() {
        Map<AnswerKey, @Nullable Answer> read = read("""
                {'a.plain':{'state':'unknown','note':'ask Bob'},'a.choice':{'state':'assumption','value':'no'},
                 'a.date':{'value':'2026-01-01','note':'about'},'a.plainChoice':{'state':'notApplicable'},'a.count':{'state':'askLegal','value':null}}""");
        assertThat(read.get(AnswerKey.of("a.plain"))).isEqualTo(Answer.of(AnswerState.UNKNOWN, "ask Bob"));
        assertThat(read.get(AnswerKey.of("a.choice")))
                .isEqualTo(new Answer(new AnswerValue.Choice("no"), AnswerState.ASSUMPTION, null, List.of("e1")));
        assertThat(read.get(AnswerKey.of("a.date")))
                .isEqualTo(new Answer(new AnswerValue.Date(LocalDate.of(2026, 1, 1)), null, "about", List.of()));
        assertThat(read.get(AnswerKey.of("a.plainChoice"))).isEqualTo(Answer.of(AnswerState.NOT_APPLICABLE, null));
        assertThat(read.get(AnswerKey.of("a.count"))).isEqualTo(Answer.of(AnswerState.ASK_LEGAL, null));
        assertThat(read("{'a.choice':{'value':'yes','evidence':['e1']}}").get(AnswerKey.of("a.choice")))
                .isEqualTo(new Answer(new AnswerValue.Choice("yes"), null, null, List.of("e1")));
    }

    @Test
    void rowsKeepTheirIdsByKeyWhereItIsClear() {
        Answer answer = read("{'a.items':[{'name':'Email','special':'no'},{'name':'Twice'},{'name':'New','_id':'n1'}]}")
                .get(AnswerKey.of("a.items"));
        List<AnswerValue.Row> rows = ((AnswerValue.Table) answer.value()).rows();
        assertThat(rows.get(0).id()).isEqualTo(R1);
        assertThat(rows.get(0).cells()).containsEntry("special", new AnswerValue.Choice("no"));
        assertThat(rows.get(1).id()).isNotIn(new RowId("r2"), new RowId("r3"));
        assertThat(UUID.fromString(rows.get(1).id().value())).isNotNull();
        assertThat(rows.get(2).id()).isEqualTo(new RowId("n1"));
    }

    @Test
    void referencesReachTheRowsOfTheSameFile() {
        Map<AnswerKey, @Nullable Answer> read =
                read("{'a.ref':'n1','item.why@n1':'w','a.items':[{'_id':'n1','name':'New','like':['n2']},{'_id':'n2','name':'Other'}]}");
        assertThat(read.keySet()).containsExactly(AnswerKey.of("a.ref"), AnswerKey.parse("item.why@n1"), AnswerKey.of("a.items"));
        assertThat(read.get(AnswerKey.of("a.ref"))).isEqualTo(Answer.of(new AnswerValue.Ref(List.of(new RowId("n1")))));
    }

    @Test
    void fixedRowsStayInTheirOrder() {
        AnswerValue.Row access = new AnswerValue.Row(new RowId("access"), Map.of("how", new AnswerValue.Text("By form")));
        AnswerValue.Row erasure = new AnswerValue.Row(new RowId("erasure"), Map.of("how", new AnswerValue.Text("By mail")));
        assertThat(value("a.rights", "[{'_id':'erasure','how':'By mail'}]")).isEqualTo(new AnswerValue.Table(List.of(access, erasure)));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{'a.choise':'yes'};exchange.answers.unknownQuestionNear;/a.choise",
        "{'totally.different.thing':'yes'};exchange.answers.unknownQuestion;/totally.different.thing",
        "{'a.choice':'maybe'};exchange.answers.wrongOption;/a.choice",
        "{'a.choice':true};exchange.answers.expectedOption;/a.choice",
        "{'a.multi':'x'};exchange.answers.expectedOptions;/a.multi",
        "{'a.multi':['x','q']};exchange.answers.wrongOption;/a.multi/1",
        "{'a.multi':['x','none']};exchange.answers.exclusive;/a.multi",
        "{'a.plain':5};exchange.json.expectedText;/a.plain",
        "{'a.plain':'123456789012345678901'};exchange.answers.tooLong;/a.plain",
        "{'a.number':'5'};exchange.json.expectedNumber;/a.number",
        "{'a.number':100.01};exchange.answers.tooBig;/a.number",
        "{'a.number':-1};exchange.answers.tooSmall;/a.number",
        "{'a.count':1.5};exchange.json.expectedWhole;/a.count",
        "{'a.count':1e999999999};exchange.answers.tooManyDigits;/a.count",
        "{'a.money':'5 EUR'};exchange.answers.expectedMoney;/a.money",
        "{'a.money':{'amount':5,'currency':'EURO'}};exchange.answers.currency;/a.money/currency",
        "{'a.money':{'amount':5,'curency':'EUR'}};exchange.json.unknownKey;/a.money/curency",
        "{'a.date':'31/12/2026'};exchange.answers.date;/a.date",
        "{'a.date':'2026-02-30'};exchange.answers.date;/a.date",
        "{'a.duration':'3 years'};exchange.answers.duration;/a.duration",
        "{'a.duration':'P'};exchange.answers.duration;/a.duration",
        "{'a.duration':'PT5H'};exchange.answers.duration;/a.duration",
        "{'a.person':'Ann'};exchange.answers.expectedPerson;/a.person",
        "{'a.person':{'name':' '}};exchange.answers.personName;/a.person/name",
        "{'a.person':{'name':'A','email':'x'}};exchange.answers.email;/a.person/email",
        "{'a.country':'France'};exchange.answers.country;/a.country",
        "{'a.country':'ZZ'};exchange.answers.country;/a.country",
        "{'a.file':['abc']};exchange.answers.file;/a.file",
        "{'a.ref':'nope'};exchange.answers.missingRow;/a.ref",
        "{'a.refs':['r2','nope']};exchange.answers.missingRow;/a.refs/1",
        "{'a.ref':['r2']};exchange.json.expectedText;/a.ref",
        "{'a.ref':'r2','a.items':[{'name':'New'}]};exchange.answers.missingRow;/a.ref",
        "{'a.bound':'x'};exchange.answers.boundRisks;/a.bound",
        "{'a.items':{'name':'x'}};exchange.json.expectedList;/a.items",
        "{'a.items':['x']};exchange.json.expectedObject;/a.items/0",
        "{'a.items':[{'nom':'x'}]};exchange.answers.unknownColumn;/a.items/0/nom",
        "{'a.items':[{'special':'x'}]};exchange.answers.wrongOption;/a.items/0/special",
        "{'a.items':[{'_id':'a'},{'_id':'a'}]};exchange.answers.duplicateRow;/a.items/1/_id",
        "{'a.items':[{'_id':'../x'}]};exchange.json.expectedRowId;/a.items/0/_id",
        "{'a.items':[{},{},{},{}]};exchange.answers.tooManyRows;/a.items",
        "{'a.rights':[{'_id':'other'}]};exchange.answers.unknownFixedRow;/a.rights/0/_id",
        "{'a.rights':[{'how':'x'}]};exchange.answers.fixedRowId;/a.rights/0",
        "{'item.why':'x'};exchange.answers.rowNeeded;/item.why",
        "{'item.why@zzz':'x'};exchange.answers.noSuchRow;/item.why@zzz",
        "{'item.why@r/2':'x'};exchange.json.expectedRowId;/item.why@r~12",
        "{'a.plain@r2':'x'};exchange.answers.rowTooMuch;/a.plain@r2",
        "{'a.choice':{'state':'notApplicable'}};exchange.answers.optionNa;/a.choice/state",
        "{'a.choice':{'state':'perhaps'}};exchange.json.code;/a.choice/state",
        "{'a.choice':{'state':'unknown','value':'yes'}};exchange.answers.stateWithValue;/a.choice",
        "{'a.choice':{'state':'assumption'}};exchange.answers.assumptionValue;/a.choice",
        "{'a.choice':{'value':'yes','reason':'x'}};exchange.json.unknownKey;/a.choice/reason",
        "{'a.choice':{'value':'yes','evidence':['e9']}};exchange.answers.evidence;/a.choice/evidence",
        "{'a.plain':'x','a.plain':'y'};exchange.json.duplicate;/a.plain",
        "['a.plain'];exchange.json.expectedObject;``",
    })
    void aBadAnswerIsRefusedWithItsPlaceAndRemedy(String json, String key, String pointer) {
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(json)).satisfies(refused -> {
            assertThat(refused.problems()).extracting(InputProblem::key).containsExactly(key);
            InputProblem problem = refused.problems().getFirst();
            assertThat(problem.pointer()).isEqualTo(pointer);
            assertThat(problem.file()).isEqualTo("answers.json");
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(new Messages(locale).text(problem.key(), problem.arguments().toArray())).doesNotContain("{0}", "{1}", "{2}");
            }
        });
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> read("{'a.plain':'fine','a.choice':'maybe','a.nmber':1,'a.items':[{'nom':'x','special':'q'},{'like':['zz']}]}"))
                .satisfies(refused -> assertThat(refused.problems()).extracting(InputProblem::pointer).containsExactlyInAnyOrder(
                        "/a.choice", "/a.nmber", "/a.items/0/nom", "/a.items/0/special", "/a.items/1/like/0"));
    }

    @Test
    void aFileOfNothingButMistakesIsNotReadToItsEnd() {
        String many = IntStream.range(0, 100_000).mapToObj(i -> "'a.choise" + i + "':1").collect(Collectors.joining(",", "{", "}"));

        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> read(many)).satisfies(refused -> assertThat(refused.problems())
                .hasSize(501)
                .last()
                .isEqualTo(InputProblem.at("answers.json", "", "exchange.json.tooManyProblems", "500")));
    }
}
