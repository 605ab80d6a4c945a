package org.vigie.templates;

import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Migration;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Rules;
import tools.jackson.core.JsonGenerator;

import static org.vigie.templates.TypeJson.formula;
import static org.vigie.templates.TypeJson.text;
import static org.vigie.templates.TypeJson.texts;

/** Writes risks, measures and migrations of the installed form. */
final class InstalledRuleWriter {
    private final JsonGenerator json;

    InstalledRuleWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Rules rules) {
        json.writeArrayPropertyStart("risks");
        rules.risks().forEach(this::risk);
        json.writeEndArray();
        json.writeArrayPropertyStart("measures");
        rules.measures().forEach(this::measure);
        json.writeEndArray();
        json.writeArrayPropertyStart("migrations");
        rules.migrations().forEach(this::migration);
        json.writeEndArray();
    }

    private void risk(RiskRule risk) {
        json.writeStartObject();
        json.writeStringProperty("id", risk.id());
        json.writeStringProperty("kind", risk.kind().name());
        formula(json, "when", risk.when());
        json.writeNumberProperty("severity", risk.severity());
        json.writeNumberProperty("likelihood", risk.likelihood());
        json.writeArrayPropertyStart("modulators");
        for (RiskRule.Modulator modulator : risk.modulators()) {
            json.writeStartObject();
            formula(json, "if", modulator.condition());
            json.writeNumberProperty("severity", modulator.severity());
            json.writeNumberProperty("likelihood", modulator.likelihood());
            json.writeEndObject();
        }
        json.writeEndArray();
        RiskRule.Profile profile = risk.profile();
        json.writeStringProperty("fearedEvent", profile.fearedEvent());
        texts(json, "sources", profile.sources());
        texts(json, "assets", profile.assets());
        json.writeStringProperty("track", profile.track().name());
        text(json, "category", profile.category());
        texts(json, "ref", profile.references());
        texts(json, "tags", profile.tags());
        json.writeEndObject();
    }

    private void measure(MeasureRule measure) {
        json.writeStartObject();
        json.writeStringProperty("id", measure.id());
        json.writeArrayPropertyStart("mitigates");
        for (MeasureRule.Mitigation mitigation : measure.mitigates()) {
            json.writeStartObject();
            json.writeStringProperty("risk", mitigation.risk());
            json.writeNumberProperty("severity", mitigation.severity());
            json.writeNumberProperty("likelihood", mitigation.likelihood());
            json.writeEndObject();
        }
        json.writeEndArray();
        formula(json, "inPlaceIf", measure.inPlaceIf());
        formula(json, "partlyInPlaceIf", measure.partlyInPlaceIf());
        MeasureRule.Profile profile = measure.profile();
        json.writeStringProperty("category", profile.category());
        json.writeStringProperty("suggestedOwner", profile.suggestedOwner());
        json.writeStringProperty("effort", profile.effort().name());
        json.writeNumberProperty("dueDays", profile.dueDays());
        texts(json, "ref", profile.references());
        texts(json, "tags", profile.tags());
        json.writeEndObject();
    }

    private void migration(Migration migration) {
        json.writeStartObject();
        json.writeStringProperty("from", migration.from());
        json.writeArrayPropertyStart("steps");
        for (Migration.Step step : migration.steps()) {
            json.writeStartObject();
            switch (step) {
                case Migration.Rename(String from, String to) -> {
                    json.writeStringProperty("rename", from);
                    json.writeStringProperty("to", to);
                }
                case Migration.Remove remove -> {
                    json.writeStringProperty("remove", remove.question());
                    text(json, "note", remove.note());
                }
                case Migration.Split split -> {
                    json.writeStringProperty("split", split.question());
                    texts(json, "into", split.into());
                }
                case Migration.RenameColumn(String question, String from, String to) -> {
                    json.writeStringProperty("column", from);
                    json.writeStringProperty("to", to);
                    json.writeStringProperty("question", question);
                }
                case Migration.RenameOption option -> {
                    json.writeStringProperty("option", option.from());
                    json.writeStringProperty("to", option.to());
                    json.writeStringProperty("question", option.question());
                    text(json, "in", option.column());
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
