package org.vigie.domain.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.FindingSeverity;

/** The checks that Vigie makes for every template; {@code evaluation.} and the code is the key of the text. */
public enum BuiltInCheck {
    REQUIRED_OPEN("V-ANS-01", FindingSeverity.ERROR),
    UNKNOWN_LEFT("V-ANS-02", FindingSeverity.WARNING),
    ASK_LEGAL_LEFT("V-ANS-03", FindingSeverity.WARNING),
    ASSUMPTION_LEFT("V-ANS-04", FindingSeverity.WARNING),
    WRONG_TYPE("V-ANS-05", FindingSeverity.ERROR),
    /** Argument: the option's code. */
    NO_SUCH_OPTION("V-ANS-06", FindingSeverity.ERROR),
    NO_SUCH_ROW("V-ANS-07", FindingSeverity.ERROR),
    /** Argument: the column's id. */
    REQUIRED_CELL_EMPTY("V-ANS-08", FindingSeverity.ERROR),
    /** Argument: the exclusive option's code. */
    EXCLUSIVE_BESIDE_OTHERS("V-ANS-09", FindingSeverity.ERROR),
    BEYOND_LIMITS("V-ANS-10", FindingSeverity.ERROR),
    PLACEHOLDER_LEFT("V-ANS-11", FindingSeverity.WARNING),

    /** Argument: the risk's code, as for all checks of risks. An error because nothing is decided meanwhile (decision L9). */
    NOT_JUDGED("V-RISK-01", FindingSeverity.ERROR),
    HIGH_WITHOUT_MEASURE("V-RISK-02", FindingSeverity.WARNING),
    OVERRIDE_WITHOUT_EFFECT("V-RISK-03", FindingSeverity.INFO),
    /** No error here, since it does not stand against a rejection or a consultation; an approval asks for it. */
    TOLERABLE_WITHOUT_REASON("V-RISK-04", FindingSeverity.WARNING),
    /** No error here, as above (decision 14). */
    GRAVEST_WITHOUT_REASON("V-RISK-05", FindingSeverity.WARNING),
    NO_LONGER_RAISED("V-RISK-06", FindingSeverity.INFO),
    GAP_WITHOUT_CORRECTION("V-GAP-01", FindingSeverity.WARNING),

    /** Argument: the measure's code, as for all checks of actions. */
    NO_OWNER("V-ACT-01", FindingSeverity.WARNING),
    NO_DUE_DATE("V-ACT-02", FindingSeverity.WARNING),
    OVERDUE("V-ACT-03", FindingSeverity.WARNING),
    FOR_DISMISSED_RISK("V-ACT-04", FindingSeverity.WARNING),
    OWNED_BY_DPO("V-ACT-05", FindingSeverity.WARNING),
    NO_SUCH_MEASURE("V-ACT-06", FindingSeverity.WARNING);

    private final String code;
    private final FindingSeverity severity;

    BuiltInCheck(String code, FindingSeverity severity) {
        this.code = code;
        this.severity = severity;
    }

    /** {@code V-…}: the id of its findings. */
    public String code() {
        return code;
    }

    public FindingSeverity severity() {
        return severity;
    }

    Finding at(@Nullable AnswerKey on, List<RowId> rows, String... arguments) {
        return new Finding(code, severity, on, rows, List.of(arguments));
    }

    Finding of(String... arguments) {
        return at(null, List.of(), arguments);
    }
}
