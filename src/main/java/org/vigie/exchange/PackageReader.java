package org.vigie.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.AssessmentStore.LoggedChange;
import org.vigie.application.port.ExchangeFormats.Package;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.InstalledForm;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.Fingerprint;
import org.vigie.domain.assessment.Version;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Reads {@code .vigie} packages, and believes nothing that they do not prove. */
final class PackageReader {
    private final CanonicalJson canonical;
    private final InstalledForm installedForm;
    private final String file;
    private final Map<String, byte[]> entries = new HashMap<>();

    PackageReader(CanonicalJson canonical, InstalledForm installedForm, String file) {
        this.canonical = canonical;
        this.installedForm = installedForm;
        this.file = file;
    }

    /**
     * What the package holds.
     *
     * @throws InputRefused naming the entry that is missing, damaged or foreign
     */
    Package read(byte[] zipped) {
        entries.putAll(PackageEntries.unzip(zipped, file));
        checkManifest();
        Assessment assessment = canonical.readAssessment(required(PackageEntries.ASSESSMENT), place(PackageEntries.ASSESSMENT));
        Template template = template(assessment);
        List<Frozen> frozen = frozen(assessment);
        checkEvidence(assessment);
        checkNothingElse(assessment, frozen);
        return new Package(
                assessment,
                template,
                older(assessment, frozen),
                frozen,
                history(assessment),
                id -> Optional.ofNullable(entries.get(PackageEntries.EVIDENCE + id)));
    }

    private String place(String entry) {
        return file + "!" + entry;
    }

    private byte[] required(String entry) {
        byte[] content = entries.get(entry);
        if (content == null) {
            throw Refusal.of(file, entry, "exchange.package.missingEntry");
        }
        return content;
    }

    private void checkManifest() {
        Fields manifest = JsonText.parse(required(PackageEntries.MANIFEST), place(PackageEntries.MANIFEST)).fields();
        if (!manifest.get("format", Codecs.TEXT).equals(PackageWriter.FORMAT)) {
            throw Refusal.of(file, PackageEntries.MANIFEST, "exchange.package.otherFormat");
        }
        if (manifest.get("version", Codecs.INTEGER) != PackageWriter.VERSION) {
            throw Refusal.of(file, PackageEntries.MANIFEST, "exchange.package.newer");
        }
        for (String entry : entries.keySet()) {
            if (!PackageEntries.isKnown(entry)) {
                throw Refusal.of(file, Refusal.shown(entry), "exchange.package.foreignEntry");
            }
        }
        manifest.get("assessment", Codecs.UUID);
        Map<String, String> hashes = manifest.map("entries", Codecs.TEXT);
        manifest.end();
        for (String entry : entries.keySet()) {
            if (!entry.equals(PackageEntries.MANIFEST) && !hashes.containsKey(entry)) {
                throw Refusal.of(file, entry, "exchange.package.notInManifest");
            }
        }
        hashes.forEach((entry, hash) -> {
            if (!PackageEntries.sha256(required(entry)).equals(hash)) {
                throw Refusal.of(file, entry, "exchange.package.wrongHash");
            }
        });
    }

    private @Nullable Template template(Assessment assessment) {
        byte[] installed = entries.get(PackageEntries.TEMPLATE);
        if (installed == null) {
            return null;
        }
        Template template = installedForm.read(installed, place(PackageEntries.TEMPLATE));
        if (!template.ref().equals(assessment.template())) {
            throw Refusal.of(file, PackageEntries.TEMPLATE, "exchange.package.otherTemplate");
        }
        return template;
    }

