package org.vigie.desktop.support;

import org.vigie.application.AssessmentEditor;
import org.vigie.application.AssessmentEditor.Subscription;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.template.Template;

/**
 * An assessment opened for editing, with what its rooms work with.
 *
 * @param editor used on the window's thread; saves on the storage thread
 */
public record OpenAssessment(Workroom workroom, AssessmentEditor editor) {

    /** The words of the window's language and of the template's law. */
    public Words words() {
        return workroom.words().of(template());
    }

    public Template template() {
        return editor.template();
    }

    public Assessment assessment() {
        return editor.assessment();
    }

    public Evaluation evaluation() {
        return editor.evaluation();
    }

    /** Calls the listener now and after every change, until the subscriptions end. */
    public void watch(Subscriptions subscriptions, Runnable listener) {
        Subscription subscription = editor.listen(listener);
        subscriptions.add(subscription::close);
        listener.run();
    }

    /** Goes to another room of this assessment. */
    public void go(Place.Room room) {
        workroom.navigator().go(new Place.InAssessment(editor.assessment().id(), room, null));
    }
}
