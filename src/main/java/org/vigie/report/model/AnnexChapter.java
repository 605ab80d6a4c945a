package org.vigie.report.model;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.report.Block;
import org.vigie.application.port.report.Block.Anchor;
import org.vigie.application.port.report.Block.Cell;
import org.vigie.application.port.report.Block.Column;
import org.vigie.application.port.report.Block.Grid;
import org.vigie.application.port.report.Block.Heading;
import org.vigie.application.port.report.Block.Row;
import org.vigie.application.port.report.Content;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.review.Comment;
import org.vigie.domain.risk.ComplianceGap;
import org.vigie.domain.risk.Judgement;
import org.vigie.domain.risk.Risk;
import org.vigie.domain.risk.RiskStatus;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateTexts.GlossaryEntry;

/** What is looked up: every answer, what is not certain, what was dismissed, terms and sources. */
final class AnnexChapter {
    private static final int LONG = 280;

    private final Writing writing;
    private final Context context;

    AnnexChapter(Writing writing) {
        this.writing = writing;
        this.context = writing.context();
    }

    /**
     * The annex.
     *
     * @param report what stands before it, whose terms the glossary explains
     */
    List<Block> blocks(List<Block> report) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(writing.chapter("annex"));
        List<Groups.Group> groups = Groups.of(context);
        if (!groups.stream().flatMap(group -> group.keys().stream()).allMatch(writing::placed)) {
            answers(groups, blocks);
        }
        uncertain(blocks);
        if (context.looksForGaps() || context.looksForRisks()) {
            dismissed(blocks);
        }
        blocks.addAll(new SetAsideAnnex(writing).blocks());
        comments(blocks);
        List<Block> all = new ArrayList<>(report);
        all.addAll(blocks);
        glossary(Terms.of(all), blocks);
        sources(blocks);
        return blocks;
    }

    private void answers(List<Groups.Group> groups, List<Block> blocks) {
        blocks.add(writing.section("annex.answers"));
        blocks.add(writing.body("annex.answers.text"));
        for (Groups.Group group : groups) {
            String id = group.row() == null ? group.section().id() : group.section().id() + group.row();
            blocks.add(new Heading(3, Groups.title(writing, group), null, null, Bookmarks.chapter("a" + id)));
            answers(group, blocks);
        }
    }

    private void answers(Groups.Group group, List<Block> blocks) {
        List<Row> rows = new ArrayList<>();
        List<Block> apart = new ArrayList<>();
        for (AnswerKey key : group.keys()) {
            Question question = context.template().question(key.question()).orElseThrow();
            Answer answer = context.assessment().answer(key).orElse(null);
            if (writing.placed(key)) {
                rows.add(Row.of(code(question, null), Content.of(writing.names().label(key)),
                        Content.of(new Content.Ref(context.text("annex.seeAbove"), Bookmarks.answer(key, question.code())))));
            } else if (answer != null && answer.value() instanceof AnswerValue.Table) {
                apart.add(new AnswerBlocks(writing).answered(key, question, answer));
            } else {
                writing.place(key);
                rows(key, question, answer, rows);
            }
        }
        if (!rows.isEmpty()) {
            blocks.add(Grid.alike(null, List.of(
                    new Column(context.text("column.ref"), 6),
                    new Column(context.text("column.question"), 23),
                    new Column(context.text("column.answer"), 15)), rows));
        }
        blocks.addAll(apart);
    }

    private void rows(AnswerKey key, Question question, @Nullable Answer answer, List<Row> rows) {
        Content content = writing.answers().full(question, answer);
        Anchor anchor = writing.anchor(key, content);
        Cell label = Cell.of(Content.of(writing.names().label(key)));
        if (content.toPlain().length() <= LONG) {
            rows.add(new Row(List.of(Cell.of(code(question, null)), label, new Cell(content, 1, anchor)), true, false));
        } else {
            rows.add(new Row(List.of(Cell.of(code(question, null)), new Cell(label.content(), 2, null)), true, true));
            rows.add(new Row(List.of(Cell.of(Content.EMPTY), new Cell(content, 2, anchor)), false, false));
        }
    }

    private static Content code(Question question, @Nullable String bookmark) {
        return Content.of(new Content.Id(question.code(), bookmark));
    }

    private void uncertain(List<Block> blocks) {
        blocks.add(writing.section("annex.uncertain"));
        List<Row> rows = new ArrayList<>();
        for (AnswerKey key : context.evaluation().questionnaire().toConfirm()) {
            Answer answer = context.assessment().answer(key).orElse(null);
            Question question = context.template().question(key.question()).orElse(null);
            if (answer != null && question != null && answer.state() != null) {
                rows.add(uncertain(key, question, answer, answer.state()));
            }
        }
        if (rows.isEmpty()) {
            blocks.add(writing.body("annex.uncertain.none"));
        } else {
            blocks.add(writing.lead("annex.uncertain.text"));
            blocks.add(Grid.fitted(context.text("annex.uncertain.caption"), List.of(
                    new Column(context.text("column.ref"), 6),
                    new Column(context.text("column.question"), 15),
                    new Column(context.text("column.state"), 6),
                    new Column(context.text("column.note"), 15)), rows));
        }
    }

    private Row uncertain(AnswerKey key, Question question, Answer answer, AnswerState state) {
        AnswerValue value = answer.value();
        Content content = value == null ? Content.EMPTY : writing.answers().value(question, value);
        String note = answer.note();
        if (note != null && (state != AnswerState.ASK_LEGAL || context.options().withNotes())) {
            content = content.and(Content.of(Content.soft(note)));
        }
        return Row.of(
                code(question, Bookmarks.answer(key, question.code())),
                Content.of(writing.names().label(key)),
                Content.of(new Content.Alert(writing.answers().state(state))),
                content.isEmpty() ? Content.of("—") : content);
    }

    private void dismissed(List<Block> blocks) {
        blocks.add(writing.section("annex.dismissed"));
        List<Row> rows = new ArrayList<>();
        for (Risk risk : context.evaluation().risks()) {
            if (risk.status() == RiskStatus.DISMISSED) {
                rows.add(dismissed(risk.code(), risk.judgement()));
            }
        }
        for (ComplianceGap gap : context.evaluation().gaps()) {
            if (gap.status() == RiskStatus.DISMISSED) {
                rows.add(dismissed(gap.code(), gap.judgement()));
            }
        }
        if (rows.isEmpty()) {
            blocks.add(writing.body("annex.dismissed.none"));
        } else {
            blocks.add(writing.lead("annex.dismissed.text"));
            blocks.add(Grid.fitted(context.text("annex.dismissed.caption"), List.of(
                    new Column(context.text("column.ref"), 6),
                    new Column(context.text("column.risk"), 16),
                    new Column(context.text("column.reason"), 20)), rows));
        }
    }

    private Row dismissed(String code, @Nullable Judgement judgement) {
        String reason = judgement == null ? null : judgement.reason();
        return Row.of(Content.of(new Content.Id(code, null)), Content.of(writing.names().risk(code)), Content.of(reason == null ? "—" : reason));
    }

    /** Decision L8: comments are for those who work on the assessment, and leave with it only when asked for. */
    private void comments(List<Block> blocks) {
        Map<java.util.UUID, Comment> comments = context.assessment().review().comments();
        if (!context.options().withNotes() || comments.isEmpty()) {
            return;
        }
        blocks.add(writing.section("annex.comments"));
        List<Row> rows = comments.values().stream()
                .sorted(Comparator.comparing(Comment::at).thenComparing(Comment::id))
                .map(comment -> Row.of(
                        Content.of(new Content.Id(writing.names().code(comment.on()),
                                Bookmarks.answer(comment.on(), writing.names().code(comment.on())))),
                        Content.of(context.person(comment.author()) + ", " + context.date(comment.at())),
                        Content.of(comment.text()),
                        Content.of(context.text(comment.resolved() ? "comment.resolved" : "comment.open"))))
                .toList();
        blocks.add(Grid.fitted(null, List.of(
                new Column(context.text("column.ref"), 6),
                new Column(context.text("column.by"), 10),
                new Column(context.text("column.comment"), 20),
                new Column(context.text("column.state"), 6)), rows));
    }

    private void glossary(Terms terms, List<Block> blocks) {
        List<GlossaryEntry> entries =
                context.texts().glossary(context.language()).stream().filter(entry -> terms.use(entry.term())).toList();
        if (entries.isEmpty()) {
            return;
        }
        blocks.add(writing.section("annex.glossary"));
        List<Row> rows = entries.stream()
                .sorted(Comparator.comparing(GlossaryEntry::term, Collator.getInstance(context.locale())))
                .map(entry -> Row.of(
                        Content.of(Content.strong(entry.term())),
                        Content.of(entry.definition()),
                        Content.of(References.inWords(context, entry.reference()))))
                .toList();
        blocks.add(Grid.fitted(null, List.of(
                new Column(context.text("column.term"), 11),
                new Column(context.text("column.definition"), 23),
                new Column(context.text("column.source"), 8)), rows));
    }

    private void sources(List<Block> blocks) {
        blocks.add(writing.section("annex.sources"));
        TemplateInfo info = context.template().info();
        blocks.add(writing.lead("annex.sources.text",
                context.texts().title(context.language()), info.ref().version(), context.date(info.lawAsOf())));
        blocks.add(new Block.Prose(Block.Look.BODY, new Content(info.basis().stream()
                .map(basis -> new Content.Para(Content.Kind.BULLET, List.of(Content.words(source(basis)))))
                .toList())));
        blocks.add(writing.note("annex.template", info.ref().id(), info.ref().version(), info.ref().sha256()));
    }

    private String source(TemplateInfo.Basis basis) {
        String reference = References.inWords(context, basis.reference());
        return basis.asOf() == null ? reference : context.text("source.asOf", reference, context.date(basis.asOf()));
    }
}