    private List<Frozen> frozen(Assessment assessment) {
        List<Frozen> frozen = new ArrayList<>();
        for (Version version : assessment.versions()) {
            String folder = PackageEntries.VERSIONS + version.number() + "/";
            String content = folder + PackageEntries.ASSESSMENT;
            String evaluated = folder + "evaluation.json";
            Assessment then = canonical.readAssessment(required(content), place(content));
            Evaluation evaluation = canonical.readEvaluation(required(evaluated));
            if (!fingerprint(version, then, evaluation).equals(version.fingerprint())) {
                throw Refusal.of(file, content, "exchange.package.wrongFingerprint", version.label());
            }
            frozen.add(new Frozen(version.number(), then, evaluation));
        }
        return frozen;
    }

    private String fingerprint(Version version, Assessment then, Evaluation evaluation) {
        SortedMap<String, String> hashes = new TreeMap<>();
        canonical.lines(then).forEach((path, value) -> hashes.put(path, canonical.lineHash(value)));
        return Fingerprint.of(
                version.number(),
                canonical.contentHash(hashes),
                canonical.write(evaluation),
                then.template().sha256(),
                version.engine());
    }

    private void checkEvidence(Assessment assessment) {
        for (String id : assessment.answers().evidence().keySet()) {
            if (!PackageEntries.sha256(required(PackageEntries.EVIDENCE + id)).equals(id)) {
                throw Refusal.of(file, PackageEntries.EVIDENCE + id, "exchange.package.wrongHash");
            }
        }
    }

    /** Every other version of the template that the package brings; one on which nothing was decided has no place in it. */
    private List<Template> older(Assessment assessment, List<Frozen> frozen) {
        List<Template> older = new ArrayList<>();
        for (TemplateRef ref : decidedOn(assessment, frozen)) {
            String entry = PackageEntries.olderTemplate(ref);
            byte[] installed = entries.get(entry);
            if (installed != null) {
                Template template = installedForm.read(installed, place(entry));
                if (!template.ref().equals(ref)) {
                    throw Refusal.of(file, entry, "exchange.package.otherTemplate");
                }
                older.add(template);
            }
        }
        return older;
    }

    private static List<TemplateRef> decidedOn(Assessment assessment, List<Frozen> frozen) {
        return frozen.stream()
                .map(each -> each.assessment().template())
                .distinct()
                .filter(ref -> !ref.equals(assessment.template()))
                .toList();
    }

    private void checkNothingElse(Assessment assessment, List<Frozen> frozen) {
        Set<String> older =
                decidedOn(assessment, frozen).stream().map(PackageEntries::olderTemplate).collect(Collectors.toSet());
        Set<String> evidence = assessment.answers().evidence().keySet();
        Set<String> versions =
                assessment.versions().stream().map(version -> String.valueOf(version.number())).collect(Collectors.toSet());
        for (String entry : entries.keySet()) {
            boolean unused = entry.startsWith(PackageEntries.TEMPLATES) && !older.contains(entry);
            boolean stray = entry.startsWith(PackageEntries.EVIDENCE)
                    ? !evidence.contains(entry.substring(PackageEntries.EVIDENCE.length()))
                    : entry.startsWith(PackageEntries.VERSIONS)
                            && !versions.contains(entry.substring(PackageEntries.VERSIONS.length(), entry.lastIndexOf('/')));
            if (stray || unused) {
                throw Refusal.of(file, entry, "exchange.package.foreignEntry");
            }
        }
    }

    private List<LoggedChange> history(Assessment assessment) {
        byte[] lines = entries.get(PackageEntries.HISTORY);
        if (lines == null) {
            return List.of();
        }
        List<LoggedChange> history = new ArrayList<>();
        for (String line : new String(lines, StandardCharsets.UTF_8).lines().toList()) {
            LoggedChange logged =
                    PackageHistory.LOGGED.read(JsonText.parse(line, place(PackageEntries.HISTORY) + ":" + (history.size() + 1)));
            if (!logged.assessment().equals(assessment.id())) {
                throw Refusal.of(file, PackageEntries.HISTORY, "exchange.package.otherHistory");
            }
            history.add(logged);
        }
        return history;
    }
}
