package org.vigie.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;

/** Each risk has a measure, and each measure does something. */
final class RuleLint {
    private final Template template;
    private final Draft draft;
    private final Problems problems;

    RuleLint(Template template, Draft draft, Problems problems) {
        this.template = template;
        this.draft = draft;
        this.problems = problems;
    }

    void check() {
        Map<String, Item> risks = places("risks");
        Map<String, Item> measures = places("measures");
        for (RiskRule risk : template.rules().risks()) {
            boolean treated = template.rules().measures().stream()
                    .flatMap(measure -> measure.mitigates().stream())
                    .anyMatch(each -> each.risk().equals(risk.id()));
            if (!treated) {
                problems.error("risk-without-measure", place(risks, risk.id()), "templates.lint.rule.noMeasure", risk.id());
            }
        }
        for (MeasureRule measure : template.rules().measures()) {
            if (measure.mitigates().isEmpty()) {
                problems.error("idle-measure", place(measures, measure.id()), "templates.lint.rule.idleMeasure", measure.id());
            }
        }
    }

    private Map<String, Item> places(String kind) {
        Map<String, Item> places = new HashMap<>();
        List<Item> items = draft.root().list(kind);
        items.forEach(item -> places.put(item.text("id"), item.at("id")));
        return places;
    }

    private Item place(Map<String, Item> places, String id) {
        return places.getOrDefault(id, draft.root());
    }
}
