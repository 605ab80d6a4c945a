package org.vigie.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class PlanCalendarTest {
    @TempDir
    private Path folder;

    private byte[] write(ReportSubject subject) throws IOException {
        Path target = folder.resolve("plan.ics");
        new OfficeReports().calendar(subject.subject(), subject.options(), target);
        return Files.readAllBytes(target);
    }

    /** Reads to-dos back by RFC 5545, 3.1 and 3.3.11. */
    private static List<Map<String, String>> todos(byte[] ics) {
        String unfolded = new String(ics, StandardCharsets.UTF_8).replace("\r\n ", "");
        List<Map<String, String>> todos = new ArrayList<>();
        for (String line : unfolded.split("\r\n", -1)) {
            if (line.equals("BEGIN:VTODO")) {
                todos.add(new HashMap<>());
            } else if (!todos.isEmpty() && line.contains(":")) {
                todos.getLast().putIfAbsent(line.substring(0, line.indexOf(':')), unescaped(line.substring(line.indexOf(':') + 1)));
            }
        }
        return todos;
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                char escaped = text.charAt(++at);
                plain.append(escaped == 'n' ? '\n' : escaped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Test
    void everyActionWithADueDateIsOneToDo() throws IOException {
        ReportSubject sample = ReportSubject.of(Samples.decided(Language.FR), Language.FR);
        var actions = sample.subject().assessment().plan().actions();

        List<Map<String, String>> todos = todos(write(sample));

        assertThat(todos).hasSize((int) actions.values().stream().filter(action -> action.due() != null).count()).isNotEmpty();
        for (Map<String, String> todo : todos) {
            String code = todo.getOrDefault("SUMMARY", "").split(" ", 2)[0];
            assertThat(todo).containsEntry("UID", sample.subject().assessment().id() + "-" + code + "@vigie");
            var due = actions.get(code).due();
            assertThat(due).isNotNull();
            assertThat(todo).containsEntry("DUE;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(due));
            assertThat(todo).containsEntry("DTSTAMP", "20261125T100000Z");
            assertThat(todo.get("STATUS")).isIn("NEEDS-ACTION", "IN-PROCESS", "COMPLETED");
        }
        assertThat(todos.stream().map(todo -> todo.get("UID"))).doesNotHaveDuplicates();
    }

    @Test
    void linesEndInCrLfAndHoldNoMoreThanSeventyFiveOctetsEachOfThemWholeCharacters() throws IOException {
        byte[] ics = write(ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR).withNotes());

        String bytes = new String(ics, StandardCharsets.ISO_8859_1);
        assertThat(bytes).endsWith("END:VCALENDAR\r\n");
        for (String line : bytes.split("\r\n", -1)) {
            assertThat(line.length()).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r", "\n");
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void whatPeopleWroteIsReadBackAsTheyWroteIt() throws IOException {
        ReportSubject hostile = ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR).withNotes();

        List<Map<String, String>> todos = todos(write(hostile));

        assertThat(todos).hasSize(todos(write(ReportSubject.of(Samples.decided(Language.FR), Language.FR))).size());
        assertThat(todos.stream().map(todo -> todo.get("DESCRIPTION")))
                .anyMatch(text -> text != null && text.contains(HostileTexts.FORMULA))
                .anyMatch(text -> text != null && text.contains(HostileTexts.MARKUP));
    }

    @Test
    void commentsStayInsideUnlessAskedFor() throws IOException {
        ReportSubject hostile = ReportSubject.of(HostileTexts.in(Samples.decided(Language.FR)), Language.FR);

        assertThat(new String(write(hostile), StandardCharsets.UTF_8).replace("\r\n ", "")).doesNotContain(HostileTexts.SECRET);
    }
}
