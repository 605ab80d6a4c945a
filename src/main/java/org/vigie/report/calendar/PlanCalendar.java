package org.vigie.report.calendar;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.report.model.PlanModel;

/** The due actions as to-dos of iCalendar (RFC 5545). */
public final class PlanCalendar {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    private PlanCalendar() {}

    /** The bytes of the calendar, UTF-8. */
    public static byte[] bytes(PlanModel plan) {
        PlanCalendar calendar = new PlanCalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Vigie//Vigie//" + plan.head().language().code().toUpperCase(Locale.ROOT));
        calendar.line("X-WR-CALNAME:" + text(plan.head().title()));
        plan.todos().forEach(todo -> calendar.todo(todo, plan.head()));
        calendar.line("END:VCALENDAR");
        return calendar.lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void todo(PlanModel.Todo todo, PlanModel.Head head) {
        line("BEGIN:VTODO");
        line("UID:" + head.assessment() + "-" + todo.code() + "@vigie");
        line("DTSTAMP:" + STAMP.format(head.at()));
        line("SUMMARY:" + text(todo.summary()));
        line("DESCRIPTION:" + text(head.title() + "\n" + todo.description()));
        line("DUE;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(todo.due()));
        line("PRIORITY:" + priority(todo.priority()));
        line("STATUS:" + status(todo.status()));
        line("END:VTODO");
    }

    /** RFC 5545, 3.8.1.9: 1 to 4 high, 5 medium, 6 to 9 low. */
    private static int priority(Priority priority) {
        return switch (priority) {
            case HIGH -> 1;
            case MEDIUM -> 5;
            case LOW -> 9;
        };
    }

    private static String status(ActionStatus status) {
        return switch (status) {
            case PLANNED -> "NEEDS-ACTION";
            case PARTIALLY_IMPLEMENTED -> "IN-PROCESS";
            case IMPLEMENTED -> "COMPLETED";
        };
    }

    /** RFC 5545, 3.3.11; control characters have no place in a text. */
    private static String text(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(each -> {
            switch (each) {
                case '\\', ';', ',' -> text.append('\\').appendCodePoint(each);
                case '\n' -> text.append("\\n");
                default -> {
                    if (!Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE) {
                        text.appendCodePoint(each);
                    }
                }
            }
        });
        return text.toString();
    }

    /** RFC 5545, 3.1: at most 75 octets a line, never cut within a character. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            int size = new String(Character.toChars(codePoint)).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MAX_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(codePoint);
            octets += size;
            i += Character.charCount(codePoint);
        }
        lines.append("\r\n");
    }
}
