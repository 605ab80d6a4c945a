package org.vigie.exchange;

import java.util.List;
import java.util.Map;
import org.vigie.application.port.WireCodes;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Evidence;
import tools.jackson.databind.JsonNode;

/** Answers and their values: an object whose only key says which kind of value it is. */
final class AnswerCodecs {
    private static final Codec<List<String>> TEXTS = Codecs.list(Codecs.TEXT);

    private static final Codec<AnswerValue.Text> TEXT = Codec.of(value -> Codecs.string(value.text()), in -> new AnswerValue.Text(in.text()));
    private static final Codec<AnswerValue.Rich> RICH =
            Codec.of(value -> TextCodecs.RICH.write(value.text()), in -> new AnswerValue.Rich(TextCodecs.RICH.read(in)));
    private static final Codec<AnswerValue.Choice> CHOICE =
            Codec.of(value -> Codecs.string(value.code()), in -> new AnswerValue.Choice(in.text()));
    private static final Codec<AnswerValue.Multi> MULTI =
            Codec.of(value -> TEXTS.write(value.codes()), in -> new AnswerValue.Multi(TEXTS.read(in)));
    private static final Codec<AnswerValue.Number> NUMBER = Codec.of(
            value -> Codecs.DECIMAL_TEXT.write(value.value()), in -> new AnswerValue.Number(Codecs.DECIMAL_TEXT.read(in)));
    private static final Codec<AnswerValue.Money> MONEY = Codec.object(
            (money, out) -> out.put("amount", Codecs.DECIMAL_TEXT, money.amount()).put("currency", Codecs.TEXT, money.currency()),
            in -> new AnswerValue.Money(in.get("amount", Codecs.DECIMAL_TEXT), in.get("currency", Codecs.TEXT)));
    private static final Codec<AnswerValue.Date> DATE =
            Codec.of(value -> Codecs.DATE.write(value.date()), in -> new AnswerValue.Date(Codecs.DATE.read(in)));
    private static final Codec<AnswerValue.Duration> DURATION =
            Codec.of(value -> Codecs.PERIOD.write(value.period()), in -> new AnswerValue.Duration(Codecs.PERIOD.read(in)));
    private static final Codec<AnswerValue.Person> PERSON = Codec.object(
            (person, out) -> out.put("name", Codecs.TEXT, person.name())
                    .put("role", Codecs.TEXT, person.role())
                    .put("email", Codecs.TEXT, person.email()),
            in -> new AnswerValue.Person(in.get("name", Codecs.TEXT), in.find("role", Codecs.TEXT), in.find("email", Codecs.TEXT)));
    private static final Codec<AnswerValue.Country> COUNTRY =
            Codec.of(value -> Codecs.string(value.code()), in -> new AnswerValue.Country(in.text()));
    private static final Codec<AnswerValue.Files> FILES =
            Codec.of(value -> TEXTS.write(value.evidence()), in -> new AnswerValue.Files(TEXTS.read(in)));
    private static final Codec<AnswerValue.Ref> REF = Codec.of(
            value -> Codecs.list(Codecs.ROW_ID).write(value.rows()), in -> new AnswerValue.Ref(Codecs.list(Codecs.ROW_ID).read(in)));
    private static final Codec<AnswerValue.Table> TABLE =
            Codec.of(value -> rows().write(value.rows()), in -> new AnswerValue.Table(rows().read(in)));

    private static final Map<String, Codec<? extends AnswerValue>> FORMS = Map.ofEntries(
            Map.entry("text", TEXT),
            Map.entry("rich", RICH),
            Map.entry("choice", CHOICE),
            Map.entry("multi", MULTI),
            Map.entry("number", NUMBER),
            Map.entry("money", MONEY),
            Map.entry("date", DATE),
            Map.entry("duration", DURATION),
            Map.entry("person", PERSON),
            Map.entry("country", COUNTRY),
            Map.entry("files", FILES),
            Map.entry("ref", REF),
            Map.entry("table", TABLE));

    static final Codec<AnswerValue> VALUE = Codec.of(AnswerCodecs::write, in -> Codecs.readTagged(in, FORMS));

    static final Codec<AnswerValue.Row> ROW = Codec.object(
            (row, out) -> out.put("id", Codecs.ROW_ID, row.id()).map("cells", VALUE, row.cells()),
            in -> new AnswerValue.Row(in.get("id", Codecs.ROW_ID), in.map("cells", VALUE)));

    static final Codec<Answer> ANSWER = Codec.object(
            (answer, out) -> out.put("value", VALUE, answer.value())
                    .put("state", Codecs.code(WireCodes.STATE), answer.state())
                    .put("note", Codecs.TEXT, answer.note())
                    .list("evidence", Codecs.TEXT, answer.evidence()),
            in -> new Answer(
                    in.find("value", VALUE),
                    in.find("state", Codecs.code(WireCodes.STATE)),
                    in.find("note", Codecs.TEXT),
                    in.list("evidence", Codecs.TEXT)));

    static final Codec<Evidence> EVIDENCE = Codec.object(
            (evidence, out) -> out.put("id", Codecs.TEXT, evidence.id())
                    .put("fileName", Codecs.TEXT, evidence.fileName())
                    .put("mediaType", Codecs.TEXT, evidence.mediaType())
                    .put("size", Codecs.WHOLE, evidence.size())
                    .put("addedBy", Codecs.AUTHOR, evidence.addedBy())
                    .put("addedAt", Codecs.INSTANT, evidence.addedAt()),
            in -> new Evidence(
                    in.get("id", Codecs.TEXT),
                    in.get("fileName", Codecs.TEXT),
                    in.get("mediaType", Codecs.TEXT),
                    in.get("size", Codecs.WHOLE),
                    in.get("addedBy", Codecs.AUTHOR),
                    in.get("addedAt", Codecs.INSTANT)));

    private AnswerCodecs() {}

    /** Late, since a row's cells are values again. */
    private static Codec<List<AnswerValue.Row>> rows() {
        return Codecs.list(ROW);
    }

    private static JsonNode write(AnswerValue value) {
        return switch (value) {
            case AnswerValue.Text v -> Codecs.tagged("text", TEXT, v);
            case AnswerValue.Rich v -> Codecs.tagged("rich", RICH, v);
            case AnswerValue.Choice v -> Codecs.tagged("choice", CHOICE, v);
            case AnswerValue.Multi v -> Codecs.tagged("multi", MULTI, v);
            case AnswerValue.Number v -> Codecs.tagged("number", NUMBER, v);
            case AnswerValue.Money v -> Codecs.tagged("money", MONEY, v);
            case AnswerValue.Date v -> Codecs.tagged("date", DATE, v);
            case AnswerValue.Duration v -> Codecs.tagged("duration", DURATION, v);
            case AnswerValue.Person v -> Codecs.tagged("person", PERSON, v);
            case AnswerValue.Country v -> Codecs.tagged("country", COUNTRY, v);
            case AnswerValue.Files v -> Codecs.tagged("files", FILES, v);
            case AnswerValue.Ref v -> Codecs.tagged("ref", REF, v);
            case AnswerValue.Table v -> Codecs.tagged("table", TABLE, v);
        };
    }
}
