package org.vigie.desktop.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** In which words questions are put: those of the law, or those of a product team where the template has them. */
final class Wording {
    private static final String PLAIN = "pmLabel";

    /** Roles of people who answer about a product, and not for the law. */
    private static final Pattern PRODUCT =
            Pattern.compile("produ[ic]t|projet|project|marketing|métier|business", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final TemplateTexts texts;
    private final Language language;
    private final ReadOnlyBooleanWrapper plain;

    /** Begins with the words that suit the role of the person. */
    Wording(TemplateTexts texts, Language language, String role) {
        this.texts = texts;
        this.language = language;
        this.plain = new ReadOnlyBooleanWrapper(hasPlain() && PRODUCT.matcher(role).find());
    }

    /** Whether questions are put in the words of a product team, which only a template that has them can, or in those of the law. */
    boolean plain() {
        return plain.get();
    }

    ReadOnlyBooleanProperty plainProperty() {
        return plain.getReadOnlyProperty();
    }

    void speakPlainly(boolean now) {
        plain.set(now && hasPlain());
    }

    boolean hasPlain() {
        return texts.all(language).keySet().stream().anyMatch(key -> key.endsWith("/" + PLAIN));
    }

    /** A question, in the words that were chosen. */
    String label(AnswerKey key) {
        String legal = texts.label(language, key.question());
        return plain() ? plainLabel(key).orElse(legal) : legal;
    }

    /** The same question in the other words, where it has others. */
    Optional<String> otherLabel(AnswerKey key) {
        String legal = texts.label(language, key.question());
        return plainLabel(key).map(words -> plain() ? legal : words);
    }

    private Optional<String> plainLabel(AnswerKey key) {
        return texts.find(language, "questions", key.question(), PLAIN);
    }
}
