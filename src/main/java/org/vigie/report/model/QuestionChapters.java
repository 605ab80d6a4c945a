package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Anchor;
import org.vigie.application.port.report.Block.Cell;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Heading;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;

/** The description of the processing, and its necessity and proportionality: answers section by section. */
final class QuestionChapters {
    private static final String NOTHING = "—";

    private final Writing writing;
    private final Context context;
    private final AnswerBlocks blocks;

    QuestionChapters(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
        this.blocks = new AnswerBlocks(writing);
    }

    /** The tables and passages that say what is processed, how and for what. */
    List<Block> description() {
        List<Block> all = new ArrayList<>();
        all.add(writing.chapter("description"));
        String refs = context.text(writing.condenses() ? "description.annex" : "description.refs");
        all.add(new Block.Prose(Block.Look.BODY, Content.of(context.text("description.text") + " " + refs)));
        List<Groups.Group> describing = describing();
        for (Groups.Group group : describing) {
            List<Block> body = new ArrayList<>(told(group));
            body.addAll(described(group));
            section(group, all, body);
        }
        if (!writing.has(Part.NECESSITY) || describing.size() == Groups.of(context).size()) {
            all.addAll(new CheckBlocks(writing).blocks());
        }
        return all;
    }

    /** What was assessed: each answer beside what it says of compliance. */
    List<Block> necessity() {
        List<Block> body = new ArrayList<>();
        List<Groups.Group> describing = describing();
        for (Groups.Group group : Groups.of(context)) {
            if (!describing.contains(group)) {
                List<Block> answers = new ArrayList<>(assessed(group));
                answers.addAll(described(group));
                section(group, body, answers);
            }
        }
        if (!body.isEmpty()) {
            body.addAll(new CheckBlocks(writing).blocks());
        }
        body.addAll(new InPlaceMeasures(writing).blocks());
        if (body.isEmpty()) {
            return body;
        }
        List<Block> all = new ArrayList<>(List.of(writing.chapter("necessity"), writing.body("necessity.text")));
        if (writing.condenses()) {
            all.add(writing.body("necessity.condensed"));
        }
        all.addAll(body);
        return all;
    }

    /** The sections that describe; of a short questionnaire those at its beginning, so that its order stands. */
    private List<Groups.Group> describing() {
        Stream<Groups.Group> groups = Groups.of(context).stream();
        return (writing.condenses() ? groups.filter(Groups.Group::describes) : groups.takeWhile(Groups.Group::describes)).toList();
    }

    private void section(Groups.Group group, List<Block> all, List<Block> body) {
        if (!body.isEmpty()) {
            String id = group.row() == null ? group.section().id() : group.section().id() + group.row();
            all.add(new Heading(2, Groups.title(writing, group), null, null, Bookmarks.chapter("s" + id)));
            all.addAll(body);
        }
    }

    /** Tables and passages, each with its question. */
    private List<Block> described(Groups.Group group) {
        List<Block> all = new ArrayList<>();
        for (AnswerKey key : group.keys()) {
            Question question = context.template().question(key.question()).orElseThrow();
            Answer answer = context.assessment().answer(key).orElse(null);
            if (answer != null && answer.value() != null && isPassage(question, answer.value())) {
                all.add(blocks.answered(key, question, answer));
            }
        }
        return all;
    }

    /** Short answers of a section that describes: what is given, and what is still missing. */
    private List<Block> told(Groups.Group group) {
        List<AnswerKey> keys = group.keys().stream().filter(this::isTold).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        return List.of(answers(keys.stream()
                .map(key -> assessedRow(key, context.template().question(key.question()).orElseThrow(), context.assessment().answer(key).orElse(null)))
                .toList()));
    }

    /** A table of answers; the column of findings only where there is one. */
    private Grid answers(List<Row> rows) {
        boolean judged = rows.stream().anyMatch(row -> !row.cells().getLast().content().toPlain().equals(NOTHING));
        List<Column> columns = new ArrayList<>(List.of(
                new Column(context.text("column.ref"), 6),
                new Column(context.text("column.question"), 19),
                new Column(context.text("column.answer"), judged ? 13 : 19)));
        if (judged) {
            columns.add(new Column(context.text("column.finding"), 6));
        }
        return Grid.alike(null, columns, judged
                ? rows
                : rows.stream().map(row -> new Row(row.cells().subList(0, 3), row.whole(), row.keepWithNext())).toList());
    }

