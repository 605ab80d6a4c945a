package org.vigie.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.vigie.application.port.UserFault;
import org.vigie.domain.text.RichText;

/** An organisation's document comes from outside: bounded in size, without macros, and without anything that reaches out. */
final class TemplateGuard {
    private static final long MEGABYTE = 1024L * 1024;
    private static final int MAX_MEGABYTES = 20;
    private static final long MAX_UNPACKED = 120 * MEGABYTE;
    private static final int MAX_ENTRIES = 2000;

    private TemplateGuard() {}

    static byte[] read(Path template, String name) {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(template)) {
            bytes = stream.readNBytes((int) (MAX_MEGABYTES * MEGABYTE) + 1);
        } catch (IOException e) {
            UserFault fault = new UserFault(UserFault.Kind.INPUT, "report.template.missing", name);
            fault.initCause(e);
            throw fault;
        }
        if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
            throw tooLarge(name);
        }
        inspect(bytes, name);
        return bytes;
    }

    private static UserFault tooLarge(String name) {
        return new UserFault(UserFault.Kind.INPUT, "report.template.tooLarge", name, Integer.toString(MAX_MEGABYTES));
    }

    private static void inspect(byte[] bytes, String name) {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[65536];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = entry.getName().toLowerCase(Locale.ROOT);
                if (part.contains("vbaproject") || part.contains("vbadata") || part.contains("activex")) {
                    throw new UserFault(UserFault.Kind.INPUT, "report.template.macros", name);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MAX_UNPACKED) {
                        throw tooLarge(name);
                    }
                }
                if (++entries > MAX_ENTRIES) {
                    throw tooLarge(name);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw unreadable(name, e);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        if (entries == 0) {
            throw new UserFault(UserFault.Kind.INPUT, "report.template.unreadable", name);
        }
    }

    private static UserFault unreadable(String name, Exception cause) {
        UserFault fault = new UserFault(UserFault.Kind.INPUT, "report.template.unreadable", name);
        fault.initCause(cause);
        return fault;
    }

    /**
     * Points every relationship that would fetch something from outside nowhere. A link to a web page or an address stays: nothing follows it
     * unless a person clicks.
     */
    static void disarm(OPCPackage opened) throws InvalidFormatException {
        for (PackagePart part : opened.getParts()) {
            if (!part.isRelationshipPart()) {
                disarm(part);
            }
        }
    }

    private static void disarm(PackagePart part) throws InvalidFormatException {
        List<PackageRelationship> reachingOut = new ArrayList<>();
        for (PackageRelationship relationship : part.getRelationships()) {
            boolean link = relationship.getRelationshipType().endsWith("/hyperlink")
                    && RichText.Run.isLink(relationship.getTargetURI().toString());
            if (relationship.getTargetMode() == TargetMode.EXTERNAL && !link) {
                reachingOut.add(relationship);
            }
        }
        for (PackageRelationship relationship : reachingOut) {
            part.removeRelationship(relationship.getId());
            part.addExternalRelationship("about:blank", relationship.getRelationshipType(), relationship.getId());
        }
    }
}
