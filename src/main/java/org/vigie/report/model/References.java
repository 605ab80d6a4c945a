package org.vigie.report.model;

import java.util.List;
import org.vigie.domain.text.LegalReferences;

/** Legal references in the report's language. */
final class References {
    private References() {}

    static String inWords(Context context, List<String> references) {
        return inWords(context, String.join("; ", references));
    }

    static String inWords(Context context, String reference) {
        return LegalReferences.inWords(context.language(), reference);
    }
}
