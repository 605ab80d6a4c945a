package org.vigie.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.domain.template.Template;

/**
 * What came of reading a template or a library.
 *
 * @param template null while there is an error, and for a library
 * @param draft what was read, or null when a file was refused
 * @param library the library itself, or null for a template
 * @param formulas of the template, with their places
 */
public record Reading(
        @Nullable Template template,
        @Nullable Draft draft,
        @Nullable Library library,
        List<PlacedFormula> formulas,
        List<TemplateProblem> problems) {
    public Reading {
        formulas = List.copyOf(formulas);
        problems = List.copyOf(problems);
    }

    static Reading refused(Problems problems) {
        return new Reading(null, null, null, List.of(), problems.all());
    }
}
