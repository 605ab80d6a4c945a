package org.vigie.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigie.application.port.WireCode;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.action.ActionPlan;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.review.Decision;
import org.vigie.domain.review.DpoOpinion;
import org.vigie.domain.review.PriorConsultation;
import org.vigie.domain.risk.LevelKind;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.text.Language;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The codes that options take. */
final class Codes {
    private static final Map<Class<?>, WireCode<?>> ALL = all();

    private Codes() {}

    private static Map<Class<?>, WireCode<?>> all() {
        Map<Class<?>, WireCode<?>> codes = new LinkedHashMap<>();
        codes.put(Language.class, WireCodes.LANGUAGE);
        codes.put(AssessmentStatus.class, WireCodes.STATUS);
        codes.put(ActionStatus.class, WireCodes.ACTION_STATUS);
        codes.put(Priority.class, WireCodes.PRIORITY);
        codes.put(MeasureRule.Effort.class, WireCodes.EFFORT);
        codes.put(ActionPlan.Confirmation.class, WireCodes.CONFIRMATION);
        codes.put(LevelKind.class, WireCodes.LEVEL_KIND);
        codes.put(Decision.Kind.class, WireCodes.DECISION);
        codes.put(DpoOpinion.Position.class, WireCodes.POSITION);
        codes.put(PriorConsultation.Outcome.class, WireCodes.CONSULTATION_OUTCOME);
        return Map.copyOf(codes);
    }

    /** Makes picocli read the codes. */
    static void register(CommandLine command) {
        ALL.forEach((type, code) -> register(command, type, code));
        command.setCaseInsensitiveEnumValuesAllowed(true);
    }

    @SuppressWarnings("unchecked")
    private static <T> void register(CommandLine command, Class<T> type, WireCode<?> code) {
        command.registerConverter(
                type, text -> (T) code.parse(text).orElseThrow(() -> new TypeConversionException(text)));
    }

    /** The codes of an enumeration, as options take them. */
    static List<String> of(Class<?> type) {
        WireCode<?> code = ALL.get(type);
        if (code != null) {
            return code.all();
        }
        return List.of(type.getEnumConstants()).stream().map(each -> each.toString().toLowerCase(Locale.ROOT)).toList();
    }

    /** The code of a constant, as files and messages name it. */
    static String text(Enum<?> constant) {
        return of(constant.getDeclaringClass()).get(List.of(constant.getDeclaringClass().getEnumConstants()).indexOf(constant));
    }
}
