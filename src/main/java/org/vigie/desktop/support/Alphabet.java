package org.vigie.desktop.support;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.vigie.domain.text.Language;

/** The order of texts in a language: É beside E. Thousands are compared soon, since a text is taken apart but once. */
public final class Alphabet implements Comparator<String> {
    private final Collator collator;
    private final Map<String, CollationKey> keys = new ConcurrentHashMap<>();

    public Alphabet(Language language) {
        this.collator = Collator.getInstance(language.locale());
    }

    @Override
    public int compare(String one, String other) {
        return key(one).compareTo(key(other));
    }

    private CollationKey key(String text) {
        return keys.computeIfAbsent(text, collator::getCollationKey);
    }
}
