package org.vigie.report.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.action.ActionStatus;
import org.vigie.domain.action.Priority;
import org.vigie.domain.text.Language;

/**
 * The action plan as workbooks and calendars show it, in one language.
 *
 * @param sheets of the workbook, in order
 * @param todos one for each action that has a due date
 */
public record PlanModel(Head head, List<Sheet> sheets, List<Todo> todos) {
    public PlanModel {
        sheets = List.copyOf(sheets);
        todos = List.copyOf(todos);
    }

    /**
     * What it is about.
     *
     * @param assessment its id
     * @param at when it is exported
     */
    public record Head(Language language, String assessment, String title, String organisation, String about, Instant at) {}

    /** A table with a header. */
    public record Sheet(String name, List<Column> columns, List<List<Cell>> rows) {
        public Sheet {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String label, int width) {}

    /** What a cell holds, by its type: words are never read as anything else. */
    public sealed interface Cell {}

    public record Words(String text) implements Cell {}

    public record Day(@Nullable LocalDate date) implements Cell {}

    /**
     * An action that is due (RFC 5545, VTODO).
     *
     * @param code of its measure
     */
    public record Todo(String code, String summary, String description, LocalDate due, Priority priority, ActionStatus status) {}
}
