package org.vigie.storage;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AssessmentId;

/** The numbers of risks and measures that people added: never given twice (decision 15). */
final class Counters {
    private static final Pattern CODE = Pattern.compile("([RM]-USR-)(\\d{1,9})");
    static final Set<String> PREFIXES = Set.of("R-USR-", "M-USR-");

    private Counters() {}

    static int next(Handle handle, AssessmentId assessment, String prefix) {
        if (!PREFIXES.contains(prefix)) {
            throw new IllegalArgumentException("no such numbers: " + prefix);
        }
        int next = last(handle, assessment, prefix) + 1;
        raise(handle, assessment, prefix, next);
        return next;
    }

    static void raise(Handle handle, AssessmentId assessment, String prefix, int number) {
        if (number <= last(handle, assessment, prefix)) {
            return;
        }
        int updated = handle.createUpdate(
                        "UPDATE counter SET last_number = :number WHERE assessment = :assessment AND prefix = :prefix")
                .bind("number", number)
                .bind("assessment", assessment.value())
                .bind("prefix", prefix)
                .execute();
        if (updated == 0) {
            handle.createUpdate("INSERT INTO counter (assessment, prefix, last_number) VALUES (:assessment, :prefix, :number)")
                    .bind("number", number)
                    .bind("assessment", assessment.value())
                    .bind("prefix", prefix)
                    .execute();
        }
    }

    /** Notes the numbers that an assessment uses already. */
    static void raise(Handle handle, Assessment assessment) {
        assessment.register().added().keySet().forEach(code -> raise(handle, assessment.id(), code));
        assessment.plan().added().keySet().forEach(code -> raise(handle, assessment.id(), code));
    }

    /** Notes the numbers that a change uses. */
    static void raise(Handle handle, AssessmentId assessment, Change change) {
        switch (change) {
            case Change.EditAddedRisk risk -> raise(handle, assessment, risk.code());
            case Change.EditAddedMeasure measure -> raise(handle, assessment, measure.code());
            case Change.Several several -> several.changes().forEach(each -> raise(handle, assessment, each));
            case Change.SetAnswer _, Change.AddRow _, Change.RemoveRow _, Change.MoveRow _, Change.SetCell _ -> {}
            case Change.JudgeRisk _, Change.ConfirmMeasure _, Change.EditAction _, Change.EditComment _ -> {}
            case Change.GiveOpinion _, Change.RecordViews _, Change.RecordConsultation _, Change.Decide _ -> {}
            case Change.RecordVersion _, Change.EditDetails _, Change.EditEvidence _, Change.KeepAside _, Change.ChangeTemplate _ -> {}
        }
    }

    private static void raise(Handle handle, AssessmentId assessment, String code) {
        Matcher matcher = CODE.matcher(code);
        if (matcher.matches()) {
            raise(handle, assessment, matcher.group(1), Integer.parseInt(matcher.group(2)));
        }
    }

    /** The last numbers given, by prefix. */
    static Map<String, Integer> all(Handle handle, AssessmentId assessment) {
        Map<String, Integer> numbers = new TreeMap<>();
        handle.createQuery("SELECT prefix, last_number FROM counter WHERE assessment = :assessment")
                .bind("assessment", assessment.value())
                .map((row, context) -> Map.entry(row.getString("prefix"), row.getInt("last_number")))
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
        return numbers;
    }

    private static int last(Handle handle, AssessmentId assessment, String prefix) {
        return all(handle, assessment).getOrDefault(prefix, 0);
    }
}
