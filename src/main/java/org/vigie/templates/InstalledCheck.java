package org.vigie.templates;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.SemanticVersion;
import org.vigie.domain.template.Template;

/**
 * An installed template may come in a package from a stranger: what the reader proved of its sources is held against it again, as far as
 * the program relies on it.
 */
final class InstalledCheck {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern DOTTED = Pattern.compile("[a-z][a-z0-9_.]{0,119}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern RULE = Pattern.compile("[RMC]-[A-Z0-9]+-[0-9]{2,3}[a-z]?");

    private final Set<String> computed = new HashSet<>();
    private final Template template;

    private InstalledCheck(Template template) {
        this.template = template;
        template.rules().computed().forEach(rule -> computed.add(rule.id()));
    }

    /**
     * Checks a template just read.
     *
     * @throws Tree.Damaged when it is not sound
     */
    static void check(Template template) {
        new InstalledCheck(template).check();
    }

    private void check() {
        require(ID.matcher(template.ref().id()).matches(), "/id");
        require(SemanticVersion.parse(template.ref().version()).isPresent(), "/version");
        matrix(template.matrix());
        Set<String> ids = new HashSet<>();
        for (Section section : template.sections()) {
            formula(section.visibleIf());
            require(section.repeatFor() == null || isTable(section.repeatFor()), "/sections");
            for (Question question : section.questions()) {
                require(DOTTED.matcher(question.id()).matches() && ids.add(question.id()), "/sections");
                question(question);
            }
        }
        rules(template.rules());
        template.info().languages().forEach(language ->
                require(template.texts().all(language).keySet().stream().allMatch(OwnWords::allows), "/texts"));
    }

    private void matrix(RiskMatrix matrix) {
        boolean sound = matrix.table().size() == matrix.severity().size() && !matrix.levels().isEmpty();
        for (List<Integer> row : matrix.table()) {
            sound &= row.size() == matrix.likelihood().size() && row.stream().allMatch(level -> isIndex(level, matrix.levels()));
        }
        sound &= isIndex(matrix.acceptableUpTo(), matrix.levels()) && isIndex(matrix.tolerableUpTo(), matrix.levels());
        require(sound, "/matrix");
    }

    private static boolean isIndex(int index, List<String> scale) {
        return index >= 0 && index < scale.size();
    }

    private void question(Question question) {
        formula(question.visibleIf());
        formula(question.requiredIf());
        type(question.type());
    }

    private void type(QuestionType type) {
        if (type instanceof QuestionType.Ref ref) {
            require(isTable(ref.table()), "/sections");
        } else if (type instanceof QuestionType.Table table) {
            require(table.fixedRows().stream().allMatch(row -> CODE.matcher(row).matches()), "/sections");
            for (QuestionType.Column column : table.columns()) {
                require(!(column.type() instanceof QuestionType.Table), "/sections");
                formula(column.visibleIf());
                type(column.type());
            }
        }
    }

    private boolean isTable(String question) {
        return template.question(question).filter(each -> each.type() instanceof QuestionType.Table).isPresent();
    }

    private void rules(Rules rules) {
        rules.computed().forEach(rule -> formula(rule.formula()));
        rules.checks().forEach(check -> {
            formula(check.condition());
            boolean known = !check.questions().isEmpty() && check.questions().stream().allMatch(this::isQuestion);
            require(known && RULE.matcher(check.id()).matches() && (check.table() == null || isTable(check.table())), "/checks");
        });
        rules.risks().forEach(this::risk);
        for (MeasureRule measure : rules.measures()) {
            formula(measure.inPlaceIf());
            formula(measure.partlyInPlaceIf());
            boolean known = measure.mitigates().stream().allMatch(entry ->
                    template.risk(entry.risk()).isPresent() && isReduction(entry.severity()) && isReduction(entry.likelihood()));
            require(known && RULE.matcher(measure.id()).matches(), "/measures");
        }
        rules.decisions().forEach(decision -> decision.levels().forEach(level -> {
            formula(level.when());
            require(level.because().stream().allMatch(this::isQuestion), "/decisions");
        }));
    }

    private static boolean isReduction(int steps) {
        return steps <= 0 && steps >= -3;
    }

    private void risk(RiskRule risk) {
        formula(risk.when());
        risk.modulators().forEach(modulator -> formula(modulator.condition()));
        boolean sound = isIndex(risk.severity(), template.matrix().severity())
                && isIndex(risk.likelihood(), template.matrix().likelihood())
                && risk.modulators().stream().allMatch(each -> Math.abs(each.severity()) <= 1 && Math.abs(each.likelihood()) <= 1);
        require(sound && RULE.matcher(risk.id()).matches(), "/risks");
    }

    private boolean isQuestion(String id) {
        return template.question(id).isPresent();
    }

    private void formula(@Nullable Formula formula) {
        if (formula != null) {
            expression(formula.tree(), 0);
        }
    }

    private void expression(Expression expression, int loops) {
        require(loops <= Expression.MAX_LOOPS, "");
        for (Expression child : ExpressionChildren.of(expression)) {
            boolean loop = expression instanceof Expression.Quantified
                    || expression instanceof Expression.Filter
                    || expression instanceof Expression.MapEach;
            expression(child, loop ? loops + 1 : loops);
        }
        if (expression instanceof Expression.Question(String id)) {
            require(isQuestion(id), "");
        } else if (expression instanceof Expression.IsUnknown(String id)) {
            require(isQuestion(id), "");
        } else if (expression instanceof Expression.Computed(String id)) {
            require(computed.contains(id), "");
        }
    }

    private static void require(boolean sound, String pointer) {
        if (!sound) {
            throw new Tree.Damaged(pointer);
        }
    }
}
