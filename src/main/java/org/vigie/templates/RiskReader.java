package org.vigie.templates;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExpressionCompiler;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.templates.PlacedFormula.Place;
import org.vigie.templates.PlacedFormula.Role;

/** Reads risks, taking from a library what the template doesn't restate. */
final class RiskReader {
    private final Draft draft;
    private final RiskMatrix matrix;
    private final Compilation compilation;
    private final Problems problems;
    private final Set<String> fearedEvents;
    private final Set<String> sources;
    private final Set<String> assets;

    RiskReader(Draft draft, RiskMatrix matrix, Compilation compilation, Problems problems) {
        this.draft = draft;
        this.matrix = matrix;
        this.compilation = compilation;
        this.problems = problems;
        this.fearedEvents = Library.catalogue(draft, "fearedEvents");
        this.sources = Library.catalogue(draft, "sources");
        this.assets = Library.catalogue(draft, "assets");
    }

    List<RiskRule> read() {
        return draft.root().list("risks").stream().map(this::risk).toList();
    }

    private RiskRule risk(Item item) {
        Merged merged = new Merged(item, shared(item), problems);
        RiskRule.Kind kind = merged.require("kind").equals("compliance") ? RiskRule.Kind.COMPLIANCE : RiskRule.Kind.RISK;
        Formula when = compilation.condition(Role.RISK, item, "when", Place.TEMPLATE);
        List<RiskRule.Modulator> modulators = item.list("modulators").stream()
                .map(modulator -> modulator(modulator, item.text("id"), kind))
                .toList();
        int severity = index(merged, "severity", matrix.severity());
        return new RiskRule(item.text("id"), kind, when, severity, likelihood(merged, kind), modulators, profile(merged));
    }

    private @Nullable Item shared(Item item) {
        String use = item.textOrNull("use");
        if (use == null) {
            return null;
        }
        Optional<Item> shared = Library.findRisk(draft.libraries().values(), use);
        if (shared.isEmpty()) {
            problems.error("dangling-reference", item.at("use"), "templates.dangling.libraryRisk", use);
        }
        return shared.orElse(null);
    }

    private RiskRule.Modulator modulator(Item item, String risk, RiskRule.Kind kind) {
        if (kind == RiskRule.Kind.COMPLIANCE && item.has("likelihood")) {
            problems.error("misplaced-key", item.at("likelihood"), "templates.risk.complianceLikelihood");
        }
        Formula condition =
                compilation.compile(Role.MODULATOR, risk, item.at("if"), Place.TEMPLATE, ExpressionCompiler.Type.BOOL);
        return new RiskRule.Modulator(condition, item.integer("severity", 0), item.integer("likelihood", 0));
    }

    private int likelihood(Merged merged, RiskRule.Kind kind) {
        if (kind == RiskRule.Kind.RISK) {
            return index(merged, "likelihood", matrix.likelihood());
        }
        if (merged.has("likelihood")) {
            problems.error("misplaced-key", merged.at("likelihood"), "templates.risk.complianceLikelihood");
        }
        return 0;
    }

    private int index(Merged merged, String key, List<String> scale) {
        String code = merged.require(key);
        int index = scale.indexOf(code);
        if (index < 0 && merged.has(key)) {
            problems.error("dangling-reference", merged.at(key), "templates.dangling.scale", code, String.join(", ", scale));
        }
        return Math.max(index, 0);
    }

    private RiskRule.Profile profile(Merged merged) {
        String fearedEvent = merged.require("fearedEvent");
        requireCodes(merged.has("fearedEvent") ? List.of(merged.at("fearedEvent")) : List.of(), fearedEvents, "fearedEvents");
        merged.require("sources");
        requireCodes(merged.list("sources"), sources, "sources");
        requireCodes(merged.list("assets"), assets, "assets");
        RiskRule.Track track = merged.require("track").equals("operational") ? RiskRule.Track.OPERATIONAL : RiskRule.Track.BY_DESIGN;
        return new RiskRule.Profile(
                fearedEvent,
                merged.texts("sources"),
                merged.texts("assets"),
                track,
                merged.has("category") ? merged.at("category").text() : null,
                merged.texts("ref"),
                merged.texts("tags"));
    }

    private void requireCodes(List<Item> codes, Set<String> known, String catalogue) {
        for (Item code : codes) {
            if (!known.contains(code.text())) {
                problems.error("dangling-reference", code, "templates.dangling.catalogue", code.text(), catalogue);
            }
        }
    }
}
