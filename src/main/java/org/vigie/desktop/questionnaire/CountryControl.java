package org.vigie.desktop.questionnaire;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Ui;
import org.vigie.domain.assessment.AnswerValue;

/** A country, found by typing part of its name; the first entry clears. */
final class CountryControl implements AnswerControl {
    private static final String NONE = "";

    private final ComboBox<String> box;
    private boolean showing;

    CountryControl(Field field) {
        Locale locale = field.words().language().locale();
        Collator collator = Collator.getInstance(locale);
        List<String> codes = new ArrayList<>(Set.of(Locale.getISOCountries()));
        codes.sort(Comparator.comparing(code -> name(code, locale), collator));
        codes.addFirst(NONE);
        box = field.inTable() ? new ComboBox<>() : Ui.searchable(field.words());
        box.setItems(FXCollections.observableList(codes));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null || code.equals(NONE) ? "" : name(code, locale);
            }

            @Override
            public String fromString(String text) {
                return codes.stream().filter(code -> name(code, locale).equalsIgnoreCase(text)).findFirst().orElse(NONE);
            }
        });
        box.setMaxWidth(field.inTable() ? Double.MAX_VALUE : 320);
        box.setAccessibleText(field.name());
        box.setId(field.key() + "/country");
        box.setOnAction(_ -> {
            if (!showing) {
                String code = box.getValue();
                field.edit().accept(code == null || code.equals(NONE) ? null : new AnswerValue.Country(code));
            }
        });
    }

    private static String name(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        showing = true;
        box.setValue(value instanceof AnswerValue.Country(String code) ? code : NONE);
        showing = false;
    }
}
