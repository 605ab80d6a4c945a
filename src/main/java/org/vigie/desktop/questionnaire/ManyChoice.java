package org.vigie.desktop.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigie.domain.template.QuestionType.Option;

/** Which options are chosen once one more is taken or dropped. */
final class ManyChoice {
    private ManyChoice() {}

    /** In the template's order; an exclusive option drops the others, and any other drops it. */
    static List<String> toggled(List<Option> options, List<String> before, String code, boolean selected) {
        Set<String> codes = new HashSet<>(before);
        boolean exclusive = options.stream().anyMatch(option -> option.code().equals(code) && option.exclusive());
        if (!selected) {
            codes.remove(code);
        } else if (exclusive) {
            codes = Set.of(code);
        } else {
            options.stream().filter(Option::exclusive).map(Option::code).forEach(codes::remove);
            codes.add(code);
        }
        Set<String> kept = codes;
        return options.stream().map(Option::code).filter(kept::contains).toList();
    }
}
