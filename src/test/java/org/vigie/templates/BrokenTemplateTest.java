package org.vigie.templates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.application.port.TemplateImporter.TemplateProblem.Severity;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.vigie.templates.MiniTemplate.EN;
import static org.vigie.templates.MiniTemplate.EXAMPLE;
import static org.vigie.templates.MiniTemplate.FR;
import static org.vigie.templates.MiniTemplate.TEMPLATE;

/** Whatever is wrong with a template is told with its rule, its file, its place and a sentence; nothing else is told. */
class BrokenTemplateTest {
    private static final String CONSENT = "/sections/0/questions/0";

    @TempDir
    private Path folder;

    private static Arguments broken(String what, Severity severity, String told, UnaryOperator<MiniTemplate> change) {
        return arguments(what, severity, told, change);
    }

    private static Arguments error(String what, String told, UnaryOperator<MiniTemplate> change) {
        return broken(what, Severity.ERROR, told, change);
    }

    private static Arguments warning(String what, String told, UnaryOperator<MiniTemplate> change) {
        return broken(what, Severity.WARNING, told, change);
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                error("an unknown key", "unknown-key " + TEMPLATE + "/risks/0", t -> t.set(TEMPLATE, "/risks/0/colour", "\"red\"")),
                error("a wrong type", "wrong-type " + TEMPLATE + "/minutes", t -> t.set(TEMPLATE, "/minutes", "\"five\"")),
                error("a missing key", "missing-key " + TEMPLATE + "/risks/0", t -> t.remove(TEMPLATE, "/risks/0/track")),
                error("a wrong value", "wrong-value " + TEMPLATE + "/risks/0/kind", t -> t.set(TEMPLATE, "/risks/0/kind", "\"other\"")),
                error(
                        "a code twice",
                        "duplicate-id " + TEMPLATE + "/sections/0/questions/1/code",
                        t -> t.set(TEMPLATE, "/sections/0/questions/1/code", "\"Q-MIN-01\"")),
                error(
                        "a measure for a risk that is not there",
                        "dangling-reference " + TEMPLATE + "/measures/0/mitigates/0/risk",
                        t -> t.set(TEMPLATE, "/measures/0/mitigates/0/risk", "\"R-MIN-77\"")),
                error(
                        "questions that wait for one another",
                        "cycle " + TEMPLATE + CONSENT + "/visibleIf",
                        t -> t.set(TEMPLATE, CONSENT + "/visibleIf", "\"answered(purpose.why)\"")),
                error(
                        "a computed value that uses a later one",
                        "cycle " + TEMPLATE + "/computed/0/expr",
                        t -> t.set(TEMPLATE, "/computed/0/expr", "\"data.large ? 1 : 0\"")),
                error("no JSON", "not-json " + EN + "1:23", t -> t.raw(EN, "{\"template\": {\"title\" \"x\"}}")),
                error("the same key twice", "duplicate-id " + EN + "1:28", t -> t.raw(EN, "{\"sections\": {}, \"sections\": {}}")),
                error("a language without a file", "missing-text " + TEMPLATE + "/languages/1", t -> t.without(EN)));
    }

    static Stream<Arguments> expressions() {
        String place = "expression " + TEMPLATE + "/risks/0/when";
        return Stream.of(
                        "purpose.consent ==",
                        "purpose.nobody == 'x'",
                        "purpose.people",
                        "purpose.people == 'many'",
                        "'x'.matches('(a+)+$')",
                        "data.items.exists(a, data.items.exists(b, data.items.exists(c, data.items.exists(d, a.name == d.name))))",
                        "(".repeat(400) + "true" + ")".repeat(400))
                .map(source -> error(
                        source.length() > 60 ? source.substring(0, 60) : source,
                        place,
                        t -> t.set(TEMPLATE, "/risks/0/when", "\"" + source + "\"")));
    }

    static Stream<Arguments> meaning() {
        return Stream.of(
                error(
                        "an option that is not there",
                        "unknown-option " + TEMPLATE + "/measures/0/partlyInPlaceIf",
                        t -> t.set(TEMPLATE, "/measures/0/partlyInPlaceIf", "\"purpose.consent == 'soft' || purpose.consent == 'sofft'\"")),
                error(
                        "an option of a column that is not there",
                        "unknown-option " + TEMPLATE + "/computed/0/expr",
                        t -> t.set(TEMPLATE, "/computed/0/expr", "\"size(data.items.filter(r, r.special in ['yes', 'ja']))\"")),
                warning(
                        "an inequality that holds without an answer",
                        "unguarded-inequality " + TEMPLATE + "/risks/0/when",
                        t -> t.set(TEMPLATE, "/risks/0/when", "\"purpose.consent != 'yes'\"")),
                error(
                        "a condition that can't be true",
                        "never-true " + TEMPLATE + "/sections/0/questions/1/requiredIf",
                        t -> t.set(TEMPLATE, "/sections/0/questions/1/requiredIf", "\"purpose.consent == 'no' && purpose.consent == 'yes'\"")),
                warning(
                        "a number that can't be so small",
                        "never-true " + TEMPLATE + "/sections/0/questions/1/requiredIf",
                        t -> t.set(TEMPLATE, "/sections/0/questions/1/requiredIf", "\"purpose.people < 0\"")),
                warning(
                        "a condition that can't be false",
                        "never-false " + TEMPLATE + "/sections/0/questions/1/requiredIf",
                        t -> t.set(TEMPLATE, "/sections/0/questions/1/requiredIf", "\"size(data.items) >= 0\"")),
                warning(
                        "a condition over rows that can't be true",
                        "never-true " + TEMPLATE + "/sections/1/questions/0/columns/2/visibleIf",
                        t -> t.set(TEMPLATE, "/sections/1/questions/0/columns/2/visibleIf", "\"row.special == 'yes' && row.special == 'no'\"")),
                error(
                        "a risk that nothing mitigates",
                        "risk-without-measure " + TEMPLATE + "/risks/0/id",
                        t -> t.set(TEMPLATE, "/measures/0/mitigates/0", "{\"risk\": \"R-MIN-02\", \"likelihood\": -1}")),
                warning(
                        "a reference of no known form",
                        "reference-form " + TEMPLATE + "/risks/0/ref/0",
                        t -> t.set(TEMPLATE, "/risks/0/ref", "[\"the law\"]")));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                error("a text missing", "missing-text " + EN + "/risks/R-MIN-01/title", t -> t.remove(EN, "/risks/R-MIN-01/title")),
                error("a text of one language", "missing-text " + FR + "/sections/purpose/help", t -> t.remove(FR, "/sections/purpose/help")),
                warning("a text for nothing", "unused-text " + EN + "/sections/purpos/title", t -> t.set(EN, "/sections/purpos", "{\"title\": \"Purpose\"}")),
                warning("a placeholder", "placeholder " + EN + "/checks/C-MIN-01", t -> t.set(EN, "/checks/C-MIN-01", "\"TODO later\"")),
                warning(
                        "French set as English",
                        "typography " + FR + "/checks/C-MIN-01",
                        t -> t.set(FR, "/checks/C-MIN-01", "\"Pas d'accord: SMS!\"")));
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                error(
                        "a risk that is not raised",
                        "example " + EXAMPLE + "/variants/0/expect/risks/0",
                        t -> t.set(EXAMPLE, "/variants/0/expect/risks", "[\"R-MIN-01\"]").remove(EXAMPLE, "/variants/0/expect/notRisks")),
                error(
                        "a risk that is raised",
                        "example " + EXAMPLE + "/expect/notRisks/0",
                        t -> t.set(EXAMPLE, "/expect/notRisks", "[\"R-MIN-02\"]")),
                error(
                        "another number",
                        "example " + EXAMPLE + "/expect/computed/data.special_count",
                        t -> t.set(EXAMPLE, "/expect/computed/data.special_count", "2")),
                error(
                        "another decision",
                        "example " + EXAMPLE + "/expect/decisions/dpiaRequired",
                        t -> t.set(EXAMPLE, "/expect/decisions/dpiaRequired", "\"not_required\"")),
                error("a question hidden", "example " + EXAMPLE + "/expect/hidden/0", t -> t.set(EXAMPLE, "/expect/hidden", "[\"purpose.why\"]")),
                error(
                        "an answer of another type",
                        "example-answer " + EXAMPLE + "/answers/purpose.why",
                        t -> t.set(EXAMPLE, "/answers/purpose.why", "[\"a\"]")),
                error(
                        "a table without rows",
                        "example-answer " + EXAMPLE + "/answers/data.items",
                        t -> t.set(EXAMPLE, "/answers/data.items", "[]")),
                error(
                        "an answer to no question",
                        "dangling-reference " + EXAMPLE + "/answers/purpose.when",
                        t -> t.set(EXAMPLE, "/answers/purpose.when", "\"a\"")),
                warning(
                        "a decision's level that no example reaches",
                        "rule-without-example " + TEMPLATE + "/decisions",
                        t -> t.remove(EXAMPLE, "/variants/2")),
                warning(
                        "a measure that no example has in place",
                        "rule-without-example " + TEMPLATE + "/measures/0/id",
                        t -> t.set(TEMPLATE, "/measures/0/inPlaceIf", "\"purpose.consent == 'yes' && purpose.people == 77\"")
                                .set(TEMPLATE, "/measures/0/partlyInPlaceIf", "\"purpose.consent == 'soft' && purpose.people == 77\"")
                                .remove(EXAMPLE, "/variants/0/expect/inPlace")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"structure", "expressions", "meaning", "texts", "examples"})
    void whatIsWrongIsToldWithItsPlace(String what, Severity severity, String told, UnaryOperator<MiniTemplate> change) {
        List<TemplateProblem> problems = examine(change.apply(new MiniTemplate()).write(folder).resolve("mini")).problems();

        assertThat(problems).as(what).extracting(BrokenTemplateTest::told).contains(told);
        assertThat(problems)
                .filteredOn(problem -> told(problem).equals(told))
                .extracting(TemplateProblem::severity)
                .containsOnly(severity);
        assertSentences(problems);
    }

    @Test
    void theSoundTemplateHasNothingToTell() {
        assertThat(examine(new MiniTemplate().write(folder).resolve("mini")).problems()).isEmpty();
    }

    @Test
    void aFileOfFiftyMegabytesIsNotRead() throws IOException {
        Path mini = new MiniTemplate().write(folder).resolve("mini");
        byte[] padding = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var out = Files.newOutputStream(mini.resolve("text_en.json"))) {
            for (int i = 0; i < 50; i++) {
                out.write(padding);
            }
        }
        assertTold(mini, "too-large " + EN);
    }

    @Test
    void deepNestingIsRefused() {
        assertTold(new MiniTemplate().raw(EN, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).write(folder).resolve("mini"), "too-large " + EN);
    }

    @Test
    void aTextOfAMillionCharactersIsRefused() {
        Path mini = new MiniTemplate().set(EN, "/checks/C-MIN-01", "\"" + "x".repeat(1_000_000) + "\"").write(folder).resolve("mini");
        assertTold(mini, "too-large " + EN);
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        Path mini = new MiniTemplate().write(folder).resolve("mini");
        Path elsewhere = Files.move(mini.resolve("text_en.json"), folder.resolve("elsewhere.json"));
        Files.createSymbolicLink(mini.resolve("text_en.json"), elsewhere);
        assertTold(mini, "unsafe-path " + EN);
    }

    @Test
    void anArchiveWithAPathOutOfItIsRefused() throws IOException {
        assertTold(zip("../evil.json", "{}".getBytes(StandardCharsets.US_ASCII)), "unsafe-path evil.zip../evil.json");
        assertThat(folder.resolveSibling("evil.json")).doesNotExist();
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        assertTold(zip("mini/text_en.json", new byte[3 << 20]), "too-large evil.zipmini/text_en.json");
    }

    @Test
    void aTruncatedArchiveIsRefused() throws IOException {
        Path whole = new MiniTemplate().zip(folder.resolve("whole.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertTold(cut, "unreadable cut.zip");
    }

    @Test
    void neitherNothingNorAnythingElseIsATemplate() throws IOException {
        assertTold(folder.resolve("nowhere"), "no-template nowhere");
        assertTold(Files.writeString(folder.resolve("notes.txt"), "x"), "no-template notes.txt");
        assertTold(Files.createDirectory(folder.resolve("empty")), "no-template empty");
    }

    private Path zip(String entry, byte[] content) throws IOException {
        Path file = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return file;
    }

    private static Examination examine(Path path) {
        return new TemplateExaminer(MiniTemplate::reader).examine(path);
    }

    private static void assertTold(Path path, String told) {
        Examination examination = examine(path);
        assertThat(examination.problems()).extracting(BrokenTemplateTest::told).contains(told);
        assertThat(examination.template()).isNull();
        assertThat(examination.hasErrors()).isTrue();
        assertSentences(examination.problems());
    }

    private static void assertSentences(List<TemplateProblem> problems) {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            Messages messages = new Messages(locale);
            for (TemplateProblem problem : problems) {
                String sentence = messages.text(problem.where().key(), problem.where().arguments().toArray());
                assertThat(sentence).hasSizeGreaterThan(15).doesNotContain("{0}", "''");
            }
        }
    }

    private static String told(TemplateProblem problem) {
        return problem.rule() + " " + problem.where().file() + problem.where().pointer();
    }
}
