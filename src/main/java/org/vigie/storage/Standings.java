package org.vigie.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.vigie.application.port.PortfolioStore.Found;
import org.vigie.application.port.PortfolioStore.Known;
import org.vigie.application.port.PortfolioStore.OpenActions;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.RiskLevel;

/** What evaluations said, in rows: levels as {@code severity,likelihood,level,threshold}, days as ISO 8601, spaces between. */
final class Standings {
    private static final char BETWEEN = ' ';

    // Few levels and days stand in many rows.
    private final Map<String, RiskLevel> levels = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    static void keep(Handle handle, Found found) {
        Known known = found.known();
        handle.createUpdate("""
                        MERGE INTO standing (assessment, content_hash, rules, on_day, answered, applicable, levels, open_actions, due_days)
                        SELECT id, :hash, :rules, :day, :answered, :applicable, :levels, :open, :due FROM assessment WHERE id = :id
                        """)
                .bind("id", found.id().value())
                .bind("hash", found.contentHash())
                .bind("rules", known.rules())
                .bindByType("day", known.day(), LocalDate.class)
                .bind("answered", known.progress().answered())
                .bind("applicable", known.progress().applicable())
                .bind("levels", known.current().stream().map(Standings::text).collect(Collectors.joining(" ")))
                .bind("open", known.actions().count())
                .bind("due", known.actions().due().stream().map(LocalDate::toString).collect(Collectors.joining(" ")))
                .execute();
    }

    /** Reads a row's; one reader serves the rows of a query. */
    Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("rules"),
                row.getObject("on_day", LocalDate.class),
                new Progress(row.getInt("answered"), row.getInt("applicable")),
                words(row.getString("levels")).stream().map(each -> levels.computeIfAbsent(each, Standings::level)).toList(),
                new OpenActions(
                        row.getInt("open_actions"),
                        words(row.getString("due_days")).stream().map(each -> days.computeIfAbsent(each, LocalDate::parse)).toList()));
    }

    private static String text(RiskLevel level) {
        return level.severity() + "," + level.likelihood() + "," + level.level() + "," + WireCodes.THRESHOLD.of(level.threshold());
    }

    private static RiskLevel level(String text) {
        int likelihood = text.indexOf(',') + 1;
        int level = text.indexOf(',', likelihood) + 1;
        int threshold = text.indexOf(',', level) + 1;
        return new RiskLevel(
                Integer.parseInt(text, 0, likelihood - 1, 10),
                Integer.parseInt(text, likelihood, level - 1, 10),
                Integer.parseInt(text, level, threshold - 1, 10),
                WireCodes.THRESHOLD.parse(text.substring(threshold)).orElseThrow());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = text.indexOf(BETWEEN, from);
            to = to < 0 ? text.length() : to;
            words.add(text.substring(from, to));
            from = to + 1;
        }
        return words;
    }
}
