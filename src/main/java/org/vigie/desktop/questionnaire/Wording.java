package org.vigie.desktop.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.identity.AnswerKey;

/** In which words questions are put: those of the law, or those of a product team where the template has them. */
final class Wording {
    private static final String PLAIN = "pmLabel";

    /** Roles of people who answer about a product, and not for the law. */
    private static final Pattern PRODUCT =
            Pattern.compile("produ[ic]t|projet|project|marketing|métier|business", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final OpenAssessment open;
    private boolean plain;

    /** Begins with the words that suit the role of the person. */
    Wording(OpenAssessment open) {
        this.open = open;
        this.plain = PRODUCT.matcher(open.editor().author().role()).find();
    }

    /** Whether questions are put in the words of a product team, where the template has them, or in those of the law. */
    boolean plain() {
        return plain;
    }

    void speakPlainly(boolean now) {
        plain = now;
    }

    boolean hasPlain() {
        return open.template().texts().all(open.words().language()).keySet().stream().anyMatch(key -> key.endsWith("/" + PLAIN));
    }

    /** A question, in the words that were chosen. */
    String label(AnswerKey key) {
        String legal = open.template().texts().label(open.words().language(), key.question());
        return plain ? plainLabel(key).orElse(legal) : legal;
    }

    /** The same question in the other words, where it has others. */
    Optional<String> otherLabel(AnswerKey key) {
        String legal = open.template().texts().label(open.words().language(), key.question());
        return plainLabel(key).map(words -> plain ? legal : words);
    }

    private Optional<String> plainLabel(AnswerKey key) {
        return open.template().texts().find(open.words().language(), "questions", key.question(), PLAIN);
    }
}
