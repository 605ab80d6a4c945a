package org.vigie.report.word;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.report.model.SafeText;

/** Words, ids, links and fields within a paragraph. */
final class Inlines {
    /** An article, a section, an act of the Union: it stays on the line of its number. */
    private static final Pattern NUMBERED = Pattern.compile("(\\b[Aa]rt\\.|§§?|\\((?:UE|EU)\\)) (?=\\d)");
    private static final List<String> SHAPES = List.of("\u25CB", "\u25CA", "\u25B2", "\u25A0");
    private static final int MAX_HREF = 2000;

    private final XWPFDocument document;
    private final StyleBook styles;
    private final Places places;

    Inlines(XWPFDocument document, StyleBook styles, Places places) {
        this.document = document;
        this.styles = styles;
        this.places = places;
    }

    void write(CTP paragraph, List<Inline> inlines) {
        String first = inlines.isEmpty() ? "" : inlines.getFirst().text();
        if (SafeText.rightToLeft(first)) {
            (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).addNewBidi();
        }
        inlines.forEach(inline -> write(paragraph, inline));
    }

    private void write(CTP paragraph, Inline inline) {
        switch (inline) {
            case Content.Words words -> text(new Target(paragraph), words.text(), null, words.bold(), words.italic());
            case Content.Id id -> reference(paragraph, id.text(), id.bookmark(), "VigieId");
            case Content.Mark mark -> {
                BigInteger bookmark = places.begin(paragraph, mark.bookmark());
                text(new Target(paragraph), mark.text(), "VigieId", false, false);
                places.end(paragraph, bookmark);
            }
            case Content.Ref ref -> reference(paragraph, ref.text(), ref.bookmark(), "VigieReference");
            case Content.WebLink link -> web(paragraph, link);
            case Content.Badge badge -> text(new Target(paragraph),
                    "\u00a0" + SHAPES.get(badge.shade()) + "\u00a0" + badge.text().replace(' ', '\u00a0') + "\u00a0", "VigieLevel" + badge.shade(), false, false);
            case Content.Alert alert -> text(new Target(paragraph), alert.text(), "VigieAlert", false, false);
        }
    }

    /** A paragraph or a hyperlink in it: both hold runs. */
    private record Target(@Nullable CTP paragraph, @Nullable CTHyperlink link) {
        Target(CTP paragraph) {
            this(paragraph, null);
        }

        CTR run() {
            if (link != null) {
                return link.addNewR();
            }
            if (paragraph == null) {
                throw new IllegalStateException("a run has a place");
            }
            return paragraph.addNewR();
        }
    }

    private void reference(CTP paragraph, String words, @Nullable String bookmark, String style) {
        if (bookmark == null || !places.exists(bookmark)) {
            text(new Target(paragraph), words, style, false, false);
            return;
        }
        CTHyperlink link = paragraph.addNewHyperlink();
        link.setAnchor(bookmark);
        link.setHistory(true);
        text(new Target(null, link), words, style, false, false);
    }

    private void web(CTP paragraph, Content.WebLink link) {
        String href = SafeText.clean(link.href());
        if (href.length() > MAX_HREF || !isUri(href)) {
            text(new Target(paragraph), link.text() + " (" + href + ")", null, link.bold(), link.italic());
            return;
        }
        PackageRelationship relationship =
                document.getPackagePart().addExternalRelationship(href, XWPFRelation.HYPERLINK.getRelation());
        CTHyperlink target = paragraph.addNewHyperlink();
        target.setId(relationship.getId());
        target.setHistory(true);
        text(new Target(null, target), link.text(), "Hyperlink", link.bold(), link.italic());
    }

    private static boolean isUri(String href) {
        try {
            return !new java.net.URI(href).getScheme().isEmpty();
        } catch (java.net.URISyntaxException notAUri) {
            return false;
        }
    }

    /** Text in a character style. */
    void text(CTP paragraph, String words, @Nullable String style) {
        text(new Target(paragraph), words, style, false, false);
    }

    void text(CTHyperlink link, String words, @Nullable String style) {
        text(new Target(null, link), words, style, false, false);
    }

    private void text(Target target, String words, @Nullable String style, boolean bold, boolean italic) {
        for (SafeText.Stretch stretch : SafeText.stretches(NUMBERED.matcher(SafeText.clean(words)).replaceAll("$1\u00a0"))) {
            CTR run = target.run();
            if (style != null || bold || italic || stretch.rightToLeft()) {
                CTRPr properties = run.addNewRPr();
                if (style != null) {
                    properties.addNewRStyle().setVal(styles.id(style));
                }
                if (bold) {
                    properties.addNewB();
                    properties.addNewBCs();
                }
                if (italic) {
                    properties.addNewI();
                    properties.addNewICs();
                }
                if (stretch.rightToLeft()) {
                    properties.addNewRtl();
                }
            }
            characters(run, stretch.text());
        }
    }

    private static void characters(CTR run, String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\t') {
                flush(run, plain);
                if (c == '\n') {
                    run.addNewBr();
                } else {
                    run.addNewTab();
                }
            } else {
                plain.append(c);
            }
        }
        flush(run, plain);
    }

    private static void flush(CTR run, StringBuilder plain) {
        if (!plain.isEmpty()) {
            CTText text = run.addNewT();
            text.setStringValue(plain.toString());
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
            plain.setLength(0);
        }
    }

    /** A field with its result, as Word leaves it after an update. */
    void field(CTP paragraph, String code, String result, @Nullable String style) {
        character(paragraph.addNewR(), STFldCharType.BEGIN);
        instruction(paragraph.addNewR(), code);
        character(paragraph.addNewR(), STFldCharType.SEPARATE);
        text(paragraph, result, style);
        character(paragraph.addNewR(), STFldCharType.END);
    }

    static void character(CTR run, STFldCharType.Enum kind) {
        run.addNewFldChar().setFldCharType(kind);
    }

    static void instruction(CTR run, String code) {
        CTText text = run.addNewInstrText();
        text.setStringValue(" " + code + " ");
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }
}
