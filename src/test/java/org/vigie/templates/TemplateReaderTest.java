package org.vigie.templates;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.template.MeasureRule;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.RiskRule;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateReaderTest {
    @TempDir
    Path folder;

    @Test
    void aSoundTemplateIsReadWithoutAWord() {
        Reading reading = new MiniTemplate().read(folder);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.template()).isNotNull();
    }

    @Test
    void aRiskTakesFromTheLibraryWhatItDoesNotRestate() {
        RiskRule risk = MiniTemplate.template(folder).risk("R-MIN-02").orElseThrow();

        assertThat(risk.kind()).isEqualTo(RiskRule.Kind.RISK);
        assertThat(risk.severity()).as("restated").isEqualTo(1);
        assertThat(risk.likelihood()).as("of the library").isEqualTo(1);
        assertThat(risk.profile().fearedEvent()).isEqualTo("illegitimate_access");
        assertThat(risk.profile().references()).containsExactly("GDPR Art. 32(1)(b)");
    }

    @Test
    void aMeasureOfTheLibraryActsOnTheRisksThatUseItsRisks() {
        MeasureRule measure = MiniTemplate.template(folder).measure("M-LIB-01").orElseThrow();

        assertThat(measure.mitigates()).containsExactly(new MeasureRule.Mitigation("R-MIN-02", -1, -2));
    }

    @Test
    void textsAreTheTemplatesThenTheLibrarysThenTheProgramsOwn() {
        Template template = MiniTemplate.template(folder);

        assertThat(template.texts().riskTitle(Language.FR, "R-MIN-02")).isEqualTo("Accès par des collègues");
        assertThat(template.texts().option(Language.FR, "purpose.consent", "yes")).isEqualTo("Oui");
        assertThat(template.texts().option(Language.EN, "purpose.consent", "soft")).isEqualTo("Soft opt-in");
        assertThat(template.texts().columnOption(Language.EN, "data.items", "special", "no")).isEqualTo("No");
        assertThat(template.texts().catalogue(Language.FR, "roles", "it")).isEqualTo("Informatique");
        assertThat(template.texts().glossary(Language.EN)).singleElement().satisfies(entry ->
                assertThat(entry.term()).isEqualTo("Controller"));
    }

    @Test
    void columnsAndDefaultsAreRead() {
        Template template = MiniTemplate.template(folder);

        QuestionType.Table table = (QuestionType.Table) template.question("data.items").orElseThrow().type();
        assertThat(table.maxRows()).isEqualTo(20);
        assertThat(table.columns()).extracting(QuestionType.Column::id).containsExactly("name", "special", "why", "kept");
        assertThat(table.columns().get(2).visibleIf()).isNotNull();
        assertThat(template.question("purpose.consent").orElseThrow().requiredIf().source()).isEqualTo("true");
    }

    @Test
    void theRefNamesTheHashOfTheInstalledForm() {
        Template template = MiniTemplate.template(folder);

        assertThat(template.ref().sha256()).isEqualTo(InstalledJson.sha256(new InstalledJson().write(template)));
    }

    @Test
    void aFolderOfSeveralIsReadAtOnceLibrariesFirst() {
        List<Reading> readings = MiniTemplate.reader().read(new MiniTemplate().write(folder));

        assertThat(readings).hasSize(2);
        assertThat(readings.getFirst().library().id()).isEqualTo("shared");
        assertThat(readings.getLast().template().ref().id()).isEqualTo("mini");
    }

    @Test
    void anArchiveBringsItsOwnLibrary() {
        List<Reading> readings = MiniTemplate.reader().read(new MiniTemplate().zip(folder.resolve("mini.zip")));

        assertThat(readings.getLast().problems()).isEmpty();
        assertThat(readings.getLast().template()).isNotNull();
    }
}
