package org.vigie.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of a package's zip, by name. Every name that is not one of the format's is refused, so that none can point anywhere else. */
final class PackageEntries {
    static final String MANIFEST = "manifest.json";
    static final String ASSESSMENT = "assessment.json";
    static final String TEMPLATE = "template.json";
    static final String HISTORY = "history.jsonl";
    static final String EVIDENCE = "evidence/";
    static final String VERSIONS = "versions/";

    private static final Pattern NAMES = Pattern.compile(
            "manifest\\.json|assessment\\.json|template\\.json|history\\.jsonl|versions/[1-9][0-9]{0,4}/(assessment|evaluation)\\.json"
                    + "|evidence/[0-9a-f]{64}");
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackageEntries() {}

    /** The same entries give the same bytes. */
    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry target = new ZipEntry(entry.getKey());
                target.setTimeLocal(TIME);
                zip.putNextEntry(target);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> unzip(byte[] zipped, String file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!NAMES.matcher(name).matches()) {
                    throw Refusal.of(file, Refusal.shown(name), "exchange.package.foreignEntry");
                }
                if (entries.size() >= PackageLimits.ENTRIES) {
                    throw Refusal.of(file, "", "exchange.package.tooManyEntries", String.valueOf(PackageLimits.ENTRIES));
                }
                byte[] content = zip.readNBytes(PackageLimits.ENTRY + 1);
                total += content.length;
                if (content.length > PackageLimits.ENTRY || total > PackageLimits.UNPACKED) {
                    throw Refusal.of(
                            file, name, "exchange.package.tooLarge", String.valueOf(PackageLimits.UNPACKED / (1024 * 1024)));
                }
                if (entries.putIfAbsent(name, content) != null) {
                    throw Refusal.of(file, name, "exchange.package.twice");
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw Refusal.of(file, "", "exchange.package.truncated");
        }
        return entries;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
