package org.vigie.desktop.support;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/**
 * Something that can be chosen from a list, with the words that a person reads.
 *
 * @param value what is chosen
 */
public record Choice<T>(T value, String text) {
    @Override
    public String toString() {
        return text;
    }

    /** A list to choose one value from, named for screen readers. */
    public static <T> ComboBox<Choice<T>> box(String name, List<T> values, Function<? super T, String> words) {
        ComboBox<Choice<T>> box = new ComboBox<>();
        values.forEach(value -> box.getItems().add(new Choice<>(value, words.apply(value))));
        box.setAccessibleText(name);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    /** Shows a value as chosen, without a word when the list does not hold it. */
    public static <T> void select(ComboBox<Choice<T>> box, T value) {
        box.getItems().stream().filter(choice -> choice.value().equals(value)).findFirst().ifPresent(box::setValue);
    }
}
