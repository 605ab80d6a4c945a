package org.vigie.application.port;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.template.Template;

/** Reads, resolves and lints templates from outside: a folder or a .zip. */
public interface TemplateImporter {

    /** Everything that is wrong with the template or the library at this path; never throws for what the files hold. */
    Examination examine(Path folderOrZip);

    /**
     * What came of it.
     *
     * @param template null while there is an error, and for a library
     */
    record Examination(@Nullable Template template, List<TemplateProblem> problems) {
        public Examination {
            problems = List.copyOf(problems);
        }

        public boolean hasErrors() {
            return problems.stream().anyMatch(problem -> problem.severity() == TemplateProblem.Severity.ERROR);
        }
    }

    /**
     * Something wrong in a template.
     *
     * @param rule the linter's rule, e.g. {@code dangling-reference}
     * @param where file, JSON pointer and message
     */
    record TemplateProblem(Severity severity, String rule, InputProblem where) {
        public enum Severity {
            ERROR,
            WARNING,
            INFO
        }
    }
}
