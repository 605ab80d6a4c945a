package org.vigie.application.port;

import java.util.function.UnaryOperator;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.SetAside;

/** What was set aside, in the words in which the command line, the window and the report say it. */
public final class SetAsideWords {
    private SetAsideWords() {}

    /** What it is, as the end of the key of a text that takes its title. */
    public static String kind(SetAside kept) {
        return switch (kept.kept()) {
            case SetAside.OfAnswer _ -> "aside.answer";
            case SetAside.OfJudgement _ -> "aside.judgement";
            case SetAside.OfAction _ -> "aside.action";
            case SetAside.OfConfirmation _ -> "aside.confirmation";
        };
    }

    /**
     * What was said, with the state and the note of an answer; empty where nothing was.
     *
     * @param texts the text of a key
     */
    public static String said(SetAside kept, UnaryOperator<String> texts) {
        String said = kept.said();
        if (kept.kept() instanceof SetAside.OfAnswer(_, Answer answer)) {
            if (answer.state() != null) {
                said = (said + " (" + texts.apply("common.state." + WireCodes.STATE.of(answer.state())) + ")").strip();
            }
            if (answer.note() != null) {
                said = said.isEmpty() ? answer.note() : said + " — " + answer.note();
            }
        }
        return said;
    }
}
