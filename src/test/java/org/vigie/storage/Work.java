package org.vigie.storage;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.Origin;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Decision;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;
import org.vigie.testing.Evaluations;

import static org.vigie.storage.Folders.FORM;
import static org.vigie.storage.Folders.MARIE;
import static org.vigie.storage.Folders.NOW;

/** What people do to assessments, as the use cases do it. */
final class Work {
    static final TemplateRef TEMPLATE = new TemplateRef("customer-data", "1.0.0", "ab".repeat(32));
    static final AnswerKey PURPOSE = AnswerKey.of("purpose.main");

    private Work() {}

    static Assessment created(AssessmentStore store, String title) {
        Assessment assessment = Assessment.create(AssessmentId.random(), TEMPLATE, Details.draft(title, Language.FR));
        store.create(assessment, Origin.NEW, MARIE, NOW);
        return assessment;
    }

    static Change answer(Assessment to, AnswerKey key, String text) {
        return new Change.SetAnswer(key, to.answer(key).orElse(null), Answer.of(new AnswerValue.Rich(RichText.ofPlain(text))));
    }

    static Assessment apply(AssessmentStore store, Assessment before, Change... changes) {
        return store.apply(before, List.of(changes), List.of(), MARIE, NOW.plusSeconds(60));
    }

    static Assessment answered(AssessmentStore store, Assessment before, AnswerKey key, String text) {
        return apply(store, before, answer(before, key, text));
    }

    static Assessment attached(AssessmentStore store, Assessment before, byte[] content) {
        Evidence evidence = store.storeEvidence("contrat.pdf", "application/pdf", new ByteArrayInputStream(content), MARIE, NOW);
        return apply(store, before, new Change.EditEvidence(evidence.id(), before.answers().evidence().get(evidence.id()), evidence));
    }

    static Assessment details(AssessmentStore store, Assessment before, AssessmentStatus status, String legalHold) {
        Details details = before.details();
        Details after = new Details(
                details.title(), details.language(), status, details.organisation(), details.owner(), details.reviewDate(), legalHold);
        return apply(store, before, new Change.EditDetails(details, after));
    }

    /** Freezes what is there as the next version. */
    static Assessment decided(AssessmentStore store, Assessment before) {
        Version version = version(before, evaluation(before));
        Frozen frozen = new Frozen(version.number(), before, evaluation(before));
        return store.apply(before, List.of(new Change.RecordVersion(null, version)), List.of(frozen), MARIE, NOW);
    }

    static Evaluation evaluation(Assessment of) {
        return new Evaluations(new Random(of.versions().size())).evaluation();
    }

    static Version version(Assessment of, Evaluation evaluation) {
        int number = of.versions().size() + 1;
        String hash = FORM.contentHash(Content.of(FORM, of).hashes());
        String fingerprint = Fingerprint.of(number, hash, FORM.write(evaluation), of.template().sha256(), "1.0");
        return new Version(number, "v" + number, Decision.Kind.APPROVED, NOW, MARIE, hash, "1.0", fingerprint);
    }
}
