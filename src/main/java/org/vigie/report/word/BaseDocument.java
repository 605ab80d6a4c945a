package org.vigie.report.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTCompatSetting;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.vigie.application.port.UserFault;

/** The empty document that a report begins with: the built-in one, or an organisation's own without its content. */
final class BaseDocument {
    /** Later versions of Word keep this number; without one, Word opens the document in a mode of 2007 (MS-DOCX 2.2.1). */
    private static final String WORD_2013 = "15";

    private BaseDocument() {}

    static XWPFDocument builtIn() {
        XWPFDocument document = new XWPFDocument();
        CTCompatSetting mode = document.getSettings().getCTSettings().addNewCompat().addNewCompatSetting();
        mode.setName("compatibilityMode");
        mode.setUri("http://schemas.microsoft.com/office/word");
        mode.setVal(WORD_2013);
        return document;
    }

    /**
     * An organisation's document: its styles, headers, footers and page, and nothing of its body.
     *
     * @throws UserFault when it is not readable, too large or holds macros
     */
    static XWPFDocument of(Path template) {
        String name = String.valueOf(template.getFileName());
        byte[] bytes = TemplateGuard.read(template, name);
        try {
            tryOut(bytes);
            OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(bytes));
            if (AnchorPart.isIn(opened)) {
                throw new UserFault(UserFault.Kind.INPUT, "report.template.isReport", name);
            }
            opened.replaceContentType(XWPFRelation.TEMPLATE.getContentType(), XWPFRelation.DOCUMENT.getContentType());
            TemplateGuard.disarm(opened);
            XWPFDocument document = new XWPFDocument(opened);
            empty(document.getDocument().getBody());
            return document;
        } catch (UserFault told) {
            throw told;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // What is wrong in a document from outside, the library tells in every kind of exception.
            UserFault fault = new UserFault(UserFault.Kind.INPUT, "report.template.unreadable", name);
            fault.initCause(e);
            throw fault;
        }
    }

    /** Some parts are read only when a document is completed and saved: a fault in them would pass for one of ours. */
    private static void tryOut(byte[] bytes) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document.getProperties();
            document.createStyles();
            document.createNumbering();
            document.write(OutputStream.nullOutputStream());
        }
    }

    private static void empty(@Nullable CTBody body) {
        if (body == null) {
            throw new IllegalStateException("a document has a body");
        }
        CTSectPr section = body.isSetSectPr() ? (CTSectPr) body.getSectPr().copy() : null;
        body.set(CTBody.Factory.newInstance());
        if (section != null) {
            body.addNewSectPr().set(section);
        }
    }
}
