package org.vigie.application.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;

/** The files in which assessments come and go, and the JSON that other programs rely on (cli.md). */
public interface ExchangeFormats {

    /**
     * Reads an answers file against a template: all or nothing.
     *
     * @param assessment what row ids without {@code _id} and references are resolved against
     * @return the answers given, null for those cleared, in the file's order
     * @throws InputRefused naming each problem with its pointer and remedy
     */
    Map<AnswerKey, @Nullable Answer> readAnswers(Path file, Template template, Assessment assessment);

    /** Rich text from the Markdown subset of the command line: paragraphs, bold, italic, lists, links. */
    RichText readMarkdown(String markdown);

    /** {@code show --json}. */
    String show(Template template, Assessment assessment, Evaluation evaluation, Language language, String fingerprint);

    /** {@code template show --json}. */
    String show(Template template, Language language);

    /** An assessment as canonical JSON in a file. */
    void writeJson(Assessment assessment, Path target);

    /**
     * An assessment with its template, evidence, frozen versions and history as a {@code .vigie} package.
     *
     * @param passphrase encrypts it; null for a plain one
     */
    void writePackage(Package content, Path target, char @Nullable [] passphrase);

    /**
     * Reads a {@code .vigie} package or a canonical JSON file; nothing is stored.
     *
     * @param passphrase for an encrypted one
     * @throws InputRefused when it is damaged, hostile, too large or of a newer version
     */
    Package read(Path file, char @Nullable [] passphrase);

    /** Whether the file is an encrypted package. */
    boolean isEncrypted(Path file);

    /**
     * What a package holds.
     *
     * @param template the version that the assessment uses, or null in a canonical JSON file
     * @param older other versions of the template, those of decided versions
     * @param evidence opens an evidence file's content by its id
     */
    record Package(
            Assessment assessment,
            @Nullable Template template,
            List<Template> older,
            List<AssessmentStore.Frozen> frozen,
            List<AssessmentStore.LoggedChange> history,
            EvidenceContent evidence) {
        public Package {
            older = List.copyOf(older);
            frozen = List.copyOf(frozen);
            history = List.copyOf(history);
        }
    }

    /** Where the bytes of evidence come from. */
    @FunctionalInterface
    interface EvidenceContent {
        /** The content of an evidence file, or empty where there is none. */
        Optional<byte[]> read(String evidenceId);
    }
}
