package org.vigie.desktop.questionnaire;

import java.nio.file.Path;
import org.vigie.desktop.FakeDialogs;
import org.vigie.desktop.TestRoom;
import org.vigie.desktop.support.AnswerEdits;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.text.Language;

/** A new assessment on the customer-data template, in a real workspace, with dialogs that keep what was asked. */
final class Bench implements AutoCloseable {
    static final AnswerKey ACTIVITIES = AnswerKey.of("processing.activities");
    static final AnswerKey RUNNING = AnswerKey.of("processing.already_running");
    static final AnswerKey CHANGED = AnswerKey.of("processing.changed");
    static final AnswerKey TEST_DATA = AnswerKey.of("security.test_environments");
    static final AnswerKey PURPOSES = AnswerKey.of("processing.purposes");

    final FakeDialogs dialogs;
    final OpenAssessment open;
    final QuestionnaireViewModel model;
    private final TestRoom room;

    Bench(Path folder) {
        this.room = new TestRoom(folder, Language.EN);
        this.dialogs = room.dialogs;
        this.open = room.start("customer-data", "Loyalty");
        this.model = new QuestionnaireViewModel(open, null);
    }

    AnswerEdits edits() {
        return model.edits();
    }

    void choose(AnswerKey key, String code) {
        edits().value(key, new AnswerValue.Choice(code));
        model.refresh();
    }

    TableEdits table(AnswerKey key) {
        return new TableEdits(open, edits(), key, type(key));
    }

    QuestionType.Table type(AnswerKey key) {
        return (QuestionType.Table) model.question(key).type();
    }

    @Override
    public void close() {
        room.close();
    }
}
