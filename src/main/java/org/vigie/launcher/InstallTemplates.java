package org.vigie.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.application.port.TemplateImporter.TemplateProblem;
import org.vigie.domain.template.Template;
import org.vigie.expression.CelExpressionCompiler;
import org.vigie.i18n.Messages;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.TemplateExaminer;
import org.vigie.templates.TemplateReader;

/** A step of the build: compiles the bundled templates into their installed form, so that no compiler runs when they are opened. */
public final class InstallTemplates {
    private static final Logger LOG = LoggerFactory.getLogger(InstallTemplates.class);

    private InstallTemplates() {}

    /**
     * Installs every template of a folder in place.
     *
     * @param arguments the folder assessments-templates of the application folder
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        InstalledJson form = new InstalledJson();
        TemplateReader reader = new TemplateReader(new CelExpressionCompiler(), form, root);
        TemplateExaminer examiner = new TemplateExaminer(() -> reader);
        BundledTemplates bundled = new BundledTemplates(root, form, () -> reader);
        for (Path folder : templates(root)) {
            Examination examination = examiner.examine(folder);
            Template template = examination.template();
            if (template == null || examination.hasErrors()) {
                throw new IllegalStateException("The bundled template in " + folder + " is wrong:\n" + told(examination.problems()));
            }
            bundled.install(template);
            LOG.info("installed {} {}", template.ref().id(), template.ref().version());
        }
    }

    private static List<Path> templates(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("template.json"))).sorted().toList();
        }
    }

    private static String told(List<TemplateProblem> problems) {
        Messages messages = new Messages(Locale.UK);
        StringBuilder told = new StringBuilder();
        for (TemplateProblem problem : problems) {
            told.append(problem.severity()).append(' ').append(problem.where().file()).append(' ').append(problem.where().pointer());
            told.append(": ").append(messages.text(problem.where().key(), problem.where().arguments().toArray())).append('\n');
        }
        return told.toString();
    }
}
