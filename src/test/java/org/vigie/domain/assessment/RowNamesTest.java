package org.vigie.domain.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.RowId;
import org.vigie.domain.template.Question;
import org.vigie.domain.template.QuestionType;
import org.vigie.domain.template.QuestionType.Column;
import org.vigie.domain.template.RiskMatrix;
import org.vigie.domain.template.Rules;
import org.vigie.domain.template.Section;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateInfo;
import org.vigie.domain.template.TemplateRef;
import org.vigie.domain.template.TemplateTexts;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class RowNamesTest {
    private static final AnswerKey ITEMS = AnswerKey.of("items");
    private static final AnswerKey KEPT = AnswerKey.of("kept");
    private static final Map<AnswerKey, Answer> ANSWERS = Map.of(
            ITEMS, table(row("d1", "name", new AnswerValue.Text("E-mail address")), row("d2", "name", new AnswerValue.Text(" "))),
            KEPT,
                    table(
                            row("k1", "item", new AnswerValue.Ref(List.of(new RowId("d1")))),
                            row("k2", "item", new AnswerValue.Ref(List.of(new RowId("gone")))),
                            row("k3", "item", new AnswerValue.Ref(List.of()))),
            AnswerKey.of("loop"), table(row("l1", "same", new AnswerValue.Ref(List.of(new RowId("l1"))))));

    @Test
    void a_row_is_called_by_the_text_in_its_key_column() {
        assertThat(name(ITEMS, "d1")).contains("E-mail address");
    }

    @Test
    void a_row_whose_key_refers_to_another_row_is_called_like_that_one() {
        assertThat(name(KEPT, "k1")).contains("E-mail address");
    }

    @Test
    void a_row_has_no_name_where_none_is_given() {
        assertThat(name(ITEMS, "d2")).isEmpty();
        assertThat(name(ITEMS, "gone")).isEmpty();
        assertThat(name(KEPT, "k2")).isEmpty();
        assertThat(name(KEPT, "k3")).isEmpty();
        assertThat(name(AnswerKey.of("unanswered"), "d1")).isEmpty();
    }

    /** A template may come from a stranger. */
    @Test
    void a_row_that_refers_to_itself_has_no_name() {
        assertThat(name(AnswerKey.of("loop"), "l1")).isEmpty();
    }

    private static Optional<String> name(AnswerKey table, String row) {
        return RowNames.byKey(template(), key -> Optional.ofNullable(ANSWERS.get(key)), table, new RowId(row));
    }

    private static Template template() {
        List<String> two = List.of("low", "high");
        return new Template(
                new TemplateInfo(new TemplateRef("test", "1.0.0", "ab"), Set.of(Language.EN), LocalDate.of(2026, 1, 1), 0, Set.of(), List.of(), Set.of()),
                new RiskMatrix(two, two, two, List.of(List.of(0, 1), List.of(1, 1)), 0, 0),
                List.of(new Section("data", "1", Set.of(), null, null, List.of(
                        question("items", "name", new QuestionType.Text(false, 50, null)),
                        question("kept", "item", new QuestionType.Ref("items", false)),
                        question("loop", "same", new QuestionType.Ref("loop", false)),
                        question("unanswered", "name", new QuestionType.Text(false, 50, null))))),
                new Rules(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                new TemplateTexts(Map.of(), Map.of()));
    }

    private static Question question(String id, String key, QuestionType type) {
        QuestionType table = new QuestionType.Table(List.of(new Column(key, type, true, true, null)), List.of(), 10);
        return new Question(id, "Q-" + id, table, null, null, Question.Details.NONE);
    }

    private static AnswerValue.Row row(String id, String column, AnswerValue cell) {
        return new AnswerValue.Row(new RowId(id), Map.of(column, cell));
    }

    private static Answer table(AnswerValue.Row... rows) {
        return Answer.of(new AnswerValue.Table(List.of(rows)));
    }
}
