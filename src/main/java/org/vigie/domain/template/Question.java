package org.vigie.domain.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param id what logic and files call it, e.g. {@code consent.granular}
 * @param code what people see, e.g. {@code Q-CONS-02}
 * @param visibleIf null when shown whenever its section is
 * @param requiredIf null when never required
 */
public record Question(
        String id, String code, QuestionType type, @Nullable Formula visibleIf, @Nullable Formula requiredIf, Details details) {

    /**
     * What does not change how the question is evaluated.
     *
     * @param references legal references, e.g. {@code GDPR Art. 7}
     * @param expected option codes that are favourable; empty where the question only describes
     * @param bind the register that this question shows instead of storing an answer, or null
     * @param form places in official forms, by form id
     */
    public record Details(
            List<String> references,
            Set<String> audience,
            Set<String> expected,
            @Nullable Binding bind,
            Map<String, Map<String, String>> form) {
        public static final Details NONE = new Details(List.of(), Set.of(), Set.of(), null, Map.of());

        public Details {
            references = List.copyOf(references);
            audience = Set.copyOf(audience);
            expected = Set.copyOf(expected);
            form = Map.copyOf(form);
        }
    }

    /** A register of the assessment that a question may show (decision 7). */
    public enum Binding {
        RISKS,
        ACTIONS,
        OPINION,
        VIEWS,
        DECISION
    }
}
