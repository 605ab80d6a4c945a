package org.vigie.application;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.Template;

/**
 * What to have ready for the authority about a processing (decision L13), where it applies. Templates ask for it under ids that mean the same
 * in all of them, so that it is answered once, wherever it is shown.
 */
public final class ProcessingFacts {
    /** In the order in which they are shown. */
    public enum Fact {
        /** Reference in the record of processing activities (GDPR Art. 30). */
        RECORD("processing.record_reference"),
        ALREADY_RUNNING("processing.already_running"),
        GO_LIVE("processing.go_live"),
        /** Consultation of the works council (C. trav. L. 2312-38). */
        WORKS_COUNCIL("processing.works_council");

        private final String question;

        Fact(String question) {
            this.question = question;
        }

        public AnswerKey key() {
            return AnswerKey.of(question);
        }

        private boolean isAskedAs(QuestionType type) {
            return switch (this) {
                case RECORD -> type instanceof QuestionType.Text text && !text.rich();
                case ALREADY_RUNNING, WORKS_COUNCIL -> type instanceof QuestionType.Choice;
                case GO_LIVE -> type instanceof QuestionType.Date;
            };
        }
    }

    private ProcessingFacts() {}

    /** The question of a fact, where the template asks for it in a form that the program knows. */
    public static Optional<Question> question(Template template, Fact fact) {
        return template.question(fact.question).filter(question -> fact.isAskedAs(question.type()));
    }

    /** The facts that are asked for now: some depend on other answers. */
    public static List<Fact> asked(Template template, Evaluation evaluation) {
        return List.of(Fact.values()).stream()
                .filter(fact -> question(template, fact).isPresent())
                .filter(fact -> evaluation.questionnaire().visible().contains(fact.key()))
                .toList();
    }
}
