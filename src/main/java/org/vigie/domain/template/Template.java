package org.vigie.domain.template;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A template with its libraries inlined, its expressions checked and its texts complete: what assessments are evaluated against.
 */
public final class Template {
    private final TemplateInfo info;
    private final RiskMatrix matrix;
    private final List<Section> sections;
    private final Rules rules;
    private final TemplateTexts texts;
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Section> sectionOf = new HashMap<>();
    private final Map<String, RiskRule> risks = new LinkedHashMap<>();
    private final Map<String, MeasureRule> measures = new LinkedHashMap<>();
    private final List<String> dependencyOrder;

    public Template(TemplateInfo info, RiskMatrix matrix, List<Section> sections, Rules rules, TemplateTexts texts) {
        this.info = info;
        this.matrix = matrix;
        this.sections = List.copyOf(sections);
        this.rules = rules;
        this.texts = texts;
        for (Section section : this.sections) {
            for (Question question : section.questions()) {
                questions.put(question.id(), question);
                sectionOf.put(question.id(), section);
            }
        }
        rules.risks().forEach(risk -> risks.put(risk.id(), risk));
        rules.measures().forEach(measure -> measures.put(measure.id(), measure));
        dependencyOrder = DependencyOrder.of(this.sections, rules.computed());
    }

    public TemplateInfo info() {
        return info;
    }

    public TemplateRef ref() {
        return info.ref();
    }

    public RiskMatrix matrix() {
        return matrix;
    }

    public List<Section> sections() {
        return sections;
    }

    public Rules rules() {
        return rules;
    }

    public TemplateTexts texts() {
        return texts;
    }

    /** All questions in the order of their sections. */
    public Stream<Question> questions() {
        return questions.values().stream();
    }

    /** Ids of all questions and computed values, each after those that its visibility or its formula reads. */
    public List<String> dependencyOrder() {
        return dependencyOrder;
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(questions.get(id));
    }

    /** The section that asks this question. */
    public Optional<Section> sectionOf(String questionId) {
        return Optional.ofNullable(sectionOf.get(questionId));
    }

    public Optional<RiskRule> risk(String id) {
        return Optional.ofNullable(risks.get(id));
    }

    public Optional<MeasureRule> measure(String id) {
        return Optional.ofNullable(measures.get(id));
    }
}
