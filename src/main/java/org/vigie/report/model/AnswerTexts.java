package org.vigie.report.model;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.Content.Inline;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;

/** Answers in words, in the report's language. */
final class AnswerTexts {
    private static final int NARROW = 4;
    private static final int WIDE = 14;

    private final Context context;
    private final Names names;

    AnswerTexts(Context context, Names names) {
        this.context = context;
        this.names = names;
    }

    /** An answer in full, its state, note and evidence included; a table as its number of rows. */
    Content full(Question question, @Nullable Answer answer) {
        if (answer == null) {
            return Content.of(Content.soft(context.text("answer.none")));
        }
        Content content = Content.EMPTY;
        AnswerValue value = answer.value();
        if (value != null) {
            content = value(question, value);
        }
        content = content.and(about(answer));
        return content.isEmpty() ? Content.of(Content.soft(context.text("answer.none"))) : content;
    }

    /** What stands beside an answer's value: its state, note and evidence. */
    Content about(Answer answer) {
        Content content = Content.EMPTY;
        AnswerState state = answer.state();
        if (state != null) {
            content = content.and(Content.of(new Content.Alert(state(state))));
        }
        String note = answer.note();
        if (note != null && !note.isBlank() && noteShown(state)) {
            content = content.and(Content.of(Content.soft(context.text("answer.note", note))));
        }
        if (!answer.evidence().isEmpty()) {
            content = content.and(Content.of(Content.words(context.text("answer.evidence", evidence(answer.evidence())))));
        }
        return content;
    }

    /** Decision L8: what is asked of the lawyers stays inside unless asked for. */
    private boolean noteShown(@Nullable AnswerState state) {
        return state != AnswerState.ASK_LEGAL || context.options().withNotes();
    }

    /** An answer as it is quoted in a sentence. */
    String quoted(Question question, @Nullable Answer answer) {
        if (answer == null) {
            return context.text("answer.none");
        }
        AnswerValue value = answer.value();
        AnswerState state = answer.state();
        if (value != null) {
            String between = value instanceof AnswerValue.Multi ? context.text("separator") : " ";
            String plain = value(question, value).toPlain().replace("\n", between);
            return state == null ? plain : context.text("answer.with", plain, state(state));
        }
        return state == null ? context.text("answer.none") : state(state);
    }

    String state(AnswerState state) {
        return context.common(switch (state) {
            case ASSUMPTION -> "state.assumption";
            case UNKNOWN -> "state.unknown";
            case ASK_LEGAL -> "state.askLegal";
            case NOT_APPLICABLE -> "state.notApplicable";
        });
    }

    String evidence(List<String> ids) {
        return ids.stream()
                .map(id -> {
                    Evidence evidence = context.assessment().answers().evidence().get(id);
                    return evidence == null ? id.substring(0, Math.min(id.length(), 12)) : evidence.fileName();
                })
                .collect(Collectors.joining(", "));
    }

