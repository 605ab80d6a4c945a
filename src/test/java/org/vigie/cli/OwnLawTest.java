package org.vigie.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Gates speak of whoever decides under the template's own law. */
class OwnLawTest {
    @TempDir
    private Path folder;

    private String refusal(String template, String language) throws IOException {
        Shell shell = new Shell(folder);
        shell.run("init", "--name", "Claire Aubry");
        Shell.Result made = shell.run("new", "--template", template, "--title", "Essai");
        assertThat(made.code()).as(made.err()).isZero();
        String id = made.line();
        return shell.run("decide", id, "--decision", "approved", "--by", "", "--lang", language).err();
    }

    @Test
    void aTransferIsDecidedForTheExporter() throws IOException {
        assertThat(refusal("transfer", "en")).contains("decides for the exporter").doesNotContain("controller");
    }

    @Test
    void aCalifornianAssessmentIsDecidedForTheBusiness() throws IOException {
        assertThat(refusal("ccpa-risk-assessment", "fr")).contains("décide pour l’entreprise").doesNotContain("responsable du traitement");
    }

    @Test
    void anyOtherForTheController() throws IOException {
        assertThat(refusal("dpia-cnil", "en")).contains("decides for the controller");
    }
}
