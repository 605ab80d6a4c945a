package org.vigie.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.CheckRule;
import org.vigie.domain.template.Expression;
import org.vigie.domain.template.FindingSeverity;
import org.vigie.domain.template.Formula;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Column;
import org.vigie.domain.template.QuestionType.Option;
import org.vigie.domain.template.ReviewStep;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.template.Value;
import org.vigie.domain.text.Language;

/** A template with a question of every type. */
final class TestTemplate {
    static final Formula ALWAYS = new Formula("true", new Expression.Literal(Value.TRUE), Set.of());
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private TestTemplate() {}

    static Template template() {
        List<Option> yesNo = List.of(Option.of("yes"), Option.of("no"), Option.of("na"));
        Section general = new Section("general", "1", Set.of(), null, null, List.of(
                question("a.plain", new QuestionType.Text(false, 20, null), null),
                question("a.rich", new QuestionType.Text(true, 1000, null), null),
                question("a.choice", new QuestionType.Choice(yesNo), null),
                question("a.plainChoice", new QuestionType.Choice(List.of(Option.of("one"), Option.of("two"))), null),
                question("a.multi", new QuestionType.Multi(
                        List.of(Option.of("x"), Option.of("y"), new Option("none", true, null))), null),
                question("a.number", new QuestionType.Number(BigDecimal.ZERO, HUNDRED, false), null),
                question("a.count", new QuestionType.Number(null, null, true), null),
                question("a.money", new QuestionType.Money(BigDecimal.ZERO, null, "EUR"), null),
                question("a.date", new QuestionType.Date(), null),
                question("a.duration", new QuestionType.Duration(), null),
                question("a.person", new QuestionType.Person(), null),
                question("a.country", new QuestionType.Country(), null),
                question("a.file", new QuestionType.File(), null),
                question("a.ref", new QuestionType.Ref("a.items", false), null),
                question("a.refs", new QuestionType.Ref("a.items", true), null),
                question("a.bound", new QuestionType.Text(false, 20, null), Question.Binding.RISKS),
                question("a.items", new QuestionType.Table(List.of(
                        new Column("name", new QuestionType.Text(false, 50, null), true, true, null),
                        new Column("special", new QuestionType.Choice(yesNo), false, false, null),
                        new Column("kept", new QuestionType.Duration(), false, false, null),
                        new Column("like", new QuestionType.Ref("a.items", true), false, false, null)), List.of(), 3), null),
                question("a.rights", new QuestionType.Table(List.of(
                        new Column("how", new QuestionType.Text(false, 50, null), false, false, null)),
                        List.of("access", "erasure"), 2), null)));
        Section perItem = new Section("perItem", "2", Set.of(), null, "a.items", List.of(
                question("item.why", new QuestionType.Text(false, 50, null), null)));
        RiskRule.Profile profile = new RiskRule.Profile("event", List.of(), List.of(), RiskRule.Track.BY_DESIGN, null, List.of(), List.of());
        MeasureRule.Profile measure =
                new MeasureRule.Profile("cat", "dpo", MeasureRule.Effort.LOW, 30, List.of(), List.of());
        Rules rules = new Rules(
                List.of(),
                List.of(new CheckRule("C-A-01", FindingSeverity.ERROR, ALWAYS, List.of("a.choice"), null, List.of())),
                List.of(
                        new RiskRule("R-A-01", RiskRule.Kind.RISK, ALWAYS, 2, 2, List.of(), profile),
                        new RiskRule("R-A-02", RiskRule.Kind.COMPLIANCE, ALWAYS, 3, 0, List.of(), profile)),
                List.of(new MeasureRule(
                        "M-A-01",
                        List.of(new MeasureRule.Mitigation("R-A-01", 0, -2), new MeasureRule.Mitigation("R-A-02", 0, 0)),
                        null,
                        null,
                        measure)),
                List.of(),
                List.of());
        return new Template(
                new TemplateInfo(
                        new TemplateRef("test", "1.0.0", "ab"), Set.of(Language.FR, Language.EN), LocalDate.of(2026, 1, 1), 0, Set.of(), List.of(),
                        Set.of(ReviewStep.values())),
                matrix(),
                List.of(general, perItem),
                rules,
                new TemplateTexts(Map.of(Language.EN, texts(), Language.FR, texts()), Map.of()));
    }

    private static Question question(String id, QuestionType type, Question.@Nullable Binding bind) {
        return new Question(id, "Q-" + id, type, null, ALWAYS, new Question.Details(
                List.of("GDPR Art. 7"), Set.of(), Set.of(), bind, Map.of()));
    }

    private static RiskMatrix matrix() {
        List<String> four = List.of("negligible", "limited", "significant", "maximum");
        List<Integer> row = List.of(0, 1, 2, 3);
        return new RiskMatrix(four, four, List.of("low", "medium", "high", "critical"), List.of(row, row, row, row), 0, 1);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        texts.put("questions/a.choice/label", "Is consent given?");
        texts.put("questions/a.choice/options/no", "No");
        texts.put("questions/a.choice/options/yes", "Yes");
        texts.put("questions/a.items/label", "Data items");
        texts.put("risks/R-A-01/title", "A risk");
        texts.put("risks/R-A-02/title", "A gap");
        texts.put("measures/M-A-01/title", "A measure");
        texts.put("checks/C-A-01", "Something is wrong.");
        texts.put("template/title", "Test");
        texts.put("sections/general/title", "General");
        return texts;
    }
}
