package org.vigie.desktop.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.TypedText;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.AnswerValue;
import org.vigie.domain.assessment.Change;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Days, numbers and durations while they are typed: what is whole is saved, and what is said of the text is true of it. */
class TypedAnswersTest extends FxTest {
    private static final AnswerKey REVIEWED = AnswerKey.of("information.policy_reviewed");
    private static final AnswerKey PEOPLE = AnswerKey.of("processing.number_of_people");

    private OpenAssessment open;
    private QuestionnaireScreen screen;

    @BeforeEach
    void openAnAssessment() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        open = open(room, id);
    }

    @AfterEach
    void close() {
        if (screen != null) {
            fx(screen::close);
        }
    }

    private void showAt(AnswerKey key) {
        screen = fxGet(() -> new QuestionnaireScreen(open, key));
        show(screen.node(), 990, 700);
        node("card:" + key, Node.class);
    }

    private Optional<AnswerValue> value(AnswerKey key) {
        return open.assessment().answer(key).map(Answer::value);
    }

    private DatePicker day() {
        return node(REVIEWED + "/date", DatePicker.class);
    }

    private void typeDay(String text) {
        DatePicker picker = day();
        fx(() -> {
            picker.requestFocus();
            picker.getEditor().setText(text);
        });
    }

    /** What saves after the same pause, and began it later, has saved. */
    private static void waitForAPause() {
        List<String> saved = new ArrayList<>();
        fx(() -> {
            TextField other = new TextField();
            TypedText typed = new TypedText(other, Runnable::run, saved::add);
            typed.show("");
            other.setText("later");
        });
        await("the pause ends", () -> !saved.isEmpty());
    }

    @Test
    void aWholeDayIsSavedAfterAPauseWithoutLeavingTheField() {
        showAt(REVIEWED);

        typeDay("7/2/2026");

        await("the pause saves", () -> value(REVIEWED).isPresent());
        assertThat(fxGet(() -> value(REVIEWED))).contains(new AnswerValue.Date(LocalDate.of(2026, 2, 7)));
        assertThat(fxGet(() -> day().getEditor().isFocused())).isTrue();
        String typed = fxGet(() -> day().getEditor().getText());
        assertThat(typed).as("left as it is typed").isEqualTo("7/2/2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7/2/2", "7/2/20", "7/2/202", "7/2/0020", "0020-02-07", "31/02/2026"})
    void aYearThatIsStillBeingTypedIsNoneOfTheFirstCenturies(String text) {
        showAt(REVIEWED);

        typeDay(text);
        waitForAPause();

        assertThat(fxGet(() -> value(REVIEWED))).isEmpty();
    }

    @Test
    void theDayTypedLastIsSavedWhenTheScreenIsLeftBeforeThePause() {
        showAt(REVIEWED);

        typeDay("8/2/2026");
        fx(screen::close);

        assertThat(fxGet(() -> value(REVIEWED))).contains(new AnswerValue.Date(LocalDate.of(2026, 2, 8)));
    }

    @Test
    void theWarningOfANumberGoesWithTheTextThatHistoryRestores() {
        give(PEOPLE, new AnswerValue.Number(BigDecimal.TWO));
        give(PEOPLE, new AnswerValue.Number(BigDecimal.TEN));
        showAt(PEOPLE);
        typeNumber("ten");
        await("the warning", () -> problem(PEOPLE).isPresent());

        fx(() -> button("History").fire());
        await("the earlier answer", () -> buttons("Restore").count() > 0);
        fx(() -> button("Restore").fire());

        assertThat(fxGet(() -> value(PEOPLE))).contains(new AnswerValue.Number(BigDecimal.TWO));
        String text = fxGet(() -> node(PEOPLE + "/number", TextField.class).getText());
        assertThat(text).isEqualTo("2");
        assertThat(fxGet(() -> problem(PEOPLE))).isEmpty();
    }

    @Test
    void theWarningOfANumberStaysWhileItsTextDoesWhateverElseIsEdited() {
        showAt(PEOPLE);
        typeNumber("ten");
        await("the warning", () -> problem(PEOPLE).isPresent());

        fx(() -> give(REVIEWED, new AnswerValue.Date(LocalDate.of(2026, 2, 7))));

        assertThat(fxGet(() -> problem(PEOPLE))).isPresent();
        fx(() -> give(PEOPLE, new AnswerValue.Number(BigDecimal.TEN)));
        assertThat(fxGet(() -> problem(PEOPLE))).isEmpty();
    }

    @Test
    void theWarningOfADurationFollowsItsText() {
        List<@Nullable AnswerValue> given = new ArrayList<>();
        DurationControl control = fxGet(() -> new DurationControl(field(given)));
        VBox node = (VBox) control.node();
        fx(() -> {
            show(node, 400, 200);
            number(node).setText("soon");
            control.commit();
        });
        assertThat(fxGet(() -> warned(node))).isTrue();
        assertThat(given).isEmpty();

        fx(() -> control.show(new AnswerValue.Duration(Period.ofYears(3))));

        assertThat(fxGet(() -> warned(node))).as("a text from elsewhere").isFalse();
        assertThat(fxGet(control::refused)).isEmpty();
        String count = fxGet(() -> number(node).getText());
        assertThat(count).isEqualTo("3");
        assertThat(fxGet(() -> node.lookupAll(".combo-box").stream().map(each -> String.valueOf(((ComboBox<?>) each).getValue())))).contains("YEARS");
        fx(() -> {
            number(node).setText("later");
            control.commit();
            control.show(null);
        });
        assertThat(fxGet(() -> warned(node))).as("an answer that is cleared").isFalse();
    }

    private Field field(List<@Nullable AnswerValue> given) {
        QuestionnaireViewModel model = new QuestionnaireViewModel(open, null);
        return new Field(open, model.edits(), model.texts(), AnswerKey.of("data.items"), "active", "Kept", given::add);
    }

    private static TextField number(Node node) {
        return (TextField) QuestionnaireScreenTest.byId(node, "data.items/duration").orElseThrow();
    }

    private static boolean warned(Node node) {
        return node.lookup(".field-problem").isVisible();
    }

    private void give(AnswerKey key, AnswerValue value) {
        Answer before = fxGet(() -> open.assessment().answers().given().get(key));
        fx(() -> open.editor().apply(new Change.SetAnswer(key, before, Answer.of(value))));
    }

    private static void typeNumber(String text) {
        TextField field = node(PEOPLE + "/number", TextField.class);
        fx(() -> {
            field.requestFocus();
            field.setText(text);
        });
    }

    private Node card(AnswerKey key) {
        return QuestionnaireScreenTest.byId(screen.node(), "card:" + key).orElseThrow();
    }

    private Optional<Node> problem(AnswerKey key) {
        return QuestionnaireScreenTest.all(card(key)).stream()
                .filter(each -> each instanceof Label && each.getStyleClass().contains("field-problem") && each.isVisible())
                .findFirst();
    }

    private Stream<Button> buttons(String name) {
        return QuestionnaireScreenTest.all(card(PEOPLE)).stream()
                .filter(each -> each instanceof Button && String.valueOf(each.getAccessibleText()).startsWith(name))
                .map(Button.class::cast);
    }

    private Button button(String name) {
        return buttons(name).findFirst().orElseThrow();
    }
}
