package org.vigie.domain.evaluation;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.ComputedRule;
import org.vigie.domain.template.DecisionRule;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.MeasureRule.Mitigation;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

/** Builds small templates. What refines a question, a risk or a measure refines the one named last. */
final class TemplateBuilder {
    /** Four by four, as the bundled templates: level 0 acceptable, 1 tolerable, 2 and 3 above. */
    static final RiskMatrix FOUR_BY_FOUR = new RiskMatrix(
            List.of("negligible", "limited", "significant", "maximum"),
            List.of("negligible", "limited", "significant", "maximum"),
            List.of("low", "medium", "high", "critical"),
            List.of(List.of(0, 0, 0, 1), List.of(0, 1, 1, 2), List.of(0, 1, 2, 3), List.of(1, 2, 3, 3)),
            0,
            1);

    private final List<Section> sections = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<ComputedRule> computed = new ArrayList<>();
    private final Map<String, Set<String>> behindComputed = new HashMap<>();
    private final List<CheckRule> checks = new ArrayList<>();
    private final List<RiskRule> risks = new ArrayList<>();
    private final List<MeasureRule> measures = new ArrayList<>();
    private final Map<String, List<DecisionRule.Level>> decisions = new LinkedHashMap<>();
    private RiskMatrix matrix = FOUR_BY_FOUR;
    private Section current = new Section("first", "1", Set.of(), null, null, List.of());

    static QuestionType choice(String... codes) {
        return new QuestionType.Choice(List.of(codes).stream().map(QuestionType.Option::of).toList());
    }

    static QuestionType yesNo() {
        return choice("yes", "no");
    }

    static QuestionType text() {
        return new QuestionType.Text(false, 1000, null);
    }

    static QuestionType.Column column(String id, QuestionType type) {
        return new QuestionType.Column(id, type, false, false, null);
    }

    static QuestionType.Column requiredColumn(String id, QuestionType type) {
        return new QuestionType.Column(id, type, false, true, null);
    }

    QuestionType.Column columnIf(String id, QuestionType type, boolean required, Expression visibleIf) {
        return new QuestionType.Column(id, type, false, required, formula(visibleIf));
    }

    static QuestionType table(QuestionType.Column... columns) {
        return new QuestionType.Table(List.of(columns), List.of(), 100);
    }

    TemplateBuilder matrix(RiskMatrix other) {
        matrix = other;
        return this;
    }

    private TemplateBuilder begin(Section next) {
        if (!questions.isEmpty()) {
            sections.add(new Section(
                    current.id(), current.number(), Set.of(), current.visibleIf(), current.repeatFor(), List.copyOf(questions)));
            questions.clear();
        }
        current = next;
        return this;
    }

    TemplateBuilder section(String id) {
        return begin(new Section(id, id, Set.of(), null, null, List.of()));
    }

    TemplateBuilder sectionIf(String id, Expression visibleIf) {
        return begin(new Section(id, id, Set.of(), formula(visibleIf), null, List.of()));
    }

    TemplateBuilder repeated(String id, String table) {
        return begin(new Section(id, id, Set.of(), null, table, List.of()));
    }

    TemplateBuilder repeatedIf(String id, String table, Expression visibleIf) {
        return begin(new Section(id, id, Set.of(), formula(visibleIf), table, List.of()));
    }

    TemplateBuilder ask(String id, QuestionType type) {
        questions.add(new Question(id, "Q-T-" + id, type, null, null, Question.Details.NONE));
        return this;
    }

    TemplateBuilder visibleIf(Expression condition) {
        Question q = questions.removeLast();
        questions.add(new Question(q.id(), q.code(), q.type(), formula(condition), q.requiredIf(), q.details()));
        return this;
    }

    TemplateBuilder required() {
        return requiredIf(Trees.TRUE);
    }

    TemplateBuilder requiredIf(Expression condition) {
        Question q = questions.removeLast();
        questions.add(new Question(q.id(), q.code(), q.type(), q.visibleIf(), formula(condition), q.details()));
        return this;
    }

    TemplateBuilder bound(Question.Binding binding) {
        Question q = questions.removeLast();
        Question.Details details = new Question.Details(List.of(), Set.of(), Set.of(), binding, Map.of());
        questions.add(new Question(q.id(), q.code(), q.type(), q.visibleIf(), q.requiredIf(), details));
        return this;
    }

    TemplateBuilder computed(String id, Expression expression) {
        Formula formula = formula(expression);
        behindComputed.put(id, formula.dependencies());
        computed.add(new ComputedRule(id, formula));
        return this;
    }

