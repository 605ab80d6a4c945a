package org.vigie.desktop.unlock;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.TextField;

/** Whether fields hold something. */
final class Filled {
    private Filled() {}

    static BooleanBinding in(TextField field) {
        return Bindings.createBooleanBinding(() -> !field.getText().isBlank(), field.textProperty());
    }
}
