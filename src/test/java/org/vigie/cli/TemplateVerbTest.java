package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cli.Shell.Result;
import org.vigie.testing.BundledIds;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The templates and the linter; only importing one needs a workspace. */
class TemplateVerbTest {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void shell() {
        shell = new Shell(folder);
    }

    @Test
    void lists_the_bundled_templates_without_a_workspace() throws IOException {
        Result table = shell.bare("template", "list");
        JsonNode json = shell.bare("template", "list", "--json").json();

        assertThat(table.out()).contains("customer-data").contains("screening").contains("Langues");
        assertThat(json.size()).isEqualTo(BundledIds.all().size());
        assertThat(json.at("/0/sha256").stringValue()).matches("[0-9a-f]{64}");
    }

    @Test
    void shows_a_template_in_the_language_asked_for() {
        Result text = shell.bare("template", "show", "screening");
        JsonNode french = shell.bare("template", "show", "customer-data", "--json").json();
        JsonNode english = shell.bare("template", "show", "customer-data", "--json", "--lang", "en").json();

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("Q-");
        assertThat(french.get("sections").size()).isEqualTo(english.get("sections").size()).isGreaterThan(5);
        assertThat(french.at("/sections/0/title")).isNotEqualTo(english.at("/sections/0/title"));
        assertThat(french.get("risks").isEmpty()).isFalse();
    }

    @Test
    void names_the_templates_there_are_when_one_is_not() {
        Result result = shell.bare("template", "show", "no-such");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("no-such").contains("customer-data");
    }

    @Test
    void passes_the_bundled_templates() {
        Result result = shell.bare("template", "check", Shell.TEMPLATES.resolve("screening").toString());

        assertThat(result.code()).as(result.out()).isZero();
        assertThat(result.out()).contains("aucune erreur");
    }

    @Test
    void points_at_what_is_wrong() throws IOException {
        Path broken = broken();

        Result french = shell.bare("template", "check", broken.toString());
        Result english = shell.bare("template", "check", broken.toString(), "--lang", "en");
        Result json = shell.bare("template", "check", broken.toString(), "--json");

        assertThat(french.code()).isEqualTo(1);
        assertThat(french.out()).contains("erreur").contains("template.json").contains("refusé");
        assertThat(english.out()).contains("error").contains("template.json");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.json().at("/0/ok").booleanValue()).isFalse();
        assertThat(json.json().at("/0/problems/0/rule").stringValue()).isNotBlank();
    }

    @Test
    void checks_several_and_fails_when_one_does() throws IOException {
        Result result = shell.bare("template", "check", Shell.TEMPLATES.resolve("screening").toString(), broken().toString(), "--json");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.json().at("/0/ok").booleanValue()).isTrue();
        assertThat(result.json().at("/1/ok").booleanValue()).isFalse();
    }

    @Test
    void installs_a_good_template_and_refuses_a_broken_one() throws IOException {
        Result refused = shell.run("template", "import", broken().toString());
        Result imported = shell.run("template", "import", Shell.TEMPLATES.resolve("screening").toString());

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("template.json");
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(imported.line()).startsWith("screening ");
    }

    private Path broken() throws IOException {
        Path source = Shell.TEMPLATES.resolve("screening");
        Path copy = folder.resolve("cassé");
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!Files.exists(target)) {
                    Files.copy(file, target);
                }
            }
        }
        Path template = copy.resolve("template.json");
        Files.writeString(template, Files.readString(template).replaceFirst("\"type\"\\s*:\\s*\"[a-z_]+\"", "\"type\": \"riddle\""));
        return copy;
    }
}
