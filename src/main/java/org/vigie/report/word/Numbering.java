package org.vigie.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;

/** Multilevel numbers of headings, bullets, and numbered lists that each begin at one. */
final class Numbering {
    private static final int BODY_LIST = 4;
    private static final int TABLE_LIST = 5;

    private final XWPFNumbering part;
    private final Map<BigInteger, BigInteger> abstractIds = new HashMap<>();
    private BigInteger next;

    private Numbering(XWPFNumbering part, BigInteger next) {
        this.part = part;
        this.next = next;
    }

    /** Adds the built-in definitions beside those that the document has. */
    static Numbering in(XWPFDocument document, StyleBook styles) {
        XWPFNumbering part = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        BigInteger free = BigInteger.ZERO;
        for (XWPFAbstractNum definition : part.getAbstractNums()) {
            free = free.max(definition.getCTAbstractNum().getAbstractNumId());
        }
        BigInteger freeNum = BigInteger.ZERO;
        for (var num : part.getNums()) {
            freeNum = freeNum.max(num.getCTNum().getNumId());
        }
        Numbering numbering = new Numbering(part, freeNum.add(BigInteger.ONE));
        CTNumbering ours = resource();
        for (CTAbstractNum definition : ours.getAbstractNumArray()) {
            BigInteger id = definition.getAbstractNumId().add(free);
            numbering.abstractIds.put(definition.getAbstractNumId(), id);
            CTAbstractNum copy = (CTAbstractNum) definition.copy();
            copy.setAbstractNumId(id);
            if (copy.getMultiLevelType().getVal() == STMultiLevelType.MULTILEVEL) {
                numbering.headings(copy, styles);
            }
            part.addAbstractNum(new XWPFAbstractNum(copy));
        }
        Map<BigInteger, BigInteger> numbers = new HashMap<>();
        for (CTNum num : ours.getNumArray()) {
            numbers.put(num.getNumId(), numbering.num(num.getAbstractNumId().getVal()));
        }
        styles.renumber(document, numbers);
        return numbering;
    }

    private void headings(CTAbstractNum definition, StyleBook styles) {
        for (var level : definition.getLvlArray()) {
            if (styles.numbersHeadings()) {
                level.getPStyle().setVal(styles.id(level.getPStyle().getVal()));
            } else {
                level.unsetPStyle();
            }
        }
    }

    private BigInteger num(BigInteger definition) {
        BigInteger id = next;
        next = next.add(BigInteger.ONE);
        BigInteger target = abstractIds.get(definition);
        if (target == null) {
            throw new IllegalStateException("a number without its definition");
        }
        part.addNum(target, id);
        return id;
    }

    /** A new numbered list. */
    BigInteger list(boolean inTable) {
        BigInteger id = num(BigInteger.valueOf(inTable ? TABLE_LIST : BODY_LIST));
        var override = part.getNum(id).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return id;
    }

    private static CTNumbering resource() {
        try (InputStream stream = Numbering.class.getResourceAsStream("numbering.xml")) {
            if (stream == null) {
                throw new IllegalStateException("no numbering");
            }
            return NumberingDocument.Factory.parse(stream).getNumbering();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("the built-in numbering is no XML", e);
        }
    }
}
