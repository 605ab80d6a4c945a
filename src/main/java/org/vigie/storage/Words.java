package org.vigie.storage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;

/** Text as the search compares it: small letters without accents, ligatures taken apart. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** Longer words stand in the index in pieces; each part of a word that is half as long stands in one of them. */
    private static final int PIECE = 64;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Words() {}

    static String normalise(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss")
                .replace('’', '\'');
    }

    /** The words of a normalised text; long ones in pieces. */
    static Set<String> in(String text) {
        Set<String> words = new HashSet<>();
        for (String word : SPACE.splitAsStream(text).toList()) {
            for (int from = 0; from + PIECE < word.length(); from += PIECE / 2) {
                words.add(word.substring(from, from + PIECE));
            }
            words.add(word.substring(Math.max(0, word.length() - PIECE)));
        }
        words.remove("");
        return words;
    }

    /** The parts of words that a search asks for; of each as much as {@linkplain #in pieces} surely hold. */
    static List<String> sought(String search) {
        return SPACE.splitAsStream(normalise(search))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(PIECE / 2, word.length())))
                .toList();
    }

    /** The words that a search asks for, as patterns of SQL's LIKE with {@code !} as escape. */
    static List<String> patterns(String search) {
        return SPACE.splitAsStream(normalise(search))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }

    /** All that a person wrote in an answer; codes are no words. */
    static String of(Answer answer) {
        List<String> texts = new ArrayList<>();
        if (answer.value() != null) {
            texts(answer.value()).forEach(texts::add);
        }
        if (answer.note() != null) {
            texts.add(answer.note());
        }
        return normalise(String.join("\n", texts));
    }

    private static Stream<String> texts(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text text -> Stream.of(text.text());
            case AnswerValue.Rich rich -> Stream.of(rich.text().toPlain());
            case AnswerValue.Number number -> Stream.of(number.value().toPlainString());
            case AnswerValue.Money money -> Stream.of(money.amount().toPlainString());
            case AnswerValue.Date date -> Stream.of(date.date().toString());
            case AnswerValue.Person person ->
                Stream.of(person.name(), person.role() == null ? "" : person.role(), person.email() == null ? "" : person.email());
            case AnswerValue.Table table ->
                table.rows().stream()
                        .flatMap(row -> new TreeMap<>(row.cells()).values().stream())
                        .flatMap(Words::texts);
            case AnswerValue.Choice ignored -> Stream.empty();
            case AnswerValue.Multi ignored -> Stream.empty();
            case AnswerValue.Duration ignored -> Stream.empty();
            case AnswerValue.Country ignored -> Stream.empty();
            case AnswerValue.Files ignored -> Stream.empty();
            case AnswerValue.Ref ignored -> Stream.empty();
        };
    }
}
