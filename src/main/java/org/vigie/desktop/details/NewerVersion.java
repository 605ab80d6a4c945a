package org.vigie.desktop.details;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Migrating;
import org.vigie.application.Migrating.Preview;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Words;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.template.SemanticVersion;
import org.vigie.domain.template.Template;

/** Whether a newer version of the template is in the workspace, and passing to it. */
final class NewerVersion {
    private final OpenAssessment open;
    private final ReadOnlyObjectWrapper<@Nullable Template> found = new ReadOnlyObjectWrapper<>();

    NewerVersion(OpenAssessment open) {
        this.open = open;
        open.workroom().tasks().store(
                () -> open.workroom().session().migrating().newer(open.template().ref()),
                newer -> found.set(newer.orElse(null)),
                open.workroom().dialogs()::fault);
    }

    Words words() {
        return open.words();
    }

    Template present() {
        return open.template();
    }

    /** The newer version, once it was looked for; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Template> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether the assessment can pass to what was found: not from the archive, nor from there. */
    boolean offers() {
        Template newer = found.get();
        return newer != null
                && open.assessment().details().status() != AssessmentStatus.ARCHIVED
                && SemanticVersion.compare(newer.ref().version(), present().ref().version()) > 0;
    }

    Preview preview(Template newer) {
        return Migrating.preview(present(), open.assessment(), newer, open.editor().today());
    }

    /** Passes to a version, once the workspace keeps a copy of it, and offers the way back. */
    void pass(Template to) {
        open.workroom().tasks().store(
                () -> {
                    open.workroom().session().migrating().keep(to);
                    return to;
                },
                this::passed,
                open.workroom().dialogs()::fault);
    }

    private void passed(Template to) {
        try {
            Migrating.pass(open.editor(), to);
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
            return;
        }
        Assessment then = open.assessment();
        open.workroom()
                .dialogs()
                .say(Notice.done(
                        words().text(
                                "details.newer.passed",
                                to.ref().version(),
                                open.evaluation().questionnaire().toConfirm().size()),
                        new Notice.Deed(words().text("details.newer.undo"), () -> back(then))));
    }

    /** Only as long as nothing else was edited: undoing takes back the latest edit. */
    private void back(Assessment then) {
        if (open.assessment().equals(then)) {
            open.editor().undo();
        } else {
            open.workroom().dialogs().say(words().text("details.newer.editedSince"));
        }
    }
}
