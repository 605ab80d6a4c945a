package org.vigie.application.port.report;

import java.util.ArrayList;
import java.util.List;

/** The headings of a report in their order, with the numbers that Word will give them. */
public final class Outline {
    private static final int DEPTH = 3;

    private Outline() {}

    /**
     * A heading as the table of contents shows it.
     *
     * @param level 1 to 3
     * @param number such as {@code 3.1}
     * @param text with the visible id that it names, if any
     * @param bookmark where it stands
     */
    public record Entry(int level, String number, String text, String bookmark) {}

    /** All headings, in reading order. */
    public static List<Entry> of(ReportModel model) {
        List<Entry> entries = new ArrayList<>();
        int[] counters = new int[DEPTH];
        for (ReportModel.Chapter chapter : model.chapters()) {
            for (Block block : chapter.blocks()) {
                if (block instanceof Block.Heading heading) {
                    entries.add(entry(heading, counters));
                }
            }
        }
        return entries;
    }

    private static Entry entry(Block.Heading heading, int[] counters) {
        int level = heading.level();
        counters[level - 1]++;
        java.util.Arrays.fill(counters, level, DEPTH, 0);
        StringBuilder number = new StringBuilder();
        for (int at = 0; at < level; at++) {
            number.append(at == 0 ? "" : ".").append(counters[at]);
        }
        String text = heading.code() == null ? heading.text() : heading.code() + "\u2002" + heading.text();
        return new Entry(level, number.toString(), text, heading.bookmark());
    }
}
