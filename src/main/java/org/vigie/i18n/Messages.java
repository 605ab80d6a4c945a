package org.vigie.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The program's texts in one language. Keys begin with the area whose file holds them ({@code storage.wrongPassphrase} stands in
 * {@code storage_fr.properties}); arguments follow {@link MessageFormat}.
 */
public final class Messages {
    /** One file per area and language beside this class. */
    public static final List<String> AREAS =
            List.of("common", "application", "evaluation", "expression", "templates", "storage", "exchange", "report", "cli",
                    "desktop", "details", "portfolio", "questionnaire", "register", "review");

    private final Locale locale;
    private final Map<String, String> texts;

    public Messages(Locale locale) {
        this.locale = locale;
        Map<String, String> all = new HashMap<>();
        for (String area : AREAS) {
            load(area, locale.getLanguage(), all);
        }
        this.texts = Map.copyOf(all);
    }

    private Messages(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
    }

    /** The same texts, with each pattern turned into another one: as into a language made up to see what is not translated. */
    public Messages turned(UnaryOperator<String> patterns) {
        Map<String, String> all = new HashMap<>(texts);
        all.replaceAll((_, pattern) -> patterns.apply(pattern));
        return new Messages(locale, all);
    }

    /**
     * The same texts, but for those given in other words.
     *
     * @param own by key; no patterns: what they hold is {@code {0}} and the like
     */
    public Messages with(Map<String, String> own) {
        if (own.isEmpty()) {
            return this;
        }
        Map<String, String> all = new HashMap<>(texts);
        own.forEach((key, words) -> all.replace(key, pattern(words)));
        return new Messages(locale, all);
    }

    private static String pattern(String words) {
        return words.replace("'", "''").replaceAll("\\{(?!\\d})", "'{'");
    }

    private static void load(String area, String language, Map<String, String> into) {
        String name = area + "_" + language + ".properties";
        try (InputStream stream = Messages.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no texts " + name);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            properties.forEach((key, text) -> into.put((String) key, (String) text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    /**
     * The text, with its arguments set in.
     *
     * @throws IllegalArgumentException when there is no such text: tests keep every key that the code names
     */
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
