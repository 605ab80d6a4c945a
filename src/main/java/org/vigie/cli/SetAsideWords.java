package org.vigie.cli;

import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.SetAside;

/** What was set aside, in words. */
final class SetAsideWords {
    private SetAsideWords() {}

    /** The key of the text that says what it is. */
    static String kind(SetAside kept) {
        return switch (kept.kept()) {
            case SetAside.OfAnswer _ -> "common.aside.answer";
            case SetAside.OfJudgement _ -> "common.aside.judgement";
            case SetAside.OfAction _ -> "common.aside.action";
            case SetAside.OfConfirmation _ -> "common.aside.confirmation";
        };
    }

    /** What was said, with the state and the note of an answer. */
    static String said(SetAside kept, Output output) {
        String said = kept.said();
        if (kept.kept() instanceof SetAside.OfAnswer(_, Answer answer)) {
            if (answer.state() != null) {
                said = (said + " (" + output.text("common.state." + Codes.text(answer.state())) + ")").strip();
            }
            if (answer.note() != null) {
                said = said.isEmpty() ? answer.note() : said + " — " + answer.note();
            }
        }
        return said;
    }
}
