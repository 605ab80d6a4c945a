package org.vigie.domain.evaluation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;

/** Tells which cells of a table are not asked, because another cell of their row makes them pointless. */
public final class HiddenCells {
    private HiddenCells() {}

    /**
     * Ids of the hidden columns of each row, fixed ones included; rows without any are left out.
     *
     * @param key of a table question
     */
    public static Map<RowId, Set<String>> of(Template template, Assessment assessment, AnswerKey key, LocalDate today) {
        Reading reading = new Reading(template, assessment, today);
        Map<RowId, Set<String>> result = new HashMap<>();
        for (Slot slot : reading.slots(key.question())) {
            if (slot.key.equals(key) && slot.question.type() instanceof QuestionType.Table type) {
                TableReader reader = new TableReader(reading, slot, type);
                for (AnswerValue.Row row : reader.rows()) {
                    Set<String> hidden = reader.hiddenIn(row);
                    if (!hidden.isEmpty()) {
                        result.put(row.id(), hidden);
                    }
                }
            }
        }
        return result;
    }
}
