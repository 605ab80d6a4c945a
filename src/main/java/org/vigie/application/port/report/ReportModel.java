package org.vigie.application.port.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.text.Language;

/** What a report says, in its language, from the cover to the annex. */
public record ReportModel(Head head, List<Block.Field> cover, List<Chapter> chapters) {
    public ReportModel {
        cover = List.copyOf(cover);
        chapters = List.copyOf(chapters);
    }

    /**
     * What holds for every page.
     *
     * @param at when it is exported
     */
    public record Head(Language language, Instant at, Titles titles, Marks marks, Identity identity) {}

    /** What stands on the cover. */
    public record Titles(String kind, String title, String organisation, String template) {}

    /**
     * What every page says.
     *
     * @param draft the word across the page of an undecided version, or null
     * @param header what the report is
     * @param footer which version it is
     * @param page pattern of the page number: the words before, between and after the two numbers
     */
    public record Marks(@Nullable String draft, String confidentiality, String header, String footer, List<String> page) {
        public Marks {
            page = List.copyOf(page);
        }
    }

    /**
     * Which content this is.
     *
     * @param version the number of the decided version, or 0 for a draft
     */
    public record Identity(String assessment, int version, String contentHash, @Nullable String fingerprint) {}

    /**
     * A chapter.
     *
     * @param follows whether it stands below the chapter before it, on the same page
     */
    public record Chapter(Part part, Layout layout, List<Block> blocks, boolean follows) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    /** How a chapter's pages lie and begin. */
    public enum Layout {
        PORTRAIT,
        LANDSCAPE
    }
}
