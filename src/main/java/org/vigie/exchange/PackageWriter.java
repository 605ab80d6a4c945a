package org.vigie.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vigie.application.port.AssessmentStore.Frozen;
import org.vigie.application.port.ExchangeFormats.Package;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.UserFault;
import org.vigie.domain.template.Template;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code .vigie} packages, version 1. */
final class PackageWriter {
    static final String FORMAT = "vigie-package";
    static final int VERSION = 1;

    private final CanonicalJson canonical;
    private final InstalledForm installedForm;

    PackageWriter(CanonicalJson canonical, InstalledForm installedForm) {
        this.canonical = canonical;
        this.installedForm = installedForm;
    }

    byte[] bytes(Package content) {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put(PackageEntries.ASSESSMENT, canonical.write(content.assessment()));
        Template template = content.template();
        if (template != null) {
            entries.put(PackageEntries.TEMPLATE, installedForm.write(template));
        }
        for (Frozen frozen : content.frozen()) {
            String place = PackageEntries.VERSIONS + frozen.number() + "/";
            entries.put(place + PackageEntries.ASSESSMENT, canonical.write(frozen.assessment()));
            entries.put(place + "evaluation.json", canonical.write(frozen.evaluation()));
        }
        for (Template older : content.older()) {
            entries.put(PackageEntries.olderTemplate(older.ref()), installedForm.write(older));
        }
        entries.put(
                PackageEntries.HISTORY,
                content.history().stream()
                        .map(logged -> CanonicalText.write(PackageHistory.LOGGED.write(logged)) + "\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
        content.assessment().answers().evidence().keySet().forEach(id -> entries.put(
                PackageEntries.EVIDENCE + id,
                content.evidence()
                        .read(id)
                        .orElseThrow(() -> new UserFault(UserFault.Kind.ENVIRONMENT, "exchange.package.evidenceLost", id))));
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(PackageEntries.MANIFEST, manifest(content, entries));
        all.putAll(entries);
        return PackageEntries.zip(all);
    }

    private static byte[] manifest(Package content, Map<String, byte[]> entries) {
        ObjectNode manifest = JsonNodeFactory.instance.objectNode();
        manifest.put("format", FORMAT).put("version", VERSION).put("assessment", content.assessment().id().toString());
        ObjectNode hashes = manifest.putObject("entries");
        entries.forEach((name, bytes) -> hashes.put(name, PackageEntries.sha256(bytes)));
        return CanonicalText.bytes(manifest);
    }
}
