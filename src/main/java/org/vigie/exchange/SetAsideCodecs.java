package org.vigie.exchange;

import java.util.Map;
import org.vigie.domain.assessment.SetAside;
import tools.jackson.databind.JsonNode;

/** What earlier versions of the template asked for. */
final class SetAsideCodecs {
    private static final Codec<SetAside.OfAnswer> ANSWER = Codec.object(
            (kept, out) -> out.put("key", Codecs.ANSWER_KEY, kept.key()).put("given", AnswerCodecs.ANSWER, kept.answer()),
            in -> new SetAside.OfAnswer(in.get("key", Codecs.ANSWER_KEY), in.get("given", AnswerCodecs.ANSWER)));
    private static final Codec<SetAside.OfJudgement> JUDGEMENT = Codec.object(
            (kept, out) -> out.put("risk", Codecs.TEXT, kept.risk()).put("given", RegisterCodecs.JUDGEMENT, kept.judgement()),
            in -> new SetAside.OfJudgement(in.get("risk", Codecs.TEXT), in.get("given", RegisterCodecs.JUDGEMENT)));
    private static final Codec<SetAside.OfAction> ACTION = Codec.of(
            kept -> RegisterCodecs.ACTION.write(kept.action()), in -> new SetAside.OfAction(RegisterCodecs.ACTION.read(in)));
    private static final Codec<SetAside.OfConfirmation> CONFIRMATION = Codec.object(
            (kept, out) -> out.put("measure", Codecs.TEXT, kept.measure()).put("given", RegisterCodecs.CONFIRMATION, kept.confirmation()),
            in -> new SetAside.OfConfirmation(in.get("measure", Codecs.TEXT), in.get("given", RegisterCodecs.CONFIRMATION)));

    private static final Map<String, Codec<? extends SetAside.Kept>> FORMS = Map.of(
            "answer", ANSWER,
            "judgement", JUDGEMENT,
            "action", ACTION,
            "confirmation", CONFIRMATION);

    static final Codec<SetAside.Kept> KEPT = Codec.of(SetAsideCodecs::write, in -> Codecs.readTagged(in, FORMS));

    static final Codec<SetAside> SET_ASIDE = Codec.object(
            (aside, out) -> out.put("version", Codecs.TEXT, aside.version())
                    .put("title", Codecs.TEXT, aside.title())
                    .put("said", Codecs.TEXT, aside.said())
                    .put("why", Codecs.TEXT, aside.why())
                    .put("kept", KEPT, aside.kept()),
            in -> new SetAside(
                    in.get("version", Codecs.TEXT),
                    in.get("title", Codecs.TEXT),
                    in.get("said", Codecs.TEXT),
                    in.find("why", Codecs.TEXT),
                    in.get("kept", KEPT)));

    private SetAsideCodecs() {}

    private static JsonNode write(SetAside.Kept kept) {
        return switch (kept) {
            case SetAside.OfAnswer answer -> Codecs.tagged("answer", ANSWER, answer);
            case SetAside.OfJudgement judgement -> Codecs.tagged("judgement", JUDGEMENT, judgement);
            case SetAside.OfAction action -> Codecs.tagged("action", ACTION, action);
            case SetAside.OfConfirmation confirmation -> Codecs.tagged("confirmation", CONFIRMATION, confirmation);
        };
    }
}
