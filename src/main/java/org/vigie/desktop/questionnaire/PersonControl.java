package org.vigie.desktop.questionnaire;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.text.Blank;

/** Somebody: name, role and e-mail address. */
final class PersonControl implements AnswerControl {
    private final Field field;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final TextField email = new TextField();
    private final Node node;
    private final TypedText typedName;
    private final TypedText typedRole;
    private final TypedText typedEmail;

    PersonControl(Field field) {
        this.field = field;
        this.node = new FlowPane(12, 8, part("name", name), part("role", role), part("email", email));
        this.typedName = new TypedText(name, field.edits()::takingBack, _ -> save());
        this.typedRole = new TypedText(role, field.edits()::takingBack, _ -> save());
        this.typedEmail = new TypedText(email, field.edits()::takingBack, _ -> save());
    }

    private VBox part(String what, TextField input) {
        Label label = Ui.label(field.words().text("questionnaire.person." + what), "small-text", "muted");
        label.setLabelFor(input);
        input.setAccessibleText(field.name() + ", " + label.getText());
        input.setPrefColumnCount(14);
        input.setId(field.key() + "/" + what);
        return Ui.column(2, label, input);
    }

    private void save() {
        boolean nothing = Blank.is(name.getText()) && Blank.is(role.getText()) && Blank.is(email.getText());
        typedName.expect(name.getText().strip());
        typedRole.expect(role.getText().strip());
        typedEmail.expect(email.getText().strip());
        field.edit()
                .accept(nothing ? null : new AnswerValue.Person(name.getText().strip(), orNull(role), orNull(email)));
    }

    private static @Nullable String orNull(TextField input) {
        return Blank.is(input.getText()) ? null : input.getText().strip();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node first() {
        return name;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        AnswerValue.Person person = value instanceof AnswerValue.Person given ? given : new AnswerValue.Person("", null, null);
        typedName.show(person.name());
        typedRole.show(person.role() == null ? "" : person.role());
        typedEmail.show(person.email() == null ? "" : person.email());
    }

    @Override
    public void commit() {
        typedName.commit();
        typedRole.commit();
        typedEmail.commit();
    }
}
