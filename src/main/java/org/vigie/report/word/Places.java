package org.vigie.report.word;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.ReportModel;

/** Bookmarks: which exist, so that no link leads nowhere, and which are set already, so that none is set twice. */
final class Places {
    private final Set<String> known = new HashSet<>();
    private final Set<String> set = new HashSet<>();
    private final List<Block.Anchor> anchors = new ArrayList<>();
    private int lastId;

    Places(ReportModel model) {
        model.chapters().forEach(chapter -> chapter.blocks().forEach(this::collect));
    }

    private void collect(Block block) {
        switch (block) {
            case Block.Heading heading -> known.add(heading.bookmark());
            case Block.Answered answered -> {
                known.add(answered.anchor().bookmark());
                answered.blocks().forEach(this::collect);
            }
            case Block.Grid grid -> grid.rows().forEach(row -> row.cells().forEach(this::collect));
            case Block.Prose _, Block.Callout _, Block.Figures _, Block.Picture _, Block.Fields _, Block.Choices _,
                    Block.Signatures _, Block.Contents _ -> {}
        }
    }

    private void collect(Block.Cell cell) {
        if (cell.anchor() != null) {
            known.add(cell.anchor().bookmark());
        }
        for (Content.Para para : cell.content().paragraphs()) {
            for (Content.Inline inline : para.inlines()) {
                if (inline instanceof Content.Mark mark) {
                    known.add(mark.bookmark());
                }
            }
        }
    }

    boolean exists(String bookmark) {
        return !bookmark.isEmpty() && known.contains(bookmark);
    }

    /** Begins a bookmark in a paragraph; null when one of that name is set elsewhere already. */
    @org.jspecify.annotations.Nullable BigInteger begin(CTP paragraph, String bookmark) {
        if (bookmark.isEmpty() || !set.add(bookmark)) {
            return null;
        }
        BigInteger id = BigInteger.valueOf(++lastId);
        CTBookmark start = paragraph.addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark);
        return id;
    }

    void end(CTP paragraph, @org.jspecify.annotations.Nullable BigInteger id) {
        if (id != null) {
            paragraph.addNewBookmarkEnd().setId(id);
        }
    }

    /** Remembers an answer's place, and gives the content control its number. */
    BigInteger control(Block.Anchor anchor) {
        anchors.add(anchor);
        return BigInteger.valueOf(1000L + anchors.size());
    }

    List<Block.Anchor> anchors() {
        return List.copyOf(anchors);
    }
}
