package org.vigie.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import morfologik.speller.Speller;
import morfologik.stemming.Dictionary;

/** Tells the words that neither the dictionary of a language nor the project’s own list knows. */
final class Spelling {
    /** What is no prose: addresses, code, options and files of the command line, placeholders, and whatever holds a figure. */
    private static final Pattern CODE = Pattern.compile(
            "`[^`]*`|vigie [a-z]+ -.*|[«“\"]\u00a0?vigie [^»”\"]*|[«\"]\u00a0?[a-z][a-zA-Z]*\u00a0?[»\"]|[a-z]+:(//)?[^\\s\u00a0]*[^\\s\u00a0.,;)»”]|'\\{'.*?'\\}'"
                    + "|\\{\\d+(,(number|date|time)(,[^}]*)?)?\\}|\\{\\d+,(choice|plural),|\\d+[#<]"
                    + "|(?<![\\p{L}\\d])--?[a-z][a-z-]*|[\\w./-]*\\.(json|docx|dotx|xlsx|ics|vigie|md|csv|pdf|txt)\\b|\\b[\\w-]+(\\.\\w+)*_\\w[\\w.]*|\\b\\p{Ll}+(\\.\\p{Ll}+)+\\b"
                    + "|[^\\s\u00a0\u202f(\\[«“—–/|]*\\d[^\\s\u00a0\u202f)\\]»”—–/|]*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");
    private static final Pattern ELISION = Pattern.compile("(?i)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\\p{L})");
    private static final Pattern POSSESSIVE = Pattern.compile("'s$|(?<=s)'$");

    private final String language;
    private final Speller dictionary;
    private final Set<String> own;
    private final Map<String, Boolean> judged = new HashMap<>();
    private final Set<String> needed = new HashSet<>();

    private Spelling(String language, Speller dictionary, Set<String> own) {
        this.language = language;
        this.dictionary = dictionary;
        this.own = own;
    }

    String language() {
        return language;
    }

    static Spelling french() throws IOException {
        return of("fr", "/org/languagetool/resource/fr/french.dict");
    }

    static Spelling english() throws IOException {
        return of("en", "/org/languagetool/resource/en/hunspell/en_GB.dict");
    }

    private static Spelling of(String language, String dictionary) throws IOException {
        URL url = Objects.requireNonNull(Spelling.class.getResource(dictionary), dictionary);
        return new Spelling(language, new Speller(Dictionary.read(url)), new LinkedHashSet<>(projectWords(language)));
    }

    /** The terms, names and acronyms that the project vouches for, as its file lists them. */
    static List<String> projectWords(String language) throws IOException {
        try (InputStream stream = Spelling.class.getResourceAsStream("words_" + language + ".txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** The words of the text that nobody knows, as they stand in it. */
    List<String> unknown(String text) {
        List<String> unknown = new ArrayList<>();
        Matcher words = WORD.matcher(CODE.matcher(withoutPhrases(text.replace("''", "’"))).replaceAll(" "));
        while (words.find()) {
            if (!judged.computeIfAbsent(words.group(), word -> known(word.replace('’', '\'')))) {
                unknown.add(words.group());
            }
        }
        return unknown;
    }

    /** The project’s words without which a text read so far would hold an unknown word. */
    Set<String> needed() {
        return needed;
    }

    /** An entry of several words vouches for them only where they stand together. */
    private String withoutPhrases(String text) {
        String rest = text;
        for (String entry : own) {
            if (!WORD.matcher(entry).matches() && rest.contains(entry)) {
                needed.add(entry);
                rest = rest.replace(entry, " ");
            }
        }
        return rest;
    }

    private boolean known(String word) {
        if (listed(word)) {
            return true;
        }
        String bare = language.equals("fr") ? ELISION.matcher(word).replaceFirst("") : POSSESSIVE.matcher(word).replaceFirst("");
        if (!bare.equals(word)) {
            return known(bare);
        }
        return word.contains("-") && List.of(word.split("-")).stream().allMatch(this::known);
    }

    private boolean listed(String word) {
        String small = word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
        if (dictionary.isInDictionary(word) || dictionary.isInDictionary(small)) {
            return true;
        }
        for (String form : List.of(word, small)) {
            if (own.contains(form)) {
                needed.add(form);
                return true;
            }
        }
        return false;
    }
}
