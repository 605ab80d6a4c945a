package org.vigie.report.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files with fixed times and order of entries, so that equal content has equal bytes. */
public final class FixedZip {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private FixedZip() {}

    /** The same archive with its entries in a fixed order and at a fixed time. */
    public static byte[] fixed(byte[] archive) {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparingInt(FixedZip::rank).thenComparing(name -> name));
        ByteArrayOutputStream fixed = new ByteArrayOutputStream(archive.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry target = new ZipEntry(entry.getKey());
                target.setTimeLocal(EPOCH);
                out.putNextEntry(target);
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fixed.toByteArray();
    }

    /** The list of content types comes first, the package's relationships next (ECMA-376 part 2, as readers expect). */
    private static int rank(String name) {
        return name.equals(CONTENT_TYPES) ? 0 : name.startsWith("_rels/") ? 1 : 2;
    }
}
