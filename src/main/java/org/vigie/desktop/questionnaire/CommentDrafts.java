package org.vigie.desktop.questionnaire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigie.application.Answering;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.text.Blank;

/** Comments that are typed and not added yet: they outlive the cards in which they are written, and are added when the room is left. */
final class CommentDrafts {
    private final OpenAssessment open;
    private final Map<AnswerKey, String> texts = new LinkedHashMap<>();

    CommentDrafts(OpenAssessment open) {
        this.open = open;
    }

    /** What was typed so far; empty for nothing. */
    String of(AnswerKey key) {
        return texts.getOrDefault(key, "");
    }

    void keep(AnswerKey key, String text) {
        if (Blank.is(text)) {
            texts.remove(key);
        } else {
            texts.put(key, text);
        }
    }

    /** Makes a draft a comment; whether it is one now. */
    boolean add(AnswerKey key) {
        try {
            new Answering(open.editor()).comment(key, of(key));
            texts.remove(key);
            return true;
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
            return false;
        }
    }

    void addAll() {
        List.copyOf(texts.keySet()).forEach(this::add);
    }
}
