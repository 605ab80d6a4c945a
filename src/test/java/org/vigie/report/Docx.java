package org.vigie.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.officeDocument.x2006.customXml.DatastoreItemDocument;
import org.openxmlformats.schemas.officeDocument.x2006.extendedProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A .docx file as its parts, to look into. */
final class Docx {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private final Document document;

    Docx(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (parts.put(entry.getName(), zip.readAllBytes()) != null) {
                    throw new IOException("twice: " + entry.getName());
                }
            }
        }
        this.document = xml("word/document.xml");
    }

    SortedMap<String, byte[]> parts() {
        return parts;
    }

    String text(String part) {
        return new String(bytes(part), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String part) {
        byte[] bytes = parts.get(part);
        if (bytes == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return bytes;
    }

    Document xml(String part) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes(part)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(part, e);
        }
    }

    /** Elements of the main document, in order. */
    List<Element> all(String name) {
        return all(document.getDocumentElement(), name);
    }

    static List<Element> all(Element within, String name) {
        return stream(within.getElementsByTagNameNS(W, name)).toList();
    }

    static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static String words(Element element) {
        StringBuilder words = new StringBuilder();
        all(element, "t").forEach(text -> words.append(text.getTextContent()));
        return words.toString();
    }

    static String style(Element paragraph) {
        return all(paragraph, "pStyle").stream().findFirst().map(style -> attribute(style, "val")).orElse("");
    }

    /** What the schemas of ECMA-376 have against its parts. */
    List<String> schemaErrors() {
        List<String> errors = new ArrayList<>();
        parts.keySet().stream().filter(name -> name.endsWith(".xml")).forEach(name -> {
            List<XmlError> found = new ArrayList<>();
            XmlObject part = parsed(name);
            if (part != null && !part.validate(new XmlOptions().setErrorListener(found))) {
                found.forEach(error -> errors.add(name + ": " + error.getMessage()));
            }
        });
        return errors;
    }

    private @org.jspecify.annotations.Nullable XmlObject parsed(String name) {
        ByteArrayInputStream stream = new ByteArrayInputStream(bytes(name));
        try {
            if (name.equals("word/document.xml")) {
                return DocumentDocument.Factory.parse(stream);
            } else if (name.equals("word/styles.xml")) {
                return StylesDocument.Factory.parse(stream);
            } else if (name.equals("word/numbering.xml")) {
                return NumberingDocument.Factory.parse(stream);
            } else if (name.equals("word/settings.xml")) {
                return SettingsDocument.Factory.parse(stream);
            } else if (name.startsWith("word/header")) {
                return HdrDocument.Factory.parse(stream);
            } else if (name.startsWith("word/footer")) {
                return FtrDocument.Factory.parse(stream);
            } else if (name.equals("customXml/vigieProps1.xml")) {
                return DatastoreItemDocument.Factory.parse(stream);
            } else if (name.equals("docProps/app.xml")) {
                return PropertiesDocument.Factory.parse(stream);
            }
            xml(name);
            return null;
        } catch (XmlException | IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
