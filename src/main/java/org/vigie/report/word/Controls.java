package org.vigie.report.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtPr;
import org.vigie.application.port.report.Block;

/** Content controls: the second of the three names of an answer's place. */
final class Controls {
    private static final int MAX_ALIAS = 64;

    private Controls() {}

    static void properties(CTSdtPr properties, Block.Anchor anchor, BigInteger id) {
        String alias = anchor.code();
        properties.addNewAlias().setVal(alias.length() <= MAX_ALIAS ? alias : alias.substring(0, MAX_ALIAS));
        properties.addNewTag().setVal(anchor.tag());
        properties.addNewId().setVal(id);
    }
}
