package org.vigie.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.vigie.domain.template.TemplateRef;

/** The entries of a package's zip, by name. Names are keys in memory and never paths; those that are not the format's are refused. */
final class PackageEntries {
    static final String MANIFEST = "manifest.json";
    static final String ASSESSMENT = "assessment.json";
    static final String TEMPLATE = "template.json";
    static final String HISTORY = "history.jsonl";
    static final String EVIDENCE = "evidence/";
    static final String VERSIONS = "versions/";
    static final String TEMPLATES = "templates/";

    private static final Pattern NAMES = Pattern.compile(
            "manifest\\.json|assessment\\.json|template\\.json|history\\.jsonl|versions/[1-9][0-9]{0,4}/(assessment|evaluation)\\.json"
                    + "|evidence/[0-9a-f]{64}|templates/[0-9a-f]{64}\\.json");
    /** A zip without a comment ends with this record (APPNOTE 4.3.16): what was cut off has none. */
    private static final int END_BYTES = 22;

    private static final int END_SIGNATURE = 0x06054b50;
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

    /** Where a version of the template stands that only decided versions use. */
    static String olderTemplate(TemplateRef ref) {
        return TEMPLATES + ref.sha256() + ".json";
    }

    /** Whether the format has an entry of this name. */
    static boolean isKnown(String name) {
        return NAMES.matcher(name).matches();
    }

    /** All entries, those of unknown names too: a newer format may have them, and is then named as such. */
    static Map<String, byte[]> unzip(byte[] zipped, String file) {
        if (!isWhole(zipped)) {
            throw Refusal.of(file, "", "exchange.package.truncated");
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long most = PackageLimits.unpacked(zipped.length);
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (entries.size() >= PackageLimits.ENTRIES) {
                    throw Refusal.of(file, "", "exchange.package.tooManyEntries", String.valueOf(PackageLimits.ENTRIES));
                }
                int limit = (int) Math.min(PackageLimits.ENTRY, most - total);
                byte[] content = zip.readNBytes(limit + 1);
                total += content.length;
                if (content.length > limit) {
                    long told = limit == PackageLimits.ENTRY ? limit : most;
                    throw Refusal.of(file, Refusal.shown(name), "exchange.package.tooLarge", String.valueOf(told / (1024 * 1024)));
                }
                if (entries.putIfAbsent(name, content) != null) {
                    throw Refusal.of(file, Refusal.shown(name), "exchange.package.twice");
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw Refusal.of(file, "", "exchange.package.truncated");
        }
        return entries;
    }

    private static boolean isWhole(byte[] zipped) {
        return zipped.length >= END_BYTES
                && ByteBuffer.wrap(zipped).order(ByteOrder.LITTLE_ENDIAN).getInt(zipped.length - END_BYTES) == END_SIGNATURE;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
