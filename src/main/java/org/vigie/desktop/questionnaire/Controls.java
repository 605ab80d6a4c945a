package org.vigie.desktop.questionnaire;

import org.vigie.domain.template.QuestionType;

/** Which control takes which type of answer. */
final class Controls {
    private Controls() {}

    static AnswerControl of(QuestionType type, Field field) {
        return switch (type) {
            case QuestionType.Text text -> text.rich() && !field.inTable() ? new RichControl(text, field) : new TextControl(text, field);
            case QuestionType.Choice choice ->
                field.inTable() ? new ChoiceBoxControl(choice.options(), field) : new ChoiceControl(choice.options(), field);
            case QuestionType.Multi multi -> field.inTable() ? ManyMenuControl.options(multi, field) : new MultiControl(multi, field);
            case QuestionType.Number number -> NumberControl.of(number, field);
            case QuestionType.Money money -> NumberControl.of(money, field);
            case QuestionType.Date _ -> new DateControl(field);
            case QuestionType.Duration _ -> new DurationControl(field);
            case QuestionType.Person _ -> new PersonControl(field);
            case QuestionType.Country _ -> new CountryControl(field);
            case QuestionType.File _ -> new FilesControl(field);
            case QuestionType.Ref ref -> ManyMenuControl.rows(ref, field);
            case QuestionType.Table table -> new TableControl(table, field, new TableEdits(field.open(), field.edits(), field.key(), table));
        };
    }
}
