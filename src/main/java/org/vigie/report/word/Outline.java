package org.vigie.report.word;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.ReportModel;

/** The headings of a report in their order, with the numbers that Word will give them. */
final class Outline {
    private static final int DEPTH = 3;

    private Outline() {}

    /** A heading as the table of contents shows it. */
    record Entry(int level, String number, String text, String bookmark) {}

    static List<Entry> of(ReportModel model) {
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