    Content value(Question question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Choice choice -> Content.of(context.texts().option(context.language(), question.id(), choice.code()));
            case AnswerValue.Multi multi -> list(multi.codes().stream()
                    .map(code -> context.texts().option(context.language(), question.id(), code))
                    .toList());
            case AnswerValue.Table table -> Content.of(context.counted("answer.rows", table.rows().size()));
            case AnswerValue.Number number -> Content.of(withUnit(number.value(), "questions", question.id()));
            case AnswerValue.Ref ref -> list(question.type() instanceof QuestionType.Ref type
                    ? rows(type.table(), ref.rows())
                    : ref.rows().stream().map(RowId::value).toList());
            case AnswerValue.Text _, AnswerValue.Rich _, AnswerValue.Money _, AnswerValue.Date _, AnswerValue.Duration _,
                    AnswerValue.Person _, AnswerValue.Country _, AnswerValue.Files _ -> plain(value);
        };
    }

    private List<String> rows(String table, List<RowId> ids) {
        return ids.stream().map(id -> names.row(table, id)).toList();
    }

    private static Content list(List<String> entries) {
        if (entries.size() == 1) {
            return Content.of(entries.getFirst());
        }
        return new Content(entries.stream()
                .map(entry -> new Content.Para(Content.Kind.BULLET, List.of(Content.words(entry))))
                .toList());
    }

    private Content plain(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text text -> lines(text.text());
            case AnswerValue.Rich rich -> Content.of(rich.text());
            case AnswerValue.Money money -> Content.of(money(money));
            case AnswerValue.Date date -> Content.of(context.date(date.date()));
            case AnswerValue.Duration duration -> Content.of(period(duration.period()));
            case AnswerValue.Person person -> person(person);
            case AnswerValue.Country country -> Content.of(Locale.of("", country.code()).getDisplayCountry(context.locale()));
            case AnswerValue.Files files -> Content.of(evidence(files.evidence()));
            case AnswerValue.Choice choice -> Content.of(choice.code());
            case AnswerValue.Multi multi -> list(multi.codes());
            case AnswerValue.Number number -> Content.of(number(number.value()));
            case AnswerValue.Ref ref -> list(ref.rows().stream().map(RowId::value).toList());
            case AnswerValue.Table table -> Content.of(context.counted("answer.rows", table.rows().size()));
        };
    }

    private static Content lines(String text) {
        return new Content(text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Content.Para(Content.Kind.PLAIN, List.of(Content.words(line))))
                .toList());
    }

    private Content person(AnswerValue.Person person) {
        String role = person.role();
        List<Inline> inlines = new ArrayList<>();
        inlines.add(Content.words(context.person(person.name(), role == null ? "" : role)));
        String email = person.email();
        if (email != null && !email.isBlank()) {
            inlines.add(Content.words(" · "));
            String href = "mailto:" + email;
            inlines.add(org.vigie.domain.text.RichText.Run.isLink(href)
                    ? new Content.WebLink(email, false, false, href)
                    : Content.words(email));
        }
        return Content.of(inlines);
    }

    String number(BigDecimal value) {
        NumberFormat format = NumberFormat.getNumberInstance(context.locale());
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    private String money(AnswerValue.Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(context.locale());
        try {
            format.setCurrency(Currency.getInstance(money.currency()));
        } catch (IllegalArgumentException unknownCurrency) {
            return number(money.amount()) + "\u00a0" + money.currency();
        }
        format.setMinimumFractionDigits(money.amount().scale() <= 0 ? 0 : 2);
        format.setMaximumFractionDigits(Math.max(money.amount().scale(), 0));
        return format.format(money.amount());
    }

    /** Years, months and days are said one after the other, so that none of them stands for the whole. */
    @SuppressWarnings("JavaPeriodGetDays")
    private String period(Period period) {
        List<String> parts = new ArrayList<>();
        if (period.getYears() != 0) {
            parts.add(context.counted("years", period.getYears()));
        }
        if (period.getMonths() != 0) {
            parts.add(context.counted("months", period.getMonths()));
        }
        if (period.getDays() != 0 || parts.isEmpty()) {
            parts.add(context.counted("days", period.getDays()));
        }
        return String.join(" ", parts);
    }

    /** « 0 jour », « 1,5 jour », “1 day”, “0 days”. */
    private String withUnit(BigDecimal value, String... path) {
        String number = number(value);
        BigDecimal size = value.abs();
        boolean one = context.language() == Language.FR ? size.compareTo(BigDecimal.TWO) < 0 : size.compareTo(BigDecimal.ONE) == 0;
        return (one ? unit("unitOne", path).or(() -> unit("unit", path)) : unit("unit", path))
                .map(unit -> unit.equals("%") && context.language() == Language.EN ? number + unit : number + "\u00a0" + unit)
                .orElse(number);
    }

    private Optional<String> unit(String name, String... path) {
        return context.texts().find(context.language(), String.join("/", path), name);
    }

    /** A table's answer as a table; {@code rows} limits it to these, empty for all. */
    Grid table(Question question, QuestionType.Table type, AnswerValue.Table value, @Nullable String caption) {
        boolean fixed = !type.fixedRows().isEmpty();
        List<QuestionType.Column> shown = type.columns().stream()
                .filter(column -> column.key() || value.rows().stream().anyMatch(row -> row.cells().containsKey(column.id())))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (AnswerValue.Row row : value.rows()) {
            List<Content> cells = new ArrayList<>();
            if (fixed) {
                cells.add(Content.of(Content.strong(names.row(question.id(), row.id()))));
            }
            for (QuestionType.Column column : shown) {
                AnswerValue cell = row.cells().get(column.id());
                cells.add(cell == null ? Content.of("—") : cell(question, column, cell));
            }
            rows.add(Row.of(cells));
        }
        List<Column> columns = new ArrayList<>();
        if (fixed) {
            columns.add(new Column("", weight(rows, 0)));
        }
        for (QuestionType.Column column : shown) {
            columns.add(new Column(context.texts().column(context.language(), question.id(), column.id()), weight(rows, columns.size())));
        }
        return Grid.fitted(caption, columns, rows);
    }

    /** Text wraps in two directions: a column with four times as much of it needs twice the width. */
    private static int weight(List<Row> rows, int column) {
        int longest = rows.stream().mapToInt(row -> row.cells().get(column).content().toPlain().length()).max().orElse(0);
        return Math.clamp((long) Math.sqrt(longest), NARROW, WIDE);
    }

    private Content cell(Question question, QuestionType.Column column, AnswerValue cell) {
        return switch (cell) {
            case AnswerValue.Choice choice -> Content.of(option(question, column, choice.code()));
            case AnswerValue.Multi multi -> list(multi.codes().stream().map(code -> option(question, column, code)).toList());
            case AnswerValue.Ref ref -> list(column.type() instanceof QuestionType.Ref type
                    ? rows(type.table(), ref.rows())
                    : ref.rows().stream().map(RowId::value).toList());
            case AnswerValue.Number number ->
                Content.of(withUnit(number.value(), "questions", question.id(), "columns", column.id()));
            case AnswerValue.Date date -> Content.of(context.shortDate(date.date()));
            case AnswerValue.Text _, AnswerValue.Rich _, AnswerValue.Money _, AnswerValue.Duration _,
                    AnswerValue.Person _, AnswerValue.Country _, AnswerValue.Files _, AnswerValue.Table _ -> plain(cell);
        };
    }

    private String option(Question question, QuestionType.Column column, String code) {
        return context.texts().columnOption(context.language(), question.id(), column.id(), code);
    }
}
