package org.vigie.cli;

import org.vigie.application.port.UserFault;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.Template;

/** Questions as people name them: by id, or by the code that they see. */
final class Keys {
    private Keys() {}

    /**
     * Reads {@code consent.granular}, {@code Q-CONS-02} or either with {@code @row}.
     *
     * @throws UserFault when the row's id is malformed
     */
    static AnswerKey parse(Template template, String text) {
        AnswerKey key;
        try {
            key = AnswerKey.parse(text);
        } catch (IllegalArgumentException _) {
            throw new UserFault(UserFault.Kind.INPUT, "cli.badRow", text);
        }
        RowId row = key.row();
        return template.questions()
                .filter(question -> question.code().equals(key.question()))
                .map(Question::id)
                .findFirst()
                .map(id -> new AnswerKey(id, row))
                .orElse(key);
    }
}
