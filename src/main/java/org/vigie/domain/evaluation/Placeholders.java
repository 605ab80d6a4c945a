package org.vigie.domain.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises what writers leave in a text to come back to. */
final class Placeholders {
    /** Cheap to look for; only a text that holds one is looked at closely. */
    private static final List<String> MARKS = List.of("TODO", "TBD", "TBC", "FIXME", "XXX", "ipsum", "IPSUM", "Ipsum", "[", "___");

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])(TODO|TBD|TBC|FIXME|X{3,10})(?![\\p{L}\\p{N}])");
    private static final Pattern LOREM = Pattern.compile("(?i)lorem\\s{1,9}ipsum");
    private static final Pattern BRACKET = Pattern.compile(
            "(?iu)\\[\\s{0,9}("
                    + "[àa]\\s{1,9}(compléter|completer|définir|definir|préciser|preciser|remplir|confirmer|vérifier|verifier|venir)"
                    + "|compléter|completer|insérer|inserer|to\\s{1,9}be\\s{1,9}|to\\s{1,9}complete|insert|fill\\s{1,9}in|complete"
                    + "|name|nom|date|xx?|…|\\.{2,9}|\\?{1,9})[^\\]]{0,80}\\]");
    private static final Pattern LINE = Pattern.compile("_{3,}");
    private static final Pattern ALONE =
            Pattern.compile("(?iu)\\s*(…|\\.{2,9}|\\?{1,9}|x{2,9}|_{2,}|tbd|tbc|todo|[àa] (compléter|définir|préciser|confirmer))\\s*\\.?\\s*");

    private Placeholders() {}

    static boolean leftIn(String text) {
        if (text.length() <= 40 && ALONE.matcher(text).matches()) {
            return true;
        }
        for (String mark : MARKS) {
            if (text.contains(mark)) {
                return WORD.matcher(text).find()
                        || LOREM.matcher(text).find()
                        || BRACKET.matcher(text).find()
                        || LINE.matcher(text).find();
            }
        }
        return false;
    }
}
