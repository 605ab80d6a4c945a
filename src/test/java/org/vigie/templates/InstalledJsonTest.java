package org.vigie.templates;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.application.port.InputRefused;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.expression.CelExpressionCompiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstalledJsonTest {
    private static final Path ROOT = Path.of("assessments-templates");

    private final InstalledJson form = new InstalledJson();

    private Template compiled(String id) {
        return new BundledTemplates(ROOT, form, () -> new TemplateReader(new CelExpressionCompiler(), form, ROOT)).latest(id).orElseThrow();
    }

    /** Every assessment is evaluated with the trees that were read back, never with those that the compiler made. */
    @ParameterizedTest
    @MethodSource("org.vigie.testing.BundledIds#all")
    void what_is_read_back_is_what_was_compiled(String id) {
        Template compiled = compiled(id);
        byte[] installed = form.write(compiled);
        Template read = form.read(installed, "test");
        assertThat(read.info()).isEqualTo(compiled.info());
        assertThat(read.matrix()).isEqualTo(compiled.matrix());
        assertThat(read.sections()).isEqualTo(compiled.sections());
        assertThat(read.rules()).isEqualTo(compiled.rules());
        assertThat(read.dependencyOrder()).isEqualTo(compiled.dependencyOrder());
        for (Language language : Language.values()) {
            assertThat(read.texts().all(language)).isEqualTo(compiled.texts().all(language));
            assertThat(read.texts().glossary(language)).isEqualTo(compiled.texts().glossary(language));
        }
        assertThat(form.write(read)).isEqualTo(installed);
    }

    @Test
    void bytes_that_are_no_installed_template_are_refused() {
        byte[] installed = form.write(compiled("screening"));
        String text = new String(installed, StandardCharsets.UTF_8);
        refused(Arrays.copyOf(installed, installed.length / 2));
        refused(text.replace("\"vigie-installed/1\"", "\"vigie-installed/2\"").getBytes(StandardCharsets.UTF_8));
        refused((text + "{}").getBytes(StandardCharsets.UTF_8));
        refused(text.replaceFirst("\"languages\"", "\"id\":\"twice\",\"languages\"").getBytes(StandardCharsets.UTF_8));
        refused("[".repeat(1_000).getBytes(StandardCharsets.UTF_8));
        refused(new byte[17 << 20]);
    }

    /** A package from a stranger may not have the program say what it likes, nor take the mark off a draft. */
    @ParameterizedTest
    @ValueSource(strings = {"words/desktop.leave.text", "words/evaluation.gate.open", "report/mark.draft", "report/footer.draft"})
    void a_template_says_in_its_own_words_only_what_it_may(String path) {
        String text = new String(form.write(compiled("ccpa-risk-assessment")), StandardCharsets.UTF_8);
        assertThat(text).contains("\"words/review.decide.text\"");
        refused(text.replace("\"words/review.decide.text\"", "\"" + path + "\"").getBytes(StandardCharsets.UTF_8));
    }

    private void refused(byte[] bytes) {
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> form.read(bytes, "test"));
    }
}
