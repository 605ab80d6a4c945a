package org.vigie.report.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.i18n.Messages;
import org.vigie.report.model.Plan;

/** Writes a plan's actions that have a due date as to-dos of a calendar (RFC 5545, 3.6.2). */
public final class PlanCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private PlanCalendar() {}

    /** The bytes of the calendar; UIDs depend on assessment and measure alone, so that a later export updates the same to-dos. */
    public static byte[] bytes(Plan plan) {
        Messages messages = new Messages(plan.head().language().locale());
        ContentLines lines = new ContentLines();
        lines.line("BEGIN", "VCALENDAR");
        lines.line("VERSION", "2.0");
        lines.line("PRODID", "-//Vigie//Vigie//" + plan.head().language().code().toUpperCase(Locale.ROOT));
        lines.line("CALSCALE", "GREGORIAN");
        lines.text("X-WR-CALNAME", messages.text("report.actions") + " · " + plan.head().title());
        for (Plan.Line action : plan.actions()) {
            LocalDate due = action.when().due();
            if (due != null) {
                task(lines, plan, action, due, messages);
            }
        }
        lines.line("END", "VCALENDAR");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void task(ContentLines lines, Plan plan, Plan.Line action, LocalDate due, Messages messages) {
        lines.line("BEGIN", "VTODO");
        lines.text("UID", plan.head().assessment() + "-" + action.measure().code() + "@vigie");
        lines.line("DTSTAMP", stamp(plan.head().at()));
        lines.line("DUE;VALUE=DATE", DAY.format(due));
        lines.text("SUMMARY", action.measure().code() + " " + action.measure().title());
        lines.text("DESCRIPTION", description(plan, action, messages));
        lines.line("PRIORITY", priority(action.how().priority()));
        lines.line("STATUS", status(action.how().status()));
        lines.line("PERCENT-COMPLETE", percent(action.how().status()));
        lines.line("CLASS", "CONFIDENTIAL");
        lines.line("END", "VTODO");
    }

    private static String description(Plan plan, Plan.Line action, Messages messages) {
        List<String> lines = new java.util.ArrayList<>();
        lines.add(plan.head().title() + " (" + plan.head().state() + ")");
        field("owner", action.when().owner(), lines, messages);
        field("risks", String.join(", ", action.risks()), lines, messages);
        field("evidence", action.evidence(), lines, messages);
        field("comment", action.comment(), lines, messages);
        return String.join("\n", lines);
    }

    private static void field(String key, @Nullable String value, List<String> lines, Messages messages) {
        if (value != null && !value.isBlank()) {
            lines.add(messages.text("report.calendar.field", messages.text("report.column." + key), value));
        }
    }

    private static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** RFC 5545, 3.8.1.9: 1 is the highest, 5 medium, 9 the lowest. */
    private static String priority(Priority priority) {
        return switch (priority) {
            case HIGH -> "1";
            case MEDIUM -> "5";
            case LOW -> "9";
        };
    }

    private static String status(ActionStatus status) {
        return switch (status) {
            case PLANNED -> "NEEDS-ACTION";
            case PARTIALLY_IMPLEMENTED -> "IN-PROCESS";
            case IMPLEMENTED -> "COMPLETED";
        };
    }

    private static String percent(ActionStatus status) {
        return switch (status) {
            case PLANNED -> "0";
            case PARTIALLY_IMPLEMENTED -> "50";
            case IMPLEMENTED -> "100";
        };
    }
}
