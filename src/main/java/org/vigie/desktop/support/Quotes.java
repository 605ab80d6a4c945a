package org.vigie.desktop.support;

import java.util.stream.Collectors;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerState;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.risk.Because;
import org.vigie.domain.template.Question;

/** Answers in a few words, as explanations quote them. */
public final class Quotes {
    private static final int LONGEST = 90;

    private final OpenAssessment open;
    private final Words words;

    public Quotes(OpenAssessment open) {
        this.open = open;
        this.words = open.words();
    }

    /**
     * A link of the chain that raised something.
     *
     * @param code of the question, as people see it
     * @param answer in a few words
     */
    public record Link(AnswerKey key, String code, String question, String answer) {}

    public Link link(Because because) {
        AnswerKey key = because.answer();
        String code = open.template().question(key.question()).map(Question::code).orElse(key.question());
        String rows = because.rows().stream().map(row -> answers().rowName(key, row)).collect(Collectors.joining(", "));
        return new Link(key, code, answers().label(key), rows.isEmpty() ? answer(key) : rows);
    }

    /** What is answered, in a few words; never empty. */
    public String answer(AnswerKey key) {
        Answer answer = open.assessment().answer(key).orElse(null);
        AnswerValue value = answer == null ? null : answer.value();
        AnswerState state = answer == null ? null : answer.state();
        String said = value == null ? "" : shorter(answers().value(key, value));
        if (state == null) {
            return said.isEmpty() ? words.text("register.answer.none") : said;
        }
        String qualified = answers().state(state);
        return said.isEmpty() ? qualified : said + " (" + qualified.toLowerCase(words.language().locale()) + ")";
    }

    private AnswerWords answers() {
        return new AnswerWords(open.template(), open.assessment(), words);
    }

    private static String shorter(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
