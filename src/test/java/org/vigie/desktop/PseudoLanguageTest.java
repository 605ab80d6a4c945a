package org.vigie.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.vigie.application.Workshop;
import org.vigie.desktop.Tour.Stop;
import org.vigie.desktop.support.Words;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.LegalReferences;
import org.vigie.i18n.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** In a made-up language, whose texts are longer, accented and in brackets, whatever has none is not translated. */
class PseudoLanguageTest {
    private static final String OPEN = "⟦";
    private static final String CLOSE = "⟧";
    private static final String PLAIN = "aeiouycnAEIOUYCN";
    private static final String ACCENTED = "àéîöùýçñÀÉÎÖÙÝÇÑ";
    private static final Pattern INNERMOST = Pattern.compile(OPEN + "[^" + OPEN + CLOSE + "]*" + CLOSE);

    /** Codes that people say as they are, file names, folders, names of keys and of the program. */
    private static final Pattern SPOKEN_AS_IS =
            Pattern.compile("[A-Z]+(?:-[A-Z0-9]+)+|C\\d+|Vigie|Ctrl\\+K|\\bFR\\b|\\bEN\\b|[\\w.-]+\\.(?:txt|zip|docx)|(?:/[^\\s]+)+|JSON");

    private static final Pattern DATES = Pattern.compile("(?:[A-Z][a-z]+day, )?(?:\\d{1,2} )?[A-Z][a-z]+ \\d{4}|\\d{1,2}:\\d{2}");

    @TempDir
    private Path folder = Path.of("");

    private final Set<String> found = new TreeSet<>();
    private List<String> content = List.of();

    @Test
    void everyTextThatIsNotContentIsTranslated() throws IOException {
        Words words = new Words(Language.EN, new Messages(Language.EN.locale()).turned(PseudoLanguageTest::turned));
        try (TestWindow window = new TestWindow(folder, Looks.usual(Language.EN), words)) {
            AssessmentId id = window.fillWithSample();
            content = content();
            Consumer<Stop> look = stop -> Fx.get(() -> texts(stop)).forEach(text -> check(stop, text));
            Tour.everything(window, id, words, look);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aPatternKeepsItsArguments() {
        assertThat(turned("{0,choice,1#one|1<{0} risks} of it''s")).startsWith(OPEN + "{0,choice,1#one|1<{0} risks} öf ît''s").endsWith(CLOSE);
    }

    /** A pattern in the made-up language: arguments stay, the rest gets accents and becomes longer by four tenths. */
    private static String turned(String pattern) {
        StringBuilder turned = new StringBuilder(OPEN);
        int depth = 0;
        for (char each : pattern.toCharArray()) {
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            int at = PLAIN.indexOf(each);
            turned.append(depth == 0 && at >= 0 ? ACCENTED.charAt(at) : each);
        }
        return turned.append(" ").append("~".repeat(pattern.length() * 2 / 5)).append(CLOSE).toString();
    }

    /** All that people wrote, all that templates say and the names of countries, longest first. */
    private static List<String> content() throws IOException {
        List<String> all = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        Path templates = Path.of(System.getProperty("vigie.home", "."), "assessments-templates");
        try (Stream<Path> files = Files.walk(templates)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                leaves(json.readTree(Files.readString(file)), all);
            }
        }
        try (TestRoom room = new TestRoom(Files.createTempDirectory("content"), Language.EN)) {
            leaves(json.readTree(new String(Workshop.CANONICAL.write(room.sample().assessment()), StandardCharsets.UTF_8)), all);
        }
        // Answers that templates share, such as Partly.
        Messages texts = new Messages(Language.EN.locale());
        texts.keys().stream().filter(key -> key.startsWith("common.option.")).map(texts::text).forEach(all::add);
        Arrays.stream(Locale.getISOCountries()).map(code -> Locale.of("", code).getDisplayCountry(Language.EN.locale())).forEach(all::add);
        return all.stream()
                .flatMap(String::lines)
                .flatMap(each -> Stream.of(each, LegalReferences.inWords(Language.EN, each)))
                .map(String::strip)
                .map(each -> DATES.matcher(each).replaceAll("·"))
                .filter(each -> each.length() > 1)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void leaves(JsonNode node, List<String> into) {
        if (node.isString()) {
            into.add(node.asString());
        }
        node.forEach(child -> leaves(child, into));
    }

    private void check(Stop stop, String text) {
        String rest = text;
        for (String inner = INNERMOST.matcher(rest).replaceAll(""); !inner.equals(rest); inner = INNERMOST.matcher(rest).replaceAll("")) {
            rest = inner;
        }
        rest = DATES.matcher(rest).replaceAll("·");
        for (String each : content) {
            if (rest.length() < 2) {
                return;
            }
            rest = rest.replace(each, "·");
        }
        String left = SPOKEN_AS_IS.matcher(rest).replaceAll("·");
        if (left.codePoints().filter(Character::isLetter).count() > 1) {
            found.add(left.strip() + "  in: " + text.lines().findFirst().orElse("") + "  [" + stop.name() + "]");
        }
    }

    /** All that is said in a scene, to the eye and to a screen reader. */
    private static Set<String> texts(Stop stop) {
        Set<String> texts = new TreeSet<>();
        for (Node node : spoken(stop.scene().getRoot())) {
            add(texts, node.getAccessibleText());
            add(texts, node.getAccessibleHelp());
            if (node instanceof Control control && control.getTooltip() != null) {
                add(texts, control.getTooltip().getText());
            }
            if (node instanceof Labeled labeled) {
                add(texts, labeled.getText());
            } else if (node instanceof TextInputControl input) {
                add(texts, input.getPromptText());
            } else if (node instanceof Text text && !(text instanceof FontIcon) && !isPartOfControl(text)) {
                add(texts, text.getText());
            }
        }
        return texts;
    }

    /** All but the preview of a report, which speaks the language of the report. */
    private static List<Node> spoken(Node root) {
        List<Node> all = new ArrayList<>(Fx.all(root));
        Fx.all(root).stream()
                .filter(node -> String.valueOf(node.getId()).startsWith("preview"))
                .flatMap(preview -> Fx.all(preview).stream())
                .forEach(all::remove);
        return all;
    }

    private static boolean isPartOfControl(Text text) {
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Labeled || at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static void add(Set<String> texts, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
