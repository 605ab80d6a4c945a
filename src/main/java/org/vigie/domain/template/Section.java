package org.vigie.domain.template;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a questionnaire.
 *
 * @param number shown to people, never used by logic
 * @param visibleIf null when always shown
 * @param repeatFor the table question for each of whose rows the section is answered, or null
 * @param assesses whether it assesses the processing, even where no answer of its questions is called favourable
 */
public record Section(
        String id,
        String number,
        Set<String> audience,
        @Nullable Formula visibleIf,
        @Nullable String repeatFor,
        boolean assesses,
        List<Question> questions) {
    public Section {
        audience = Set.copyOf(audience);
        questions = List.copyOf(questions);
    }

    /** A section of which only its questions say whether it assesses. */
    public Section(
            String id, String number, Set<String> audience, @Nullable Formula visibleIf, @Nullable String repeatFor, List<Question> questions) {
        this(id, number, audience, visibleIf, repeatFor, false, questions);
    }
}
