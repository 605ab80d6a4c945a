package org.vigie.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.vigie.application.port.ExchangeFormats.Package;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.review.Comment;
import org.vigie.domain.review.Review;
import org.vigie.domain.risk.AddedRisk;
import org.vigie.domain.risk.RiskRegister;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.exchange.ExchangeFiles;
import org.vigie.templates.InstalledJson;

/** An assessment on version 1.0.0 of a bundled template that is at 1.1.0 now, as it comes from an earlier Vigie. */
public final class OlderVersion {
    public static final String BASIS = "Une mention au paiement ; deux réclamations en un an.";
    public static final AnswerKey EVIDENCE = AnswerKey.of("lia.expected_evidence");
    public static final AnswerKey OBJECTION = AnswerKey.of("lia.objection");
    public static final AnswerKey SETTLED = AnswerKey.of("lia.approved_on");
    public static final AnswerKey LAWFUL = AnswerKey.of("lia.lawful");

    private static final Author MARIE = new Author(new UUID(0, 3), "Marie Curie", "Analyste");

    private OlderVersion() {}

    public static Template template() {
        try (InputStream stream = Objects.requireNonNull(
                OlderVersion.class.getResourceAsStream("/org/vigie/templates/legitimate-interest-1.0.0.json"))) {
            return new InstalledJson().read(stream.readAllBytes(), "legitimate-interest-1.0.0.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With one answer that stays, one that moves, one that is split and one that is no longer asked for; a comment on the last, and a risk
     * that somebody added because of the last two.
     */
    public static Assessment assessment(String title, Language language) {
        return Assessment.create(new AssessmentId(UUID.randomUUID()), template().ref(), Details.draft(title, language))
                .withAnswers(new Assessment.Answers(
                        Map.of(
                                EVIDENCE, Answer.of(new AnswerValue.Text(BASIS)),
                                OBJECTION, Answer.of(new AnswerValue.Choice("partial")),
                                SETTLED, new Answer(new AnswerValue.Date(LocalDate.of(2026, 10, 2)), null, "En comité", List.of()),
                                LAWFUL, Answer.of(new AnswerValue.Choice("yes"))),
                        Map.of()))
                .withRegister(new RiskRegister(
                        Map.of(),
                        Map.of(
                                "R-USR-01",
                                new AddedRisk(
                                        new UUID(0, 1),
                                        "R-USR-01",
                                        "Oppositions oubliées",
                                        0,
                                        0,
                                        AddedRisk.Description.NONE,
                                        List.of(OBJECTION, SETTLED)))))
                .withReview(new Review(
                        Map.of(
                                new UUID(0, 2),
                                new Comment(new UUID(0, 2), SETTLED, "Quel comité ?", MARIE, Instant.parse("2026-10-03T09:00:00Z"), false)),
                        null,
                        null,
                        null,
                        null));
    }

    /** The same as a plain package, which brings its template. */
    public static Path file(Path folder, Assessment assessment) {
        Path file = folder.resolve("older.vigie");
        new ExchangeFiles(new InstalledJson())
                .writePackage(
                        new Package(assessment, template(), List.of(), List.of(), List.of(), _ -> Optional.empty()), file, null);
        return file;
    }
}
