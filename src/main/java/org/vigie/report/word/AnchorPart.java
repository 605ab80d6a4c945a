package org.vigie.report.word;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.ReportModel;
import org.vigie.report.model.Bookmarks;
import org.vigie.report.model.SafeText;

/**
 * The custom XML part of a report: which content it was exported from, and for each answer its three names and the hash of the words that
 * were exported, so that a reviewed file finds its way back and a silent edit shows.
 */
final class AnchorPart {
    static final String NAMESPACE = "urn:vigie:report:1";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
    private static final String PROPERTIES_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
    private static final String PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
    private static final String DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /** How the names of its parts begin. */
    private static final String PREFIX = "/customxml/vigie";

    private AnchorPart() {}

    /** Whether the document is a report. */
    static boolean isIn(OPCPackage document) throws InvalidFormatException {
        return document.getParts().stream()
                .anyMatch(part -> part.getPartName().getName().toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }

    static void add(XWPFDocument document, ReportModel.Identity identity, String language, List<Block.Anchor> anchors) {
        try {
            PackagePart item = part(document, "/customXml/vigie1.xml", "application/xml");
            write(item, writer -> content(writer, identity, language, anchors));
            PackagePart properties = part(document, "/customXml/vigieProps1.xml", PROPERTIES_TYPE);
            UUID id = UUID.nameUUIDFromBytes((NAMESPACE + identity.assessment()).getBytes(StandardCharsets.UTF_8));
            write(properties, writer -> properties(writer, id));
            document.getPackagePart().addRelationship(item.getPartName(), TargetMode.INTERNAL, RELATION);
            item.addRelationship(properties.getPartName(), TargetMode.INTERNAL, PROPERTIES_RELATION);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("the part's name is fixed", e);
        }
    }

    private static PackagePart part(XWPFDocument document, String name, String type) throws InvalidFormatException {
        PackagePartName partName = PackagingURIHelper.createPartName(name);
        return document.getPackage().createPart(partName, type);
    }

    private interface Body {
        void write(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static void write(PackagePart part, Body body) {
        try (OutputStream stream = part.getOutputStream()) {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            body.write(writer);
            writer.writeEndDocument();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("well-formed by construction", e);
        }
    }

    private static void content(XMLStreamWriter writer, ReportModel.Identity identity, String language, List<Block.Anchor> anchors)
            throws XMLStreamException {
        writer.writeStartElement("report");
        writer.writeDefaultNamespace(NAMESPACE);
        writer.writeAttribute("assessment", identity.assessment());
        writer.writeAttribute("version", Integer.toString(identity.version()));
        writer.writeAttribute("revision", identity.contentHash());
        String fingerprint = identity.fingerprint();
        if (fingerprint != null) {
            writer.writeAttribute("fingerprint", fingerprint);
        }
        writer.writeAttribute("language", language);
        for (Block.Anchor anchor : anchors) {
            writer.writeEmptyElement("answer");
            writer.writeAttribute("key", anchor.key());
            writer.writeAttribute("code", anchor.code());
            writer.writeAttribute("bookmark", anchor.bookmark());
            writer.writeAttribute("tag", anchor.tag());
            writer.writeAttribute("sha256", Bookmarks.sha256(SafeText.clean(anchor.text())));
        }
        writer.writeEndElement();
    }

    private static void properties(XMLStreamWriter writer, UUID id) throws XMLStreamException {
        writer.writeStartElement("ds", "datastoreItem", DATA_STORE);
        writer.writeNamespace("ds", DATA_STORE);
        writer.writeAttribute("ds", DATA_STORE, "itemID", "{" + id.toString().toUpperCase(Locale.ROOT) + "}");
        writer.writeStartElement("ds", "schemaRefs", DATA_STORE);
        writer.writeEmptyElement("ds", "schemaRef", DATA_STORE);
        writer.writeAttribute("ds", DATA_STORE, "uri", NAMESPACE);
        writer.writeEndElement();
        writer.writeEndElement();
    }
}
