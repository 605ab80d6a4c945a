package org.vigie.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.TemplateImporter;
import org.vigie.domain.template.Template;

/** Examines templates and libraries from outside. */
public final class TemplateExaminer implements TemplateImporter {
    private final Supplier<TemplateReader> reader;

    /**
     * An examiner.
     *
     * @param reader asked for only when something is examined: loading the compiler takes time
     */
    public TemplateExaminer(Supplier<TemplateReader> reader) {
        this.reader = reader;
    }

    @Override
    public Examination examine(Path folderOrZip) {
        List<TemplateProblem> problems = new ArrayList<>();
        @Nullable Template only = null;
        int templates = 0;
        for (Reading reading : reader.get().read(folderOrZip)) {
            problems.addAll(TemplateLinter.lint(reading));
            if (reading.template() != null) {
                only = reading.template();
                templates++;
            }
        }
        return new Examination(templates == 1 ? only : null, problems);
    }
}
