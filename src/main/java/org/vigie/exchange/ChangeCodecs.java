package org.vigie.exchange;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import tools.jackson.databind.JsonNode;

/** Changes: an object whose only key says which kind of change it is. */
final class ChangeCodecs {

    @FunctionalInterface
    private interface Make<K, T, C> {
        C make(K key, @Nullable T before, @Nullable T after);
    }

    private record Parts<K, T, C>(Function<C, K> key, Function<C, @Nullable T> before, Function<C, @Nullable T> after) {}

    private static final Codec<Change.SetAnswer> SET_ANSWER = edit("key", Codecs.ANSWER_KEY, AnswerCodecs.ANSWER,
            new Parts<>(Change.SetAnswer::key, Change.SetAnswer::before, Change.SetAnswer::after), Change.SetAnswer::new);
    private static final Codec<Change.AddRow> ADD_ROW = Codec.object(
            (c, out) -> row(out, c.key(), c.index(), c.row()),
            in -> new Change.AddRow(in.get("key", Codecs.ANSWER_KEY), in.get("index", Codecs.INTEGER), in.get("row", AnswerCodecs.ROW)));
    private static final Codec<Change.RemoveRow> REMOVE_ROW = Codec.object(
            (c, out) -> row(out, c.key(), c.index(), c.row()),
            in -> new Change.RemoveRow(in.get("key", Codecs.ANSWER_KEY), in.get("index", Codecs.INTEGER), in.get("row", AnswerCodecs.ROW)));
    private static final Codec<Change.MoveRow> MOVE_ROW = Codec.object(
            (c, out) -> out.put("key", Codecs.ANSWER_KEY, c.key())
                    .put("row", Codecs.ROW_ID, c.row())
                    .put("from", Codecs.INTEGER, c.from())
                    .put("to", Codecs.INTEGER, c.to()),
            in -> new Change.MoveRow(
                    in.get("key", Codecs.ANSWER_KEY), in.get("row", Codecs.ROW_ID), in.get("from", Codecs.INTEGER), in.get("to", Codecs.INTEGER)));
    private static final Codec<Change.SetCell> SET_CELL = Codec.object(
            (c, out) -> out.put("key", Codecs.ANSWER_KEY, c.key())
                    .put("row", Codecs.ROW_ID, c.row())
                    .put("column", Codecs.TEXT, c.column())
                    .put("before", AnswerCodecs.VALUE, c.before())
                    .put("after", AnswerCodecs.VALUE, c.after()),
            in -> new Change.SetCell(
                    in.get("key", Codecs.ANSWER_KEY),
                    in.get("row", Codecs.ROW_ID),
                    in.get("column", Codecs.TEXT),
                    in.find("before", AnswerCodecs.VALUE),
                    in.find("after", AnswerCodecs.VALUE)));
    private static final Codec<Change.JudgeRisk> JUDGE_RISK = edit("risk", Codecs.TEXT, RegisterCodecs.JUDGEMENT,
            new Parts<>(Change.JudgeRisk::risk, Change.JudgeRisk::before, Change.JudgeRisk::after), Change.JudgeRisk::new);
    private static final Codec<Change.EditAddedRisk> EDIT_ADDED_RISK = edit("code", Codecs.TEXT, RegisterCodecs.ADDED_RISK,
            new Parts<>(Change.EditAddedRisk::code, Change.EditAddedRisk::before, Change.EditAddedRisk::after), Change.EditAddedRisk::new);
    private static final Codec<Change.EditAddedMeasure> EDIT_ADDED_MEASURE = edit("code", Codecs.TEXT, RegisterCodecs.ADDED_MEASURE,
            new Parts<>(Change.EditAddedMeasure::code, Change.EditAddedMeasure::before, Change.EditAddedMeasure::after),
            Change.EditAddedMeasure::new);
    private static final Codec<Change.ConfirmMeasure> CONFIRM_MEASURE = edit("measure", Codecs.TEXT, RegisterCodecs.CONFIRMATION,
            new Parts<>(Change.ConfirmMeasure::measure, Change.ConfirmMeasure::before, Change.ConfirmMeasure::after),
            Change.ConfirmMeasure::new);
    private static final Codec<Change.EditAction> EDIT_ACTION = edit("measure", Codecs.TEXT, RegisterCodecs.ACTION,
            new Parts<>(Change.EditAction::measure, Change.EditAction::before, Change.EditAction::after), Change.EditAction::new);
    private static final Codec<Change.EditComment> EDIT_COMMENT = edit("id", Codecs.UUID, ReviewCodecs.COMMENT,
            new Parts<>(Change.EditComment::id, Change.EditComment::before, Change.EditComment::after), Change.EditComment::new);
    private static final Codec<Change.EditEvidence> EDIT_EVIDENCE = edit("id", Codecs.TEXT, AnswerCodecs.EVIDENCE,
            new Parts<>(Change.EditEvidence::id, Change.EditEvidence::before, Change.EditEvidence::after), Change.EditEvidence::new);
    private static final Codec<Change.KeepAside> KEEP_ASIDE = edit("key", Codecs.TEXT, SetAsideCodecs.SET_ASIDE,
            new Parts<>(Change.KeepAside::key, Change.KeepAside::before, Change.KeepAside::after), Change.KeepAside::new);
    private static final Codec<Change.GiveOpinion> GIVE_OPINION = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.OPINION, c.before()).put("after", ReviewCodecs.OPINION, c.after()),
            in -> new Change.GiveOpinion(in.find("before", ReviewCodecs.OPINION), in.find("after", ReviewCodecs.OPINION)));
    private static final Codec<Change.RecordViews> RECORD_VIEWS = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.VIEWS, c.before()).put("after", ReviewCodecs.VIEWS, c.after()),
            in -> new Change.RecordViews(in.find("before", ReviewCodecs.VIEWS), in.find("after", ReviewCodecs.VIEWS)));
    private static final Codec<Change.RecordConsultation> RECORD_CONSULTATION = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.CONSULTATION, c.before()).put("after", ReviewCodecs.CONSULTATION, c.after()),
            in -> new Change.RecordConsultation(in.find("before", ReviewCodecs.CONSULTATION), in.find("after", ReviewCodecs.CONSULTATION)));
    private static final Codec<Change.Decide> DECIDE = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.DECISION, c.before()).put("after", ReviewCodecs.DECISION, c.after()),
            in -> new Change.Decide(in.find("before", ReviewCodecs.DECISION), in.find("after", ReviewCodecs.DECISION)));
    private static final Codec<Change.RecordVersion> RECORD_VERSION = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.VERSION, c.before()).put("after", ReviewCodecs.VERSION, c.after()),
            in -> new Change.RecordVersion(in.find("before", ReviewCodecs.VERSION), in.find("after", ReviewCodecs.VERSION)));
    private static final Codec<Change.EditDetails> EDIT_DETAILS = Codec.object(
            (c, out) -> out.put("before", ReviewCodecs.DETAILS, c.before()).put("after", ReviewCodecs.DETAILS, c.after()),
            in -> new Change.EditDetails(in.get("before", ReviewCodecs.DETAILS), in.get("after", ReviewCodecs.DETAILS)));
    private static final Codec<Change.ChangeTemplate> CHANGE_TEMPLATE = Codec.object(
            (c, out) -> out.put("before", Codecs.TEMPLATE_REF, c.before()).put("after", Codecs.TEMPLATE_REF, c.after()),
            in -> new Change.ChangeTemplate(in.get("before", Codecs.TEMPLATE_REF), in.get("after", Codecs.TEMPLATE_REF)));
    private static final Codec<Change.Several> SEVERAL = Codec.of(
            c -> Codecs.list(change()).write(c.changes()), in -> new Change.Several(Codecs.list(change()).read(in)));

    private static final Map<String, Codec<? extends Change>> FORMS = Map.ofEntries(
            Map.entry("setAnswer", SET_ANSWER),
            Map.entry("addRow", ADD_ROW),
            Map.entry("removeRow", REMOVE_ROW),
            Map.entry("moveRow", MOVE_ROW),
            Map.entry("setCell", SET_CELL),
            Map.entry("judgeRisk", JUDGE_RISK),
            Map.entry("editAddedRisk", EDIT_ADDED_RISK),
            Map.entry("editAddedMeasure", EDIT_ADDED_MEASURE),
            Map.entry("confirmMeasure", CONFIRM_MEASURE),
            Map.entry("editAction", EDIT_ACTION),
            Map.entry("editComment", EDIT_COMMENT),
            Map.entry("editEvidence", EDIT_EVIDENCE),
            Map.entry("giveOpinion", GIVE_OPINION),
            Map.entry("recordViews", RECORD_VIEWS),
            Map.entry("recordConsultation", RECORD_CONSULTATION),
            Map.entry("decide", DECIDE),
            Map.entry("recordVersion", RECORD_VERSION),
            Map.entry("editDetails", EDIT_DETAILS),
            Map.entry("keepAside", KEEP_ASIDE),
            Map.entry("changeTemplate", CHANGE_TEMPLATE),
            Map.entry("several", SEVERAL));

    static final Codec<Change> CHANGE = change();

    private ChangeCodecs() {}

    /** Late, since {@link Change.Several} holds changes again. */
    private static Codec<Change> change() {
        return Codec.of(ChangeCodecs::write, in -> Codecs.readTagged(in, FORMS));
    }

    private static <K, T, C> Codec<C> edit(String name, Codec<K> key, Codec<T> part, Parts<K, T, C> parts, Make<K, T, C> make) {
        return Codec.object(
                (change, out) -> out.put(name, key, parts.key().apply(change))
                        .put("before", part, parts.before().apply(change))
                        .put("after", part, parts.after().apply(change)),
                in -> make.make(in.get(name, key), in.find("before", part), in.find("after", part)));
    }

    private static void row(ObjectOutput out, AnswerKey key, int index, AnswerValue.Row row) {
        out.put("key", Codecs.ANSWER_KEY, key).put("index", Codecs.INTEGER, index).put("row", AnswerCodecs.ROW, row);
    }

    private static JsonNode write(Change change) {
        return switch (change) {
            case Change.SetAnswer c -> Codecs.tagged("setAnswer", SET_ANSWER, c);
            case Change.AddRow c -> Codecs.tagged("addRow", ADD_ROW, c);
            case Change.RemoveRow c -> Codecs.tagged("removeRow", REMOVE_ROW, c);
            case Change.MoveRow c -> Codecs.tagged("moveRow", MOVE_ROW, c);
            case Change.SetCell c -> Codecs.tagged("setCell", SET_CELL, c);
            case Change.JudgeRisk c -> Codecs.tagged("judgeRisk", JUDGE_RISK, c);
            case Change.EditAddedRisk c -> Codecs.tagged("editAddedRisk", EDIT_ADDED_RISK, c);
            case Change.EditAddedMeasure c -> Codecs.tagged("editAddedMeasure", EDIT_ADDED_MEASURE, c);
            case Change.ConfirmMeasure c -> Codecs.tagged("confirmMeasure", CONFIRM_MEASURE, c);
            case Change.EditAction c -> Codecs.tagged("editAction", EDIT_ACTION, c);
            case Change.EditComment c -> Codecs.tagged("editComment", EDIT_COMMENT, c);
            case Change.EditEvidence c -> Codecs.tagged("editEvidence", EDIT_EVIDENCE, c);
            case Change.GiveOpinion c -> Codecs.tagged("giveOpinion", GIVE_OPINION, c);
            case Change.RecordViews c -> Codecs.tagged("recordViews", RECORD_VIEWS, c);
            case Change.RecordConsultation c -> Codecs.tagged("recordConsultation", RECORD_CONSULTATION, c);
            case Change.Decide c -> Codecs.tagged("decide", DECIDE, c);
            case Change.RecordVersion c -> Codecs.tagged("recordVersion", RECORD_VERSION, c);
            case Change.EditDetails c -> Codecs.tagged("editDetails", EDIT_DETAILS, c);
            case Change.KeepAside c -> Codecs.tagged("keepAside", KEEP_ASIDE, c);
            case Change.ChangeTemplate c -> Codecs.tagged("changeTemplate", CHANGE_TEMPLATE, c);
            case Change.Several c -> Codecs.tagged("several", SEVERAL, c);
        };
    }
}
