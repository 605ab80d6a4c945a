package org.vigie.report.word;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTMarkupRange;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSdtContentBlock;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** Where blocks are appended: the schema gives body, cell, header and content control the same children, but no common type. */
interface Flow {
    CTP paragraph();

    CTTbl table();

    CTSdtBlock control();

    CTMarkupRange bookmarkEnd();

    static Flow of(CTBody body) {
        return new Flow() {
            @Override
            public CTP paragraph() {
                return body.addNewP();
            }

            @Override
            public CTTbl table() {
                return body.addNewTbl();
            }

            @Override
            public CTSdtBlock control() {
                return body.addNewSdt();
            }

            @Override
            public CTMarkupRange bookmarkEnd() {
                return body.addNewBookmarkEnd();
            }
        };
    }

    static Flow of(CTSdtContentBlock content) {
        return new Flow() {
            @Override
            public CTP paragraph() {
                return content.addNewP();
            }

            @Override
            public CTTbl table() {
                return content.addNewTbl();
            }

            @Override
            public CTSdtBlock control() {
                return content.addNewSdt();
            }

            @Override
            public CTMarkupRange bookmarkEnd() {
                return content.addNewBookmarkEnd();
            }
        };
    }

    static Flow of(CTTc cell) {
        return new Flow() {
            @Override
            public CTP paragraph() {
                return cell.addNewP();
            }

            @Override
            public CTTbl table() {
                return cell.addNewTbl();
            }

            @Override
            public CTSdtBlock control() {
                return cell.addNewSdt();
            }

            @Override
            public CTMarkupRange bookmarkEnd() {
                return cell.addNewBookmarkEnd();
            }
        };
    }

    static Flow of(CTHdrFtr part) {
        return new Flow() {
            @Override
            public CTP paragraph() {
                return part.addNewP();
            }

            @Override
            public CTTbl table() {
                return part.addNewTbl();
            }

            @Override
            public CTSdtBlock control() {
                return part.addNewSdt();
            }

            @Override
            public CTMarkupRange bookmarkEnd() {
                return part.addNewBookmarkEnd();
            }
        };
    }
}
