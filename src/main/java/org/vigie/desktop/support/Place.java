package org.vigie.desktop.support;

import org.jspecify.annotations.Nullable;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

/** Where someone can go. */
public sealed interface Place {

    record Home() implements Place {}

    record Assessments() implements Place {}

    /**
     * Where an assessment is started.
     *
     * @param from the earlier one whose answers it takes over, or null
     * @param begun what was typed and chosen there already, or null
     */
    record NewAssessment(@Nullable AssessmentId from, @Nullable Begun begun) implements Place {
        public NewAssessment(AssessmentId from) {
            this(from, null);
        }

        public NewAssessment() {
            this(null, null);
        }

        /**
         * A form that is not sent yet.
         *
         * @param language in which it is to be written, or null for the window's
         * @param template id of the one that is chosen, or null
         */
        public record Begun(String title, String organisation, String owner, @Nullable Language language, @Nullable String template) {}
    }

    record AllActions() implements Place {}

    /**
     * The templates that are installed.
     *
     * @param id of the one to show, or null
     * @param examined what came of a template that was just imported, to be told there; or null
     */
    record Templates(@Nullable String id, @Nullable Examination examined) implements Place {
        public Templates(String id) {
            this(id, null);
        }

        public Templates(Examination examined) {
            this(null, examined);
        }

        public Templates() {
            this(null, null);
        }
    }

    record Settings() implements Place {}

    /** The bundled sample, which is made when someone goes there first. */
    record Sample() implements Place {}

    /**
     * A room of an assessment.
     *
     * @param focus the question to show, in the questionnaire, or null
     * @param chosen code of the risk or gap, or of the measure, to show in full in its room, or null
     */
    record InAssessment(AssessmentId id, Room room, @Nullable AnswerKey focus, @Nullable String chosen) implements Place {
        public InAssessment(AssessmentId id, Room room, @Nullable AnswerKey focus) {
            this(id, room, focus, null);
        }

        /** One risk or gap in full, among the others. */
        public static InAssessment risk(AssessmentId id, String code) {
            return new InAssessment(id, Room.RISKS, null, code);
        }

        /** One measure in full, among those of the plan. */
        public static InAssessment action(AssessmentId id, String measure) {
            return new InAssessment(id, Room.ACTIONS, null, measure);
        }

        /** Where an assessment is opened for itself: the room that says how it stands and what comes next. */
        public static InAssessment opening(AssessmentId id) {
            return new InAssessment(id, Room.OVERVIEW, null);
        }
    }

    /** The rooms of an assessment, in the order of the work. */
    enum Room {
        OVERVIEW,
        QUESTIONNAIRE,
        RISKS,
        ACTIONS,
        REVIEW,
        REPORT
    }
}
