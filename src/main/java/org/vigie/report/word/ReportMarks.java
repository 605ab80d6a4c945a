package org.vigie.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.report.ReportReader;

/** Reads the custom XML part of an exported report; office programs may have renamed it, its namespace stays. */
public final class ReportMarks implements ReportReader {

    @Override
    public Optional<Marks> read(Path docx) {
        String name = String.valueOf(docx.getFileName());
        byte[] bytes = TemplateGuard.read(docx, name);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("/?customXml/[^/]+\\.xml")) {
                    Marks marks = marks(zip.readAllBytes());
                    if (marks != null) {
                        return Optional.of(marks);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            UserFault fault = new UserFault(UserFault.Kind.INPUT, "report.template.unreadable", name);
            fault.initCause(e);
            throw fault;
        }
    }

    /** The marks in this part, or null where it is another program's. */
    private static @Nullable Marks marks(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream stream = new ByteArrayInputStream(xml)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return AnchorPart.NAMESPACE.equals(reader.getNamespaceURI()) ? marks(reader) : null;
                }
            }
            return null;
        } catch (IOException | XMLStreamException | NumberFormatException _) {
            // Not well-formed, or not ours: no marks that could be trusted.
            return null;
        }
    }

    private static @Nullable Marks marks(XMLStreamReader report) {
        String assessment = report.getAttributeValue(null, "assessment");
        String version = report.getAttributeValue(null, "version");
        String fingerprint = report.getAttributeValue(null, "fingerprint");
        String revision = report.getAttributeValue(null, "revision");
        String mark = fingerprint == null ? revision : fingerprint;
        if (assessment == null || version == null || mark == null) {
            return null;
        }
        return new Marks(assessment, Integer.parseInt(version), mark);
    }
}
