package org.vigie.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTString;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.vigie.domain.text.Language;

/**
 * The styles of a report, by the ids of the built-in look. In an organisation's own document a style of the same name is taken as it is,
 * whatever its id there ({@code Titre1} is named {@code heading 1}); a missing one is added.
 */
final class StyleBook {
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> added = new HashSet<>();

    private StyleBook() {}

    /** Puts the built-in styles into a document that has none. */
    static StyleBook builtIn(XWPFDocument document, Language language) {
        StyleBook book = new StyleBook();
        CTStyles styles = resource();
        for (CTStyle style : styles.getStyleArray()) {
            book.ids.put(style.getStyleId(), style.getStyleId());
            book.added.add(style.getStyleId());
        }
        XWPFStyles part = document.createStyles();
        part.setStyles(styles);
        part.setSpellingLanguage(language.locale().toLanguageTag());
        return book;
    }

    /** Adds to an organisation's styles those that it lacks. */
    static StyleBook completing(XWPFDocument document, Language language) {
        StyleBook book = new StyleBook();
        XWPFStyles part = document.getStyles() == null ? document.createStyles() : document.getStyles();
        CTStyles theirs = part.getCtStyles();
        Map<String, String> byName = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (CTStyle style : theirs.getStyleArray()) {
            taken.add(style.getStyleId());
            if (style.getName() != null) {
                byName.put(key(style), style.getStyleId());
            }
        }
        Map<String, CTStyle> missing = new LinkedHashMap<>();
        for (CTStyle ours : resource().getStyleArray()) {
            String id = byName.get(key(ours));
            if (id == null) {
                id = taken.contains(ours.getStyleId()) ? "Vigie" + ours.getStyleId() : ours.getStyleId();
                missing.put(id, ours);
                book.added.add(ours.getStyleId());
            }
            book.ids.put(ours.getStyleId(), id);
        }
        missing.forEach((id, ours) -> book.add(theirs.addNewStyle(), id, ours));
        part.setStyles(theirs);
        language(theirs, language);
        return book;
    }

    private void add(CTStyle target, String id, CTStyle ours) {
        target.set(ours);
        target.setStyleId(id);
        if (target.isSetDefault()) {
            target.unsetDefault();
        }
        follow(target.getBasedOn());
        follow(target.getNext());
    }

    private void follow(@org.jspecify.annotations.Nullable CTString reference) {
        if (reference != null) {
            reference.setVal(id(reference.getVal()));
        }
    }

    private static void language(CTStyles styles, Language language) {
        var defaults = styles.isSetDocDefaults() ? styles.getDocDefaults() : styles.addNewDocDefaults();
        var runs = defaults.isSetRPrDefault() ? defaults.getRPrDefault() : defaults.addNewRPrDefault();
        CTRPr properties = runs.isSetRPr() ? runs.getRPr() : runs.addNewRPr();
        var lang = properties.sizeOfLangArray() > 0 ? properties.getLangArray(0) : properties.addNewLang();
        lang.setVal(language.locale().toLanguageTag());
    }

    /** The id, in this document, of a style of the built-in look. */
    String id(String style) {
        return ids.getOrDefault(style, style);
    }

    /** Whether headings are numbered by us, so that we know their numbers. */
    boolean numbersHeadings() {
        return added.contains("Heading1");
    }

    /** Points the numbered styles that were added to where their numbering was put. */
    void renumber(XWPFDocument document, Map<BigInteger, BigInteger> numbers) {
        CTStyles styles = document.getStyles().getCtStyles();
        Set<String> own = new HashSet<>();
        added.forEach(style -> own.add(id(style)));
        for (CTStyle style : styles.getStyleArray()) {
            if (own.contains(style.getStyleId()) && style.isSetPPr() && style.getPPr().isSetNumPr()
                    && style.getPPr().getNumPr().isSetNumId()) {
                var number = style.getPPr().getNumPr().getNumId();
                number.setVal(numbers.getOrDefault(number.getVal(), number.getVal()));
            }
        }
        document.getStyles().setStyles(styles);
    }

    private static String key(CTStyle style) {
        return style.getType() + "/" + style.getName().getVal().toLowerCase(Locale.ROOT);
    }

    private static CTStyles resource() {
        try (InputStream stream = StyleBook.class.getResourceAsStream("styles.xml")) {
            if (stream == null) {
                throw new IllegalStateException("no styles");
            }
            return StylesDocument.Factory.parse(stream).getStyles();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the built-in styles are no XML", e);
        }
    }
}
