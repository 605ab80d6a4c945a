package org.vigie.templates;

import java.util.regex.Pattern;

/** Legal references have a form by which people and programs find the text. */
final class ReferenceLint {
    private static final Pattern FORM = Pattern.compile(String.join(
            "|",
            "(GDPR|LIL|AI Act|DSA|Data Act|EU Charter|Code pénal)( (Art\\.|Rec\\.) [0-9].*)?",
            "(EDPB (Guidelines|Recommendations|Opinion|template)|CNIL( (fiche|guide|Délib\\.|PIA|Recommandation).*)?|WP[0-9]).*",
            "(CJEU|ECtHR|Conseil d’État|CE) [A-Z0-9].*",
            "(Dir\\.|Decision|Regulation|Décret|Loi|Convention) ?\\(?[A-Z0-9].*",
            "(C\\. [a-z]+\\.|CPCE|Cal\\. Civ\\. Code|11 CCR|CCPA) ?(Art\\. |§ ?|[LRD]\\. ?)?[0-9§].*",
            "(ISO|ANSSI|NIST|RFC|ENISA|OWASP|PCI).*",
            "[0-9]+ CCR.*"));

    private final Problems problems;

    ReferenceLint(Problems problems) {
        this.problems = problems;
    }

    void check(Item item) {
        if (item.node().isObject()) {
            for (String name : item.node().propertyNames()) {
                if (name.equals("ref")) {
                    reference(item.at(name));
                } else {
                    check(item.at(name));
                }
            }
        } else {
            item.entries().forEach(this::check);
        }
    }

    private void reference(Item ref) {
        if (ref.node().isArray()) {
            ref.entries().forEach(this::reference);
        } else if (!FORM.matcher(ref.text()).matches()) {
            problems.warning("reference-form", ref, "templates.lint.reference.form", ref.text());
        }
    }
}
