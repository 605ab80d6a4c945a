package org.vigie.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.RiskRule;
import org.vigie.templates.PlacedFormula.Place;
import org.vigie.templates.PlacedFormula.Role;

/** Reads measures, taking from a library what the template doesn't restate. */
final class MeasureReader {
    private final Map<String, RiskRule> risks = new LinkedHashMap<>();
    private final Map<String, List<String>> risksUsing = new HashMap<>();
    private final Draft draft;
    private final Compilation compilation;
    private final Problems problems;
    private final Set<String> roles;

    MeasureReader(Draft draft, List<RiskRule> risks, Compilation compilation, Problems problems) {
        this.draft = draft;
        this.compilation = compilation;
        this.problems = problems;
        this.roles = Library.catalogue(draft, "roles");
        risks.forEach(risk -> this.risks.put(risk.id(), risk));
        for (Item risk : draft.root().list("risks")) {
            String shared = risk.has("use") ? risk.text("use") : risk.text("id");
            risksUsing.computeIfAbsent(shared, id -> new ArrayList<>()).add(risk.text("id"));
        }
    }

    List<MeasureRule> read() {
        return draft.root().list("measures").stream().map(this::measure).toList();
    }

    private MeasureRule measure(Item item) {
        Item shared = shared(item);
        Merged merged = new Merged(item, shared, problems);
        List<MeasureRule.Mitigation> mitigates =
                item.has("mitigates") || shared == null ? own(item) : fromLibrary(shared);
        return new MeasureRule(
                item.text("id"),
                mitigates,
                compilation.optional(Role.IN_PLACE, item, "inPlaceIf", Place.TEMPLATE),
                compilation.optional(Role.PARTLY_IN_PLACE, item, "partlyInPlaceIf", Place.TEMPLATE),
                profile(merged));
    }

    private @Nullable Item shared(Item item) {
        String use = item.textOrNull("use");
        if (use == null) {
            return null;
        }
        Optional<Item> shared = Library.findMeasure(draft.libraries().values(), use);
        if (shared.isEmpty()) {
            problems.error("dangling-reference", item.at("use"), "templates.dangling.libraryMeasure", use);
        }
        return shared.orElse(null);
    }

    private List<MeasureRule.Mitigation> own(Item item) {
        if (!item.has("mitigates") && !item.has("use")) {
            problems.error("missing-key", item, "templates.schema.missingKey", "mitigates");
        }
        List<MeasureRule.Mitigation> mitigations = new ArrayList<>();
        for (Item entry : item.list("mitigates")) {
            RiskRule risk = risks.get(entry.text("risk"));
            if (risk == null) {
                problems.error("dangling-reference", entry.at("risk"), "templates.dangling.risk", entry.text("risk"));
            } else {
                mitigations.add(mitigation(entry, risk));
            }
        }
        return mitigations;
    }

    /** A library knows more risks than one template: those that are not in it are left out. */
    private List<MeasureRule.Mitigation> fromLibrary(Item shared) {
        List<MeasureRule.Mitigation> mitigations = new ArrayList<>();
        for (Item entry : shared.list("mitigates")) {
            for (String id : risksUsing.getOrDefault(entry.text("risk"), List.of())) {
                RiskRule risk = risks.get(id);
                if (risk != null) {
                    mitigations.add(mitigation(entry, risk));
                }
            }
        }
        return mitigations;
    }

    private MeasureRule.Mitigation mitigation(Item entry, RiskRule risk) {
        int severity = entry.integer("severity", 0);
        int likelihood = entry.integer("likelihood", 0);
        boolean reduces = severity != 0 || likelihood != 0;
        if (risk.kind() == RiskRule.Kind.COMPLIANCE && reduces) {
            problems.error("misplaced-key", entry, "templates.measure.reducesGap", risk.id());
        } else if (risk.kind() == RiskRule.Kind.RISK && !reduces) {
            problems.error("missing-key", entry, "templates.measure.reducesNothing", risk.id());
        }
        return new MeasureRule.Mitigation(risk.id(), severity, likelihood);
    }

    private MeasureRule.Profile profile(Merged merged) {
        String owner = merged.require("suggestedOwner");
        if (merged.has("suggestedOwner") && !roles.contains(owner)) {
            problems.error("dangling-reference", merged.at("suggestedOwner"), "templates.dangling.catalogue", owner, "roles");
        }
        String effort = merged.require("effort");
        String category = merged.require("category");
        merged.require("dueDays");
        return new MeasureRule.Profile(
                category,
                owner,
                effort.isEmpty() ? MeasureRule.Effort.MEDIUM : MeasureRule.Effort.valueOf(effort.toUpperCase(Locale.ROOT)),
                merged.at("dueDays").node().intValue(0),
                merged.texts("ref"),
                merged.texts("tags"));
    }
}
