package org.vigie.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What French typography asks of a text that stands on a screen or in a report. */
public final class FrenchTypography {
    private static final Pattern CODE = Pattern.compile("[a-z]+://\\S*|mailto:|[0-9]{1,2}:[0-9]{2}|[A-Z0-9-]+:[a-zA-Zé]+,\\S*|'\\{'.*'\\}'|\\{[^}]*\\}|'[^'\\s]*'|\"[^\"\\s]*\"");
    private static final Pattern HIGH = Pattern.compile("[^\u00a0\u202f?!][;?!»%]|[^\u00a0\u202f\\s]:(?=\\s|$)|[ ][:;?!»%]");
    private static final Pattern OPENING = Pattern.compile("«(?![\u00a0\u202f])");

    private FrenchTypography() {}

    /** One sentence for each fault. */
    public static List<String> faults(String text) {
        List<String> faults = new ArrayList<>();
        String prose = CODE.matcher(text.replace("''", "'")).replaceAll("x");
        if (HIGH.matcher(prose).find()) {
            faults.add("a no-break space before : ; ? ! » %: " + text);
        }
        if (OPENING.matcher(prose).find()) {
            faults.add("a no-break space after «: " + text);
        }
        if (prose.contains("'")) {
            faults.add("the typographic apostrophe: " + text);
        }
        if (prose.contains("\"") || prose.contains("“") || prose.contains("”")) {
            faults.add("quotes are « »: " + text);
        }
        if (prose.contains("...")) {
            faults.add("an ellipsis is one character: " + text);
        }
        return faults;
    }
}
