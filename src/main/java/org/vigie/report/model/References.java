package org.vigie.report.model;

import java.util.List;
import java.util.stream.Collectors;
import org.vigie.domain.text.Language;

/** Legal references as templates write them ({@code GDPR Art. 7}), in the report's language (« RGPD art. 7 »). */
final class References {
    private References() {}

    static String inWords(Context context, List<String> references) {
        return references.stream().map(reference -> inWords(context, reference)).collect(Collectors.joining("; "));
    }

    static String inWords(Context context, String reference) {
        if (context.language() != Language.FR) {
            return reference;
        }
        return reference
                .replace("GDPR ", "RGPD ")
                .replace("Art. ", "art.\u00a0")
                .replace("Rec. ", "considérant\u00a0")
                .replace(" criterion ", " critère ");
    }
}
