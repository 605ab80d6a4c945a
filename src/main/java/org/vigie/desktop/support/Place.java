package org.vigie.desktop.support;

import org.jspecify.annotations.Nullable;
import org.vigie.application.port.TemplateImporter.Examination;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;

/** Where someone can go. */
public sealed interface Place {

    record Home() implements Place {}

    record Assessments() implements Place {}

    /**
     * Where an assessment is started.
     *
     * @param from the earlier one whose answers it takes over, or null
     */
    record NewAssessment(@Nullable AssessmentId from) implements Place {
        public NewAssessment() {
            this(null);
        }
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

    /**
     * A room of an assessment.
     *
     * @param focus the question to show, in the questionnaire, or null
     */
    record InAssessment(AssessmentId id, Room room, @Nullable AnswerKey focus) implements Place {
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