    TemplateBuilder check(String id, FindingSeverity severity, Expression condition, String... on) {
        checks.add(new CheckRule(id, severity, formula(condition), List.of(on), null, List.of()));
        return this;
    }

    TemplateBuilder rowCheck(String id, FindingSeverity severity, String table, Expression condition) {
        checks.add(new CheckRule(id, severity, formula(condition), List.of(table), table, List.of()));
        return this;
    }

    TemplateBuilder risk(String id, int severity, int likelihood, Expression when) {
        risks.add(risk(id, RiskRule.Kind.RISK, severity, likelihood, when));
        return this;
    }

    TemplateBuilder gap(String id, Expression when) {
        risks.add(risk(id, RiskRule.Kind.COMPLIANCE, 2, 0, when));
        return this;
    }

    private RiskRule risk(String id, RiskRule.Kind kind, int severity, int likelihood, Expression when) {
        RiskRule.Profile profile = new RiskRule.Profile(
                "event", List.of("source"), List.of(), RiskRule.Track.OPERATIONAL, null, List.of(), List.of());
        return new RiskRule(id, kind, formula(when), severity, likelihood, List.of(), profile);
    }

    TemplateBuilder modulator(Expression condition, int severity, int likelihood) {
        RiskRule r = risks.removeLast();
        List<RiskRule.Modulator> all = new ArrayList<>(r.modulators());
        all.add(new RiskRule.Modulator(formula(condition), severity, likelihood));
        risks.add(new RiskRule(r.id(), r.kind(), r.when(), r.severity(), r.likelihood(), all, r.profile()));
        return this;
    }

    TemplateBuilder measure(String id, Mitigation... mitigates) {
        MeasureRule.Profile profile =
                new MeasureRule.Profile("security", "security", MeasureRule.Effort.LOW, 30, List.of(), List.of());
        measures.add(new MeasureRule(id, List.of(mitigates), null, null, profile));
        return this;
    }

    TemplateBuilder effort(MeasureRule.Effort effort) {
        MeasureRule m = measures.removeLast();
        MeasureRule.Profile profile = new MeasureRule.Profile("security", "security", effort, 30, List.of(), List.of());
        measures.add(new MeasureRule(m.id(), m.mitigates(), m.inPlaceIf(), m.partlyInPlaceIf(), profile));
        return this;
    }

    TemplateBuilder inPlaceIf(Expression condition) {
        MeasureRule m = measures.removeLast();
        measures.add(new MeasureRule(m.id(), m.mitigates(), formula(condition), m.partlyInPlaceIf(), m.profile()));
        return this;
    }

    TemplateBuilder partlyInPlaceIf(Expression condition) {
        MeasureRule m = measures.removeLast();
        measures.add(new MeasureRule(m.id(), m.mitigates(), m.inPlaceIf(), formula(condition), m.profile()));
        return this;
    }

    TemplateBuilder decide(String id, String level, Expression when, String... because) {
        decisions.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new DecisionRule.Level(level, formula(when), List.of(because)));
        return this;
    }

    Formula formula(Expression tree) {
        Set<String> names = new TreeSet<>();
        collect(tree, names);
        for (String name : List.copyOf(names)) {
            names.addAll(behindComputed.getOrDefault(name, Set.of()));
        }
        return new Formula(tree.toString(), tree, names);
    }

    private static void collect(Object node, Set<String> names) {
        switch (node) {
            case Expression.Question(String id) -> names.add(id);
            case Expression.Computed(String id) -> names.add(id);
            case Expression.IsUnknown(String id) -> names.add(id);
            case Expression.ListLiteral(List<Expression> entries) -> entries.forEach(entry -> collect(entry, names));
            case Expression.Literal _ -> {}
            case Expression expression -> {
                for (RecordComponent component : expression.getClass().getRecordComponents()) {
                    try {
                        collect(component.getAccessor().invoke(expression), names);
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }

    Template build() {
        begin(current);
        TemplateInfo info = new TemplateInfo(
                new TemplateRef("test", "1.0.0", "0"),
                Set.of(Language.FR, Language.EN),
                LocalDate.of(2026, 1, 1),
                0,
                Set.of(),
                List.of(),
                Set.of(ReviewStep.values()));
        List<DecisionRule> rules = new ArrayList<>();
        decisions.forEach((id, levels) -> rules.add(new DecisionRule(id, levels)));
        return new Template(
                info,
                matrix,
                sections,
                new Rules(computed, checks, risks, measures, rules, List.of()),
                new TemplateTexts(Map.of(), Map.of()));
    }
}
