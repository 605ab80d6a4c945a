package org.vigie.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class MessagesTest {
    static final List<String> AREAS = Messages.AREAS;

    private static final Pattern KEY_IN_CODE = Pattern.compile(
            "\"((?:" + String.join("|", Messages.AREAS) + ")\\.[A-Za-z0-9_.]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(json|docx|xlsx|ics|vigie)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    private static Map<String, String> texts(String area, String language) throws IOException {
        try (InputStream stream = Messages.class.getResourceAsStream(area + "_" + language + ".properties")) {
            assertThat(stream).as("%s_%s.properties", area, language).isNotNull();
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> texts = new TreeMap<>();
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
            return texts;
        }
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void frenchAndEnglishComeTogether(String area) throws IOException {
        assertThat(texts(area, "fr").keySet()).isEqualTo(texts(area, "en").keySet());
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void everyKeyBeginsWithItsArea(String area) throws IOException {
        assertThat(texts(area, "en").keySet()).allMatch(key -> key.startsWith(area + "."));
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void noKeyStandsTwiceInAFile(String area) throws IOException {
        for (String language : List.of("fr", "en")) {
            Path file = Path.of("src/main/resources/org/vigie/i18n", area + "_" + language + ".properties");
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();

            assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void bothLanguagesUseTheSameArguments(String area) throws IOException {
        Map<String, String> french = texts(area, "fr");
        texts(area, "en").forEach((key, english) ->
                assertThat(placeholders(french.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(english)));
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void everyTextIsAWellFormedPattern(String area) throws IOException {
        for (String language : List.of("fr", "en")) {
            texts(area, language).forEach((key, text) -> {
                assertThatCode(() -> new MessageFormat(text, Locale.of(language)).format(new Object[] {1, 2, 3, 4, 5, 6}))
                        .as("%s in %s", key, language)
                        .doesNotThrowAnyException();
                assertThat(text.replace("''", "").replace("'{'", "").replace("'}'", "")).as("a lone apostrophe swallows text: %s in %s", key, language).doesNotContain("'");
            });
        }
    }

    @ParameterizedTest
    @FieldSource("AREAS")
    void frenchIsSetAsFrench(String area) throws IOException {
        texts(area, "fr").forEach((key, text) -> assertThat(FrenchTypography.faults(text)).as(key).isEmpty());
    }

    @Test
    void everyKeyInTheCodeHasATextAndEveryTextIsUsed() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String area : Messages.AREAS) {
            known.addAll(texts(area, "en").keySet());
        }
        Set<String> whole = new TreeSet<>();
        Set<String> beginnings = new TreeSet<>(List.of("common."));
        for (String source : sources()) {
            Matcher matcher = KEY_IN_CODE.matcher(source);
            while (matcher.find()) {
                String key = matcher.group(1);
                if (known.contains(key) || !FILE_NAME.matcher(key).matches()) {
                    (known.contains(key) ? whole : beginnings).add(key);
                }
            }
        }

        assertThat(beginnings)
                .as("keys that the code names and no text has, unless they begin one")
                .allMatch(beginning -> known.stream().anyMatch(key -> key.startsWith(beginning)));
        List<String> unused = new ArrayList<>(known);
        unused.removeIf(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused).as("texts that nothing names").isEmpty();
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                // The report names its texts by what follows "report.", and some of that begins as the area of the review screen does.
                boolean relative = file.getParent().endsWith("report/model");
                sources.add(relative ? Files.readString(file).replace("\"review.", "\"report.review.") : Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void ownWordsReplaceATextAndAreNoPattern() {
        Messages own = new Messages(Locale.ENGLISH)
                .with(Map.of("evaluation.gate.tolerable", "It's {0}, {not a place} of the business's", "evaluation.noSuchKey", "nothing"));
        assertThat(own.text("evaluation.gate.tolerable", "R-1")).isEqualTo("It's R-1, {not a place} of the business's");
        assertThat(own.keys()).isEqualTo(new Messages(Locale.ENGLISH).keys());
    }
}
