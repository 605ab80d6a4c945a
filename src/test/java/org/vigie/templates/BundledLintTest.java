package org.vigie.templates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.i18n.Messages;
import org.vigie.testing.BundledIds;

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

    /** Lists of codes in expressions that begin like the countries of the EEA. */
    private static final Pattern EEA = Pattern.compile("\\['AT', '[^\\]]*]");

    @Test
    void theCountriesOfTheEeaAreTheSameInEveryTemplate() throws IOException {
        Set<String> lists = new TreeSet<>();
        for (String id : BundledIds.all()) {
            EEA.matcher(Files.readString(Path.of("assessments-templates", id, "template.json"))).results().forEach(each -> lists.add(each.group()));
        }
        assertThat(lists).singleElement().asString().contains("'FR'", "'IS'", "'LI'", "'NO'", "'RE'").doesNotContain("'GB'", "'CH'");
    }
}
