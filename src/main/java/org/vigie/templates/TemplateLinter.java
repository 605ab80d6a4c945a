package org.vigie.templates;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.domain.template.Template;

/**
 * Proves what the reader does not need: that every rule of a template can hold and can fail, that texts are complete, that options, measures
 * and references are alive, and that the examples lead to what they say.
 */
final class TemplateLinter {
    private TemplateLinter() {}

    /** Everything that is wrong, the reader's problems first; a template that the reader refused is not looked at further. */
    static List<TemplateProblem> lint(Reading reading) {
        Template template = reading.template();
        Draft draft = reading.draft();
        if (template == null || draft == null) {
            return reading.problems();
        }
        Problems problems = new Problems();
        new TextLint(template, draft, problems).check();
        new OptionLint(template, problems).check(reading.formulas());
        new SatisfiabilityLint(template, problems).check(reading.formulas());
        new RuleLint(template, draft, problems).check();
        new ReferenceLint(problems).check(draft.root());
        new ExampleLint(template, draft, problems).check();
        List<TemplateProblem> all = new ArrayList<>(reading.problems());
        all.addAll(problems.all());
        return all;
    }
}
