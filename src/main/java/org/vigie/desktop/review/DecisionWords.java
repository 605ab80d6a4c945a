package org.vigie.desktop.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.RegisterWords;
import org.vigie.domain.review.Decision;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.text.Language;

/** What can be decided, and what each decision is called: in the template's words where it has its own, as in its report. */
final class DecisionWords {
    private final OpenAssessment open;
    private final RegisterWords names;

    DecisionWords(OpenAssessment open, RegisterWords names) {
        this.open = open;
        this.names = names;
    }

    /** The authority is consulted only where the law of the template knows of it. */
    List<Decision.Kind> kinds() {
        boolean consults = open.template().info().review().contains(ReviewStep.CONSULTATION);
        return Arrays.stream(Decision.Kind.values())
                .filter(kind -> consults || kind != Decision.Kind.CONSULTATION)
                .toList();
    }

    String name(Decision.Kind kind) {
        String words = words("decision.", kind);
        return words.substring(0, 1).toUpperCase(language().locale()) + words.substring(1);
    }

    String meaning(Decision.Kind kind) {
        return words("decision.sentence.", kind);
    }

    private String words(String prefix, Decision.Kind kind) {
        return open.template()
                .texts()
                .find(language(), "report", prefix + kind.name().toLowerCase(Locale.ROOT))
                .orElseGet(() -> names.of("report." + prefix, kind));
    }

    private Language language() {
        return open.words().language();
    }
}
