package org.vigie.templates;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.i18n.Messages;

import static org.assertj.core.api.Assertions.assertThat;

/** The bundled templates are without fault. */
class BundledLintTest {
    @ParameterizedTest
    @MethodSource("org.vigie.testing.BundledIds#all")
    void nothingIsToBeSaidOfABundledTemplate(String id) {
        Examination examination = new TemplateExaminer(MiniTemplate::reader).examine(Path.of("assessments-templates", id));

        Messages messages = new Messages(Locale.UK);
        List<String> told = examination.problems().stream()
                .map(problem -> problem.severity() + " " + problem.rule() + " " + problem.where().file() + problem.where().pointer() + ": "
                        + messages.text(problem.where().key(), problem.where().arguments().toArray()))
                .toList();
        assertThat(told).isEmpty();
    }
}
