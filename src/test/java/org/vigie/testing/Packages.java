package org.vigie.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.ExchangeFormats.Package;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Arbitrary packages that hold together: evidence is named by its hash, and fingerprints are those of what was frozen. */
public final class Packages extends Assessments {
    private final CanonicalForm canonical;
    private final Template template;

    public Packages(Random random, CanonicalForm canonical, Template template) {
        super(random);
        this.canonical = canonical;
        this.template = template;
    }

    public Package content() {
        return content(List.of());
    }

    /** One whose first decided version is on another version of the template. */
    public Package contentDecidedOn(Template older) {
        return content(List.of(older));
    }

    private Package content(List<Template> older) {
        Map<String, byte[]> files = new HashMap<>();
        Map<String, Evidence> evidence = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            byte[] bytes = text().repeat(1 + random.nextInt(50)).getBytes(StandardCharsets.UTF_8);
            String id = sha256(bytes);
            files.put(id, bytes);
            evidence.put(id, evidence(id));
        }
        List<Frozen> frozen = new ArrayList<>();
        List<Version> versions = new ArrayList<>();
        for (int number = 1 + random.nextInt(3); number > 0; number--) {
            TemplateRef on = number == 1 && !older.isEmpty() ? older.getFirst().ref() : template.ref();
            frozen.add(0, frozen(number, on));
            versions.add(0, decided(frozen.getFirst()));
        }
        Assessment any = assessment();
        Assessment whole = normal(any.withTemplate(template.ref())
                .withAnswers(new Assessment.Answers(any.answers().given(), evidence, any.answers().setAside()))
                .withVersions(versions));
        return new Package(whole, template, older, frozen, history(whole), id -> Optional.ofNullable(files.get(id)));
    }

    private List<LoggedChange> history(Assessment of) {
        AssessmentChanges changes = new AssessmentChanges(random);
        List<LoggedChange> history = new ArrayList<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            history.add(new LoggedChange(
                    history.size() + 1L, of.id(), author(), instant(), canonical.normal(changes.change(of)), hash()));
        }
        return history;
    }

    private Frozen frozen(int number, TemplateRef on) {
        Evaluation evaluation = new Evaluations(random).evaluation();
        return new Frozen(
                number,
                normal(assessment().withTemplate(on)),
                canonical.readEvaluation(canonical.write(evaluation)));
    }

    private Version decided(Frozen frozen) {
        SortedMap<String, String> hashes = new TreeMap<>();
        canonical.lines(frozen.assessment()).forEach((path, value) -> hashes.put(path, canonical.lineHash(value)));
        String content = canonical.contentHash(hashes);
        Version any = version(frozen.number());
        String fingerprint = Fingerprint.of(
                frozen.number(), content, canonical.write(frozen.evaluation()), frozen.assessment().template().sha256(), any.engine());
        return new Version(
                any.number(), any.label(), any.decision(), any.at(), any.by(), content, any.engine(), fingerprint);
    }

    private Assessment normal(Assessment assessment) {
        return canonical.readAssessment(canonical.write(assessment), "generated");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
