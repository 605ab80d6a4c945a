package org.vigie.templates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;
import tools.jackson.core.JsonGenerator;

import static org.vigie.templates.TypeJson.formula;
import static org.vigie.templates.TypeJson.text;
import static org.vigie.templates.TypeJson.texts;

/** Writes the installed form; sets and maps in the order of their keys, so that equal templates give equal bytes. */
final class InstalledWriter {
    private final JsonGenerator json;

    InstalledWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Template template) {
        json.writeStartObject();
        json.writeStringProperty("format", InstalledJson.FORMAT);
        info(template.info());
        matrix(template.matrix());
        json.writeArrayPropertyStart("sections");
        template.sections().forEach(this::section);
        json.writeEndArray();
        json.writeArrayPropertyStart("computed");
        template.rules().computed().forEach(rule -> {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            formula(json, "formula", rule.formula());
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("checks");
        template.rules().checks().forEach(this::check);
        json.writeEndArray();
        new InstalledRuleWriter(json).write(template.rules());
        json.writeArrayPropertyStart("decisions");
        template.rules().decisions().forEach(this::decision);
        json.writeEndArray();
        languages(template.texts(), template.info());
        json.writeEndObject();
    }

    private void info(TemplateInfo info) {
        json.writeStringProperty("id", info.ref().id());
        json.writeStringProperty("version", info.ref().version());
        texts(json, "languages", sorted(info.languages().stream().map(Language::code).toList()));
        json.writeStringProperty("lawAsOf", info.lawAsOf().toString());
        json.writeNumberProperty("minutes", info.minutes());
        texts(json, "audience", sorted(info.audience()));
        json.writeArrayPropertyStart("review");
        sorted(info.review().stream().map(ReviewStep::name).toList()).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("basis");
        for (TemplateInfo.Basis basis : info.basis()) {
            json.writeStartObject();
            json.writeStringProperty("ref", basis.reference());
            LocalDate asOf = basis.asOf();
            text(json, "asOf", asOf == null ? null : asOf.toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void matrix(RiskMatrix matrix) {
        json.writeObjectPropertyStart("matrix");
        texts(json, "severity", matrix.severity());
        texts(json, "likelihood", matrix.likelihood());
        texts(json, "levels", matrix.levels());
        json.writeArrayPropertyStart("table");
        for (List<Integer> row : matrix.table()) {
            json.writeStartArray();
            row.forEach(json::writeNumber);
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeNumberProperty("acceptableUpTo", matrix.acceptableUpTo());
        json.writeNumberProperty("tolerableUpTo", matrix.tolerableUpTo());
        json.writeEndObject();
    }

    private void section(Section section) {
        json.writeStartObject();
        json.writeStringProperty("id", section.id());
        json.writeStringProperty("number", section.number());
        texts(json, "audience", sorted(section.audience()));
        formula(json, "visibleIf", section.visibleIf());
        text(json, "repeatFor", section.repeatFor());
        if (section.assesses()) {
            json.writeBooleanProperty("assesses", true);
        }
        json.writeArrayPropertyStart("questions");
        section.questions().forEach(this::question);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void question(Question question) {
        json.writeStartObject();
        json.writeStringProperty("id", question.id());
        json.writeStringProperty("code", question.code());
        json.writeName("type");
        TypeJson.write(json, question.type());
        formula(json, "visibleIf", question.visibleIf());
        formula(json, "requiredIf", question.requiredIf());
        Question.Details details = question.details();
        texts(json, "ref", details.references());
        texts(json, "audience", sorted(details.audience()));
        texts(json, "expected", sorted(details.expected()));
        Question.Binding bind = details.bind();
        text(json, "bind", bind == null ? null : bind.name());
        if (!details.form().isEmpty()) {
            json.writeObjectPropertyStart("form");
            new TreeMap<>(details.form()).forEach((form, places) -> map(form, places));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void check(CheckRule check) {
        json.writeStartObject();
        json.writeStringProperty("id", check.id());
        json.writeStringProperty("severity", check.severity().name());
        formula(json, "if", check.condition());
        texts(json, "on", check.questions());
        text(json, "table", check.table());
        texts(json, "ref", check.references());
        json.writeEndObject();
    }

    private void decision(DecisionRule decision) {
        json.writeStartObject();
        json.writeStringProperty("id", decision.id());
        json.writeArrayPropertyStart("levels");
        for (DecisionRule.Level level : decision.levels()) {
            json.writeStartObject();
            json.writeStringProperty("level", level.level());
            formula(json, "when", level.when());
            texts(json, "because", level.because());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void languages(TemplateTexts texts, TemplateInfo info) {
        json.writeObjectPropertyStart("texts");
        info.languages().stream().sorted().forEach(language -> map(language.code(), texts.all(language)));
        json.writeEndObject();
        json.writeObjectPropertyStart("glossary");
        info.languages().stream().sorted().forEach(language -> {
            json.writeArrayPropertyStart(language.code());
            for (TemplateTexts.GlossaryEntry entry : texts.glossary(language)) {
                json.writeStartObject();
                json.writeStringProperty("term", entry.term());
                json.writeStringProperty("definition", entry.definition());
                json.writeStringProperty("ref", entry.reference());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private void map(String key, Map<String, String> values) {
        json.writeObjectPropertyStart(key);
        new TreeMap<>(values).forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    private static Collection<String> sorted(Collection<String> values) {
        return new TreeSet<>(values);
    }
}
