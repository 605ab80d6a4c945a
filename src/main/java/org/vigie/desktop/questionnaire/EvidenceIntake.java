package org.vigie.desktop.questionnaire;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import org.vigie.application.Answering;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.support.FileDeeds;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.Evidence;
import org.vigie.domain.identity.AnswerKey;

/** Takes files as evidence of an answer, by a button or by drag and drop. */
final class EvidenceIntake {
    private final OpenAssessment open;
    private final AnswerKey key;

    EvidenceIntake(OpenAssessment open, AnswerKey key) {
        this.open = open;
        this.key = key;
    }

    /** Asks for a file. */
    void ask() {
        open.workroom().dialogs().open(open.words().text("questionnaire.evidence.open"), List.of()).ifPresent(this::take);
    }

    /** Lets files be dropped on a node. */
    void acceptOn(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(event -> {
            event.getDragboard().getFiles().stream().map(File::toPath).forEach(this::take);
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void take(Path file) {
        open.workroom().tasks().store(
                () -> open.workroom().session().portfolio().keepEvidence(file),
                this::attach,
                fault -> open.workroom().dialogs().failed(
                        open.words().text("desktop.file.notAdded", Objects.toString(file.getFileName())),
                        fault,
                        new FileDeeds(open.workroom()).again(() -> take(file)),
                        new FileDeeds(open.workroom()).another(this::ask)));
    }

    private void attach(Evidence evidence) {
        try {
            new Answering(open.editor()).attach(key, evidence);
        } catch (UserFault e) {
            open.workroom().dialogs().fault(e);
        }
    }
}