    private boolean isTold(AnswerKey key) {
        Question question = context.template().question(key.question()).orElseThrow();
        Answer answer = context.assessment().answer(key).orElse(null);
        if (answer == null) {
            return isOpen(question) || !writing.condenses();
        }
        return answer.value() == null || !isPassage(question, answer.value());
    }

    private boolean isOpen(Question question) {
        return context.evaluation().questionnaire().open().stream().anyMatch(key -> key.question().equals(question.id()));
    }

    private static boolean isPassage(Question question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Table _, AnswerValue.Rich _ -> true;
            case AnswerValue.Text _ -> question.details().expected().isEmpty();
            case AnswerValue.Choice _, AnswerValue.Multi _, AnswerValue.Number _, AnswerValue.Money _, AnswerValue.Date _,
                    AnswerValue.Duration _, AnswerValue.Person _, AnswerValue.Country _, AnswerValue.Files _, AnswerValue.Ref _ -> false;
        };
    }

    private List<Block> assessed(Groups.Group group) {
        List<Row> rows = new ArrayList<>();
        List<Content.Inline> asExpected = new ArrayList<>();
        int expected = 0;
        for (AnswerKey key : group.keys()) {
            Question question = context.template().question(key.question()).orElseThrow();
            Answer answer = context.assessment().answer(key).orElse(null);
            AnswerValue value = answer == null ? null : answer.value();
            if (writing.condenses() && answer != null && value != null && answer.state() == null && isExpected(question, value)) {
                asExpected.add(Content.words(expected++ == 0 ? "" : ", "));
                asExpected.add(new Content.Id(question.code(), Bookmarks.answer(key, question.code())));
            } else if (value == null || !isPassage(question, value)) {
                rows.add(assessedRow(key, question, answer));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!rows.isEmpty()) {
            blocks.add(answers(rows));
        }
        if (expected > 0) {
            asExpected.addFirst(Content.words(context.counted("necessity.expected", expected) + " "));
            blocks.add(new Block.Prose(Block.Look.BODY, Content.of(asExpected)));
        }
        return blocks;
    }

    private Row assessedRow(AnswerKey key, Question question, @Nullable Answer answer) {
        Content full = writing.answers().full(question, answer);
        boolean here = !writing.condenses() && writing.place(key);
        Anchor anchor = here ? writing.anchor(key, full) : null;
        return new Row(List.of(
                Cell.of(Content.of(new Content.Id(question.code(), here ? null : Bookmarks.answer(key, question.code())))),
                Cell.of(Content.of(writing.names().label(key))),
                new Cell(full, 1, anchor),
                Cell.of(finding(question, answer))), true, false);
    }

    private Content finding(Question question, @Nullable Answer answer) {
        Set<String> expected = question.details().expected();
        if (answer == null) {
            return isOpen(question) ? Content.of(new Content.Alert(context.text("finding.open"))) : Content.of(NOTHING);
        }
        AnswerState state = answer.state();
        if (state == AnswerState.UNKNOWN || state == AnswerState.ASK_LEGAL) {
            return Content.of(new Content.Alert(context.text("finding.toConfirm")));
        }
        AnswerValue value = answer.value();
        if (expected.isEmpty() || value == null) {
            return Content.of(NOTHING);
        }
        if (isExpected(question, value)) {
            return Content.of(context.text("finding.expected"));
        }
        return isPartOfExpected(question, value) ? Content.of(NOTHING) : Content.of(new Content.Alert(context.text("finding.other")));
    }

    /** Some of what is favourable and nothing else: whether that is enough is for a person to say. */
    private static boolean isPartOfExpected(Question question, AnswerValue value) {
        return value instanceof AnswerValue.Multi multi && question.details().expected().containsAll(multi.codes());
    }

    private static boolean isExpected(Question question, AnswerValue value) {
        Set<String> expected = question.details().expected();
        return !expected.isEmpty() && switch (value) {
            case AnswerValue.Choice choice -> expected.contains(choice.code());
            case AnswerValue.Multi multi -> expected.equals(Set.copyOf(multi.codes()));
            case AnswerValue.Text _, AnswerValue.Rich _, AnswerValue.Number _, AnswerValue.Money _, AnswerValue.Date _,
                    AnswerValue.Duration _, AnswerValue.Person _, AnswerValue.Country _, AnswerValue.Files _, AnswerValue.Ref _,
                    AnswerValue.Table _ -> true;
        };
    }
}
