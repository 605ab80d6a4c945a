package org.vigie.desktop.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.QuestionType;

/** Options, or rows of another table, ticked in a menu that stays open meanwhile. */
final class ManyMenuControl implements AnswerControl {
    private final MenuButton button = new MenuButton();
    private final Field field;
    private final Entries entries;
    private List<String> shown = List.of();

    /** What can be ticked, by code or row id. */
    private interface Entries {
        List<String> codes();

        String label(String code);

        List<String> toggled(List<String> before, String code, boolean selected);

        AnswerValue value(List<String> codes);
    }

    private ManyMenuControl(Field field, Entries entries) {
        this.field = field;
        this.entries = entries;
        button.setAccessibleText(field.name());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("many");
        // The rows of another table change meanwhile: the menu is made when it is opened.
        button.setOnShowing(_ -> fill());
        button.getItems().setAll(new MenuItem());
    }

    static ManyMenuControl options(QuestionType.Multi type, Field field) {
        return new ManyMenuControl(field, new Entries() {
            @Override
            public List<String> codes() {
                return type.options().stream().map(QuestionType.Option::code).toList();
            }

            @Override
            public String label(String code) {
                return field.option(code);
            }

            @Override
            public List<String> toggled(List<String> before, String code, boolean selected) {
                return ManyChoice.toggled(type.options(), before, code, selected);
            }

            @Override
            public AnswerValue value(List<String> codes) {
                return new AnswerValue.Multi(codes);
            }
        });
    }

    static ManyMenuControl rows(QuestionType.Ref type, Field field) {
        AnswerKey table = field.texts().referenced(field.key(), field.column()).orElse(AnswerKey.of(type.table()));
        return new ManyMenuControl(field, new Entries() {
            @Override
            public List<String> codes() {
                return field.texts().rows(table).stream().map(RowId::value).toList();
            }

            @Override
            public String label(String code) {
                return field.texts().row(table, new RowId(code));
            }

            @Override
            public List<String> toggled(List<String> before, String code, boolean selected) {
                List<String> after = new ArrayList<>(type.many() ? before : List.of());
                after.remove(code);
                if (selected) {
                    after.add(code);
                }
                return after;
            }

            @Override
            public AnswerValue value(List<String> codes) {
                return new AnswerValue.Ref(codes.stream().map(RowId::new).toList());
            }
        });
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        for (String code : entries.codes()) {
            CheckBox box = new CheckBox(entries.label(code));
            box.setSelected(shown.contains(code));
            box.setOnAction(_ -> {
                List<String> codes = entries.toggled(shown, code, box.isSelected());
                field.edit().accept(codes.isEmpty() ? null : entries.value(codes));
            });
            CustomMenuItem item = new CustomMenuItem(box, false);
            item.setUserData(code);
            items.add(item);
        }
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(field.words().text("questionnaire.ref.none"));
            none.setDisable(true);
            items.add(none);
        }
        button.getItems().setAll(items);
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(@Nullable AnswerValue value) {
        shown = switch (value) {
            case AnswerValue.Multi(List<String> codes) -> codes;
            case AnswerValue.Ref(List<RowId> rows) -> rows.stream().map(RowId::value).toList();
            case null, default -> List.of();
        };
        String text = shown.stream().map(entries::label).collect(Collectors.joining(", "));
        String face = text.isEmpty() ? field.words().text("questionnaire.choose") : text;
        if (!face.equals(button.getText())) {
            button.setText(face);
            Tips.on(button, face);
        }
        for (MenuItem item : button.getItems()) {
            if (item instanceof CustomMenuItem custom && custom.getContent() instanceof CheckBox box) {
                box.setSelected(shown.contains(String.valueOf(item.getUserData())));
            }
        }
    }
}
