package org.vigie.domain.text;

import java.util.Locale;
import java.util.Optional;

/** A language in which Vigie's screens, templates and reports exist. */
public enum Language {
    FR("fr", Locale.FRANCE),
    EN("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The ISO 639-1 code, as it stands in files. */
    public String code() {
        return code;
    }

    /** The locale that formats dates and numbers for this language. */
    public Locale locale() {
        return locale;
    }

    /** The language with this ISO 639-1 code, if Vigie has it. */
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
