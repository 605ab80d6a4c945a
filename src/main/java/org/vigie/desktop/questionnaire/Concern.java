package org.vigie.desktop.questionnaire;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.risk.RiskLevel;
import org.vigie.domain.risk.RiskStatus;

/**
 * A risk or a compliance gap that answers of a section raise.
 *
 * @param level the current one, or null for a compliance gap, which has none
 */
record Concern(String code, String title, RiskStatus status, @Nullable RiskLevel level, List<Because> because) {
    Concern {
        because = List.copyOf(because);
    }

    boolean gap() {
        return level == null;
    }

    /** Whether one of these answers is a reason for it. */
    boolean isRaisedBy(Predicate<AnswerKey> answers) {
        return because.stream().map(Because::answer).anyMatch(answers);
    }

    boolean dismissed() {
        return status == RiskStatus.DISMISSED;
    }
}
