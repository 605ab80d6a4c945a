package org.vigie.exchange;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.template.Value;
import org.vigie.domain.text.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A template as {@code template show --json} describes it: what one needs to answer it. */
record TemplateJson(Template template, Language language) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode node() {
        ObjectNode node = NODES.objectNode();
        node.put("id", template.ref().id());
        node.put("version", template.ref().version());
        node.set("languages", PlainValues.texts(template.info().languages().stream().map(Language::code).sorted().toList()));
        ArrayNode sections = node.putArray("sections");
        template.sections().forEach(section -> sections.add(section(section)));
        ArrayNode risks = node.putArray("risks");
        for (RiskRule risk : template.rules().risks()) {
            risks.addObject()
                    .put("id", risk.id())
                    .put("title", texts().riskTitle(language, risk.id()))
                    .set("measures", PlainValues.texts(measuresFor(risk.id())));
        }
        ArrayNode measures = node.putArray("measures");
        for (MeasureRule measure : template.rules().measures()) {
            measures.addObject()
                    .put("id", measure.id())
                    .put("title", texts().measureTitle(language, measure.id()))
                    .set("mitigates", PlainValues.texts(measure.mitigates().stream().map(MeasureRule.Mitigation::risk).toList()));
        }
        return node;
    }

    private TemplateTexts texts() {
        return template.texts();
    }

    private List<String> measuresFor(String risk) {
        return template.rules().measures().stream()
                .filter(measure -> measure.mitigates().stream().anyMatch(mitigation -> mitigation.risk().equals(risk)))
                .map(MeasureRule::id)
                .toList();
    }

    private JsonNode section(Section section) {
        ObjectNode node = NODES.objectNode()
                .put("id", section.id())
                .put("number", section.number())
                .put("title", texts().sectionTitle(language, section.id()))
                .put("repeatFor", section.repeatFor());
        ArrayNode questions = node.putArray("questions");
        section.questions().forEach(question -> questions.add(question(question)));
        return node;
    }

    private JsonNode question(Question question) {
        ObjectNode node = NODES.objectNode();
        node.put("id", question.id());
        node.put("code", question.code());
        node.put("type", question.type().kind());
        node.set("options", options(question.type(), code -> texts().option(language, question.id(), code)));
        node.put("required", isAlways(question.requiredIf()));
        node.put("label", texts().label(language, question.id()));
        node.put("help", texts().find(language, "questions", question.id(), "help").orElse(null));
        node.set("ref", PlainValues.texts(question.details().references()));
        node.put("table", table(question.type()));
        node.set("columns", columns(question));
        node.set("rows", rows(question));
        return node;
    }

    private static boolean isAlways(@Nullable Formula formula) {
        return formula != null && formula.tree().equals(new Expression.Literal(Value.TRUE));
    }

    private JsonNode columns(Question question) {
        ArrayNode columns = NODES.arrayNode();
        if (question.type() instanceof QuestionType.Table type) {
            for (QuestionType.Column column : type.columns()) {
                ObjectNode node = columns.addObject()
                        .put("id", column.id())
                        .put("type", column.type().kind())
                        .put("key", column.key())
                        .put("required", column.required())
                        .put("label", texts().column(language, question.id(), column.id()));
                node.set("options", options(column.type(), code -> texts().columnOption(language, question.id(), column.id(), code)));
                node.put("table", table(column.type()));
            }
        }
        return columns;
    }

    private JsonNode rows(Question question) {
        ArrayNode rows = NODES.arrayNode();
        if (question.type() instanceof QuestionType.Table type) {
            type.fixedRows().forEach(
                    code -> rows.addObject().put("_id", code).put("label", texts().fixedRow(language, question.id(), code)));
        }
        return rows;
    }

    private static JsonNode options(QuestionType type, UnaryOperator<String> label) {
        ArrayNode options = NODES.arrayNode();
        List<QuestionType.Option> given = switch (type) {
            case QuestionType.Choice choice -> choice.options();
            case QuestionType.Multi multi -> multi.options();
            default -> List.of();
        };
        given.forEach(option -> options.addObject().put("code", option.code()).put("label", label.apply(option.code())));
        return options;
    }

    private static @Nullable String table(QuestionType type) {
        return type instanceof QuestionType.Ref ref ? ref.table() : null;
    }
}
