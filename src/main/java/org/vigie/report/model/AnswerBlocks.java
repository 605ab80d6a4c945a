package org.vigie.report.model;

import java.util.ArrayList;
import java.util.List;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Anchor;
import org.vigie.application.port.report.Block.Answered;
import org.vigie.application.port.report.Block.Field;
import org.vigie.application.port.report.Block.Fields;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Look;
import org.vigie.application.port.report.Block.Prose;
import org.vigie.application.port.report.Content;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;

/** Answers that take a block of their own: tables and passages. */
final class AnswerBlocks {
    /** Wider tables are unreadable on a portrait page: their rows become lists of fields. */
    private static final int MAX_COLUMNS = 7;

    private final Writing writing;

    AnswerBlocks(Writing writing) {
        this.writing = writing;
    }

    /** The question and its answer, anchored unless the answer stands elsewhere already. */
    Block answered(AnswerKey key, Question question, Answer answer) {
        List<Block> blocks = new ArrayList<>();
        boolean here = writing.place(key);
        if (question.type() instanceof QuestionType.Table type && answer.value() instanceof AnswerValue.Table table) {
            blocks.addAll(table(key, question, type, table));
            Content about = writing.answers().about(answer);
            if (!about.isEmpty()) {
                blocks.add(new Prose(Look.BODY, about));
            }
        } else {
            blocks.add(lead(key, question, here));
            blocks.add(new Prose(Look.BODY, writing.answers().full(question, answer)));
        }
        Anchor anchor = writing.anchor(key, new Content(blocks.stream().flatMap(block -> plain(block).paragraphs().stream()).toList()));
        return here ? new Answered(anchor, blocks) : new Answered(anchorless(anchor), blocks);
    }

    /** An anchor without a bookmark marks nothing: the answer has its place elsewhere. */
    private static Anchor anchorless(Anchor anchor) {
        return new Anchor(anchor.key(), anchor.code(), "", anchor.tag(), anchor.text());
    }

    private Prose lead(AnswerKey key, Question question, boolean here) {
        return new Prose(Look.LEAD, Content.of(
                new Content.Id(question.code(), here ? null : Bookmarks.answer(key, question.code())),
                Content.words("\u2002"),
                Content.strong(writing.names().label(key))));
    }

    private List<Block> table(AnswerKey key, Question question, QuestionType.Table type, AnswerValue.Table table) {
        Grid grid = writing.answers().table(question, type, table, question.code() + "\u2002" + writing.names().label(key));
        if (grid.columns().size() <= MAX_COLUMNS) {
            return List.of(grid);
        }
        List<Block> cards = new ArrayList<>();
        cards.add(lead(key, question, true));
        for (Block.Row row : grid.rows()) {
            List<Field> fields = new ArrayList<>();
            String name = row.cells().getFirst().content().toPlain();
            String shown = name.isBlank() ? writing.context().text("row", Integer.toString(cards.size() / 2 + 1)) : name;
            cards.add(new Prose(Look.LEAD, Content.of(Content.strong(shown))));
            for (int column = 1; column < grid.columns().size(); column++) {
                Content content = row.cells().get(column).content();
                if (!content.toPlain().equals("—")) {
                    fields.add(new Field(grid.columns().get(column).label(), content));
                }
            }
            cards.add(new Fields(fields, true));
        }
        return cards;
    }

    private static Content plain(Block block) {
        return switch (block) {
            case Prose prose -> prose.content();
            case Grid grid -> new Content(grid.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.content().paragraphs().stream())
                    .toList());
            case Fields fields -> new Content(fields.fields().stream()
                    .flatMap(field -> field.content().paragraphs().stream())
                    .toList());
            case Block.Heading _, Block.Callout _, Block.Figures _, Block.Picture _, Block.Choices _, Block.Signatures _,
                    Block.Contents _, Answered _ -> Content.EMPTY;
        };
    }
}
