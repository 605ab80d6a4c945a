package org.vigie.exchange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.InputRefused;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Changes;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;
import org.vigie.testing.AssessmentChanges;
import org.vigie.testing.Assessments;
import org.vigie.testing.Evaluations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CanonicalJsonTest {
    private final CanonicalForm form = new CanonicalJson();

    @Property(tries = 300)
    void anAssessmentReadsAsItWasWritten(@ForAll long seed) {
        Assessment assessment = new Assessments(new Random(seed)).assessment();
        byte[] written = form.write(assessment);
        Assessment read = form.readAssessment(written, "a.json");
        assertThat(read).isEqualTo(assessment);
        assertThat(form.write(read)).isEqualTo(written);
    }

    @Property(tries = 300)
    void linesMakeTheAssessmentAgain(@ForAll long seed) {
        Assessment assessment = new Assessments(new Random(seed)).assessment();
        SortedMap<String, String> lines = form.lines(assessment);
        assertThat(form.fromLines(lines)).isEqualTo(assessment);
        assertThat(form.lines(form.fromLines(lines))).isEqualTo(lines);
    }

    @Property(tries = 1000)
    void everyKindOfChangeReadsAsItWasWritten(@ForAll long seed, @ForAll @IntRange(max = AssessmentChanges.KINDS - 1) int kind) {
        AssessmentChanges changes = new AssessmentChanges(new Random(seed));
        Change change = changes.change(changes.assessment(), kind);
        String written = form.write(change);
        assertThat(written).doesNotContain("\n");
        assertThat(form.readChange(written)).isEqualTo(change);
        assertThat(form.write(form.readChange(written))).isEqualTo(written);
        assertThat(form.readChange(form.write(change.inverse()))).isEqualTo(change.inverse());
    }

    @Test
    void theGeneratorMakesEveryKindOfChange() {
        AssessmentChanges changes = new AssessmentChanges(new Random(1));
        Map<Class<?>, Long> kinds = IntStream.range(0, 2000)
                .mapToObj(_ -> changes.change(changes.assessment()))
                .collect(Collectors.groupingBy(Change::getClass, Collectors.counting()));
        assertThat(kinds.keySet()).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Property(tries = 300)
    void anEvaluationReadsAsItWasWritten(@ForAll long seed) {
        Evaluation evaluation = new Evaluations(new Random(seed)).evaluation();
        byte[] written = form.write(evaluation);
        assertThat(form.readEvaluation(written)).isEqualTo(evaluation);
        assertThat(form.write(form.readEvaluation(written))).isEqualTo(written);
    }

    @Property(tries = 500)
    void aChangeTouchesTheLinesThatDiffer(@ForAll long seed) {
        AssessmentChanges changes = new AssessmentChanges(new Random(seed));
        Assessment before = changes.assessment();
        Change change = changes.change(before);
        SortedMap<String, String> old = form.lines(before);
        SortedMap<String, String> now = form.lines(Changes.apply(before, change));
        TreeMap<String, String> all = new TreeMap<>(old);
        all.putAll(now);
        List<String> differing = all.keySet().stream().filter(path -> !Objects.equals(old.get(path), now.get(path))).toList();
        assertThat(form.touched(change)).containsAll(differing).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void aContentHashKeptUpToDateEqualsOneFromScratch(@ForAll long seed) {
        AssessmentChanges changes = new AssessmentChanges(new Random(seed));
        Assessment assessment = changes.assessment();
        SortedMap<String, String> hashes = hashes(assessment);
        for (int i = 0; i < 5; i++) {
            Change change = changes.change(assessment);
            assessment = Changes.apply(assessment, change);
            SortedMap<String, String> lines = form.lines(assessment);
            for (String path : form.touched(change)) {
                if (lines.containsKey(path)) {
                    hashes.put(path, form.lineHash(lines.get(path)));
                } else {
                    hashes.remove(path);
                }
            }
            assertThat(form.contentHash(hashes)).isEqualTo(form.contentHash(hashes(assessment)));
        }
    }

    private SortedMap<String, String> hashes(Assessment assessment) {
        SortedMap<String, String> hashes = new TreeMap<>();
        form.lines(assessment).forEach((path, value) -> hashes.put(path, form.lineHash(value)));
        return hashes;
    }

    @Test
    void commentsLeaveTheContentHashAlone() {
        Assessment assessment = plain();
        Comment comment = new Comment(
                UUID.randomUUID(), AnswerKey.of("a"), "hm", new Author(UUID.randomUUID(), "A", ""), Instant.EPOCH, false);
        Assessment commented = Changes.apply(assessment, new Change.EditComment(comment.id(), null, comment));
        assertThat(form.lines(commented)).containsKey("comments/" + comment.id());
        assertThat(form.contentHash(hashes(commented))).isEqualTo(form.contentHash(hashes(assessment)));
        Assessment renamed = assessment.withDetails(Details.draft("other", Language.FR));
        assertThat(form.contentHash(hashes(renamed))).isNotEqualTo(form.contentHash(hashes(assessment)));
    }

    @Test
    void bytesDoNotDependOnTheOrderOfMaps() {
        Map<String, AnswerValue> one = new LinkedHashMap<>();
        Map<String, AnswerValue> other = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            one.put("c" + i, new AnswerValue.Choice("x"));
            other.put("c" + (29 - i), new AnswerValue.Choice("x"));
        }
        assertThat(form.write(table(one))).isEqualTo(form.write(table(other))).contains("{\"c0\":{\"choice\":\"x\"},\"c1\":");
    }

    private static Answer table(Map<String, AnswerValue> cells) {
        return Answer.of(new AnswerValue.Table(List.of(new AnswerValue.Row(new RowId("r"), cells))));
    }

    /** The keys of RFC 8785, section 3.2.3, without the one that NFC changes. */
    @Test
    void keysStandInTheOrderOfUtf16Units() {
        Map<String, AnswerValue> cells = new LinkedHashMap<>();
        for (String key : List.of("\u20ac", "\r", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            cells.put(key, new AnswerValue.Choice("x"));
        }
        assertThat(form.write(table(cells)).replaceAll("[{]\"choice\":\"x\"[}]", "0"))
                .contains("{\"\\r\":0,\"1\":0,\"\u0080\":0,\"\u00f6\":0,\"\u20ac\":0,\"\ud83d\ude00\":0}");
    }

    @Test
    void textsAreEscapedAsTheRfcSays() {
        assertThat(form.write(Answer.of(new AnswerValue.Text("\u20ac$\u000f\nA'B\"\\\\\"/\u007f"))))
                .isEqualTo("{\"value\":{\"text\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"}}");
    }

    @Test
    void textsAreBroughtToNfcAndHalfCharactersReplaced() {
        assertThat(form.write(Answer.of(new AnswerValue.Text("cafe\u0301 \ud83d")))).isEqualTo("{\"value\":{\"text\":\"caf\u00e9 \ufffd\"}}");
        assertThat(form.readAnswer("{\"value\":{\"text\":\"cafe\\u0301\"}}")).isEqualTo(Answer.of(new AnswerValue.Text("caf\u00e9")));
        assertThat(form.normal(new Change.SetAnswer(AnswerKey.of("a"), null, Answer.of(new AnswerValue.Text("e\u0301")))))
                .isEqualTo(new Change.SetAnswer(AnswerKey.of("a"), null, Answer.of(new AnswerValue.Text("\u00e9"))));
    }

    @Test
    void decimalsArePlainAndInstantsWholeMilliseconds() {
        assertThat(form.write(Answer.of(new AnswerValue.Number(new BigDecimal("1.50E+3"))))).isEqualTo("{\"value\":{\"number\":\"1500\"}}");
        Comment comment = new Comment(
                new UUID(0, 1), AnswerKey.of("a"), "", new Author(new UUID(0, 2), "", ""), Instant.parse("2026-01-02T03:04:05.678901Z"), true);
        Change read = form.readChange(form.write(new Change.EditComment(comment.id(), null, comment)));
        assertThat(form.write(read)).contains("\"at\":\"2026-01-02T03:04:05.678Z\"");
    }

    @ParameterizedTest(name = "{1} at {2}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "{\"value\":{\"text\":\"x\"},\"extra\":1};exchange.json.unknownKey;/extra",
        "{\"value\":{\"text\":1}};exchange.json.expectedText;/value/text",
        "{\"value\":{\"text\":null}};exchange.json.expectedText;/value/text",
        "{\"value\":{\"colour\":\"x\"}};exchange.json.code;/value",
        "{\"value\":{\"text\":\"x\",\"rich\":[]}};exchange.json.oneKey;/value",
        "{\"value\":{\"text\":\"x\",\"text\":\"y\"}};exchange.json.duplicate;/value/text",
        "{\"value\":{\"number\":\"1e999999999\"}};exchange.json.expectedDecimal;/value/number",
        "{\"value\":{\"number\":12}};exchange.json.expectedText;/value/number",
        "{\"value\":{\"date\":\"31/12/2026\"}};exchange.json.expectedDate;/value/date",
        "{\"value\":{\"duration\":\"3 years\"}};exchange.json.expectedDuration;/value/duration",
        "{\"value\":{\"money\":{\"amount\":\"1\"}}};exchange.json.missing;/value/money",
        "{\"value\":{\"ref\":[\"a\",\"b/../c\"]}};exchange.json.expectedRowId;/value/ref/1",
        "{\"value\":{\"rich\":[{\"paragraph\":[{\"text\":\"x\",\"href\":\"javascript:x\"}]}]}};exchange.json.link;/value/rich/0/paragraph/0/href",
        "{\"state\":\"maybe\"};exchange.json.code;/state",
        "{\"state\":\"unknown\",\"value\":{\"text\":\"x\"}};exchange.json.inconsistent;``",
        "{};exchange.json.inconsistent;``",
        "[];exchange.json.expectedObject;``",
        "{\"value\":;exchange.json.syntax;``",
        "{} {};exchange.json.trailing;``",
        "{\"note\":\"\\ud800\"};exchange.json.halfCharacter;/note",
        "``;exchange.json.empty;``",
    })
    void anAnswerThatIsNotAsWrittenIsRefusedWithItsPlace(String json, String key, String pointer) {
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> form.readAnswer(json)).satisfies(refused -> {
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().getFirst().key()).isEqualTo(key);
            assertThat(refused.problems().getFirst().pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        refused("[".repeat(1_000_000), "exchange.json.limits");
        refused("{\"value\":{\"text\":\"" + "x".repeat(JsonLimits.TEXT + 1) + "\"}}", "exchange.json.limits");
        refused("{\"value\":{\"number\":" + "1".repeat(10_000) + "}}", "exchange.json.limits");
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> form.readAssessment(new byte[JsonLimits.BYTES + 1], "big.json"))
                .satisfies(refused -> assertThat(refused.problems().getFirst().key()).isEqualTo("exchange.json.tooLarge"));
    }

    @Test
    void anAssessmentWithSomethingElseInItIsRefused() {
        String json = new String(form.write(plain()), StandardCharsets.UTF_8);
        refusedAssessment(json.replace("{\"answers\"", "{\"extra\":{},\"answers\"").replace("{\"assessment\"", "{\"extra\":{},\"assessment\""),
                "exchange.json.unknownKey", "/extra");
        refusedAssessment(json.replace("vigie-assessment/1", "vigie-assessment/2"), "exchange.assessment.format", "/assessment/format");
        refusedAssessment(json.replace("\"details\"", "\"review\""), "exchange.json.missing", "");
        refusedAssessment(json.replace("{\"id\":\"t\"", "{\"id\":[]"), "exchange.json.expectedText", "/template/id");
        refusedAssessment("{}", "exchange.json.missing", "");
        refusedAssessment(json.substring(0, json.length() - 1) + ",\"actions\":{\"M-1\":{\"measure\":\"M-2\",\"priority\":\"low\","
                + "\"effort\":\"low\",\"status\":\"planned\",\"notes\":{}}}}", "exchange.json.otherKey", "/actions/M-1");
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> form.readAssessment(new byte[] {(byte) 0xff, 0x20}, "a.json"))
                .satisfies(refused -> assertThat(refused.problems().getFirst().key()).isEqualTo("exchange.json.notUtf8"));
    }

    private void refused(String json, String key) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> form.readAnswer(json))
                .satisfies(refused -> assertThat(refused.problems().getFirst().key()).isEqualTo(key))
                .satisfies(refused -> assertThat(refused.problems().getFirst().arguments().getFirst()).matches("1:[0-9]+"));
    }

    private void refusedAssessment(String json, String key, String pointer) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> form.readAssessment(json.getBytes(StandardCharsets.UTF_8), "a.json"))
                .satisfies(refused -> {
                    assertThat(refused.problems().getFirst().key()).isEqualTo(key);
                    assertThat(refused.problems().getFirst().pointer()).isEqualTo(pointer);
                    assertThat(refused.problems().getFirst().file()).isEqualTo("a.json");
                });
    }

    private static Assessment plain() {
        return Assessment.create(
                new AssessmentId(new UUID(1, 2)), new TemplateRef("t", "1.0.0", "00"), Details.draft("x", Language.EN));
    }
}
