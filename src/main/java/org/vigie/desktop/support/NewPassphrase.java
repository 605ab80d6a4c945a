package org.vigie.desktop.support;

import java.util.Arrays;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** Two fields in which a passphrase is chosen, with what it is worth and what happens when it is lost. */
public final class NewPassphrase {
    private final Words words;
    private final PasswordField first = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final ProgressBar meter = new ProgressBar(0);
    private final Label strength = Ui.label("", "small-text", "muted");
    private final Label differs = Ui.label("", "field-problem");
    private final VBox node;

    /**
     * Two fields.
     *
     * @param name message key of what the first is called
     */
    public NewPassphrase(Words words, String name) {
        this.words = words;
        first.setId("new-passphrase");
        again.setId("new-passphrase-again");
        meter.setId("passphrase-meter");
        meter.setMaxWidth(Double.MAX_VALUE);
        meter.getStyleClass().add("small");
        meter.setFocusTraversable(false);
        differs.setText(words.text("portfolio.passphrase.differs"));
        differs.managedProperty().bind(differs.visibleProperty());
        differs.visibleProperty()
                .bind(again.textProperty().isNotEmpty().and(first.textProperty().isNotEqualTo(again.textProperty())));
        first.textProperty().subscribe(this::measure);
        measure();
        node = new VBox(
                12,
                field(name, first),
                new VBox(4, meter, strength),
                field("portfolio.passphrase.again", again),
                differs,
                Ui.label(words.text("portfolio.passphrase.lost"), "small-text", "muted"));
    }

    private Node field(String key, PasswordField field) {
        Label label = Ui.label(words.text(key), "strong");
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }

    private void measure() {
        char[] passphrase = characters(first);
        PassphraseStrength estimate = PassphraseStrength.of(passphrase);
        Arrays.fill(passphrase, '\0');
        boolean empty = passphrase.length == 0;
        meter.setProgress(empty ? 0 : estimate.share());
        String told = words.text(empty ? "portfolio.passphrase.hint" : "portfolio.passphrase." + estimate.code());
        strength.setText(told);
        meter.setAccessibleText(told);
    }

    public Node node() {
        return node;
    }

    /** Whether both fields hold the same, and something. */
    public BooleanBinding complete() {
        return Bindings.and(first.textProperty().isNotEmpty(), first.textProperty().isEqualTo(again.textProperty()));
    }

    /** The passphrase chosen, for the caller to wipe. */
    public char[] take() {
        return characters(first);
    }

    public void clear() {
        first.clear();
        again.clear();
    }

    /** What a field holds, for the caller to wipe. */
    public static char[] characters(PasswordField field) {
        CharSequence typed = field.getCharacters();
        char[] characters = new char[typed.length()];
        for (int at = 0; at < characters.length; at++) {
            characters[at] = typed.charAt(at);
        }
        return characters;
    }
}
