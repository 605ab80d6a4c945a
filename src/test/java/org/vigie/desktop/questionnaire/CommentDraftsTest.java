package org.vigie.desktop.questionnaire;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.OpenAssessment;
import org.vigie.desktop.support.Workroom;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.review.Comment;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** A comment that is typed and not sent is not lost. */
class CommentDraftsTest extends FxTest {
    private static final AnswerKey SUMMARY = AnswerKey.of("processing.summary");
    private static final String TYPED = "Ask the shops";

    private OpenAssessment open;
    private QuestionnaireScreen screen;

    @BeforeEach
    void beginAComment() {
        Workroom room = room(Language.EN);
        AssessmentId id = stored(() -> room.session().portfolio().start("customer-data", "Loyalty", Language.EN)).id();
        open = open(room, id);
        screen = fxGet(() -> new QuestionnaireScreen(open, SUMMARY));
        show(screen.node(), 990, 700);
        Node card = node("card:" + SUMMARY, Node.class);
        fx(() -> QuestionnaireScreenTest.all(card).stream()
                .filter(each -> each instanceof Button && String.valueOf(each.getAccessibleText()).startsWith("Comment"))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .fire());
        fx(() -> input().setText(TYPED));
    }

    private static TextField input() {
        return node(SUMMARY + "/comment", TextField.class);
    }

    private List<String> comments() {
        return fxGet(() -> open.assessment().review().comments().values().stream().map(Comment::text).toList());
    }

    private void press(Node root, String id) {
        fx(() -> QuestionnaireScreenTest.toggle(root, id).fire());
    }

    private void expectTheDraft() {
        String text = fxGet(() -> input().getText());
        assertThat(text).isEqualTo(TYPED);
        assertThat(fxGet(() -> input().getParent().getParent().isVisible())).isTrue();
        assertThat(comments()).isEmpty();
    }

    @Test
    void itIsThereAgainAfterAnotherSection() {
        press(screen.node(), "page:data");
        assertThat(fxGet(() -> find(SUMMARY + "/comment"))).isNull();

        press(screen.node(), "page:processing");

        expectTheDraft();
        fx(screen::close);
    }

    @Test
    void itIsThereAgainInPlainWords() {
        press(screen.node(), "plain-words");

        expectTheDraft();
        fx(screen::close);
    }

    @Test
    void itIsAddedWhenTheRoomIsLeftAndOnlyOnce() {
        press(screen.node(), "page:data");

        fx(screen::close);

        assertThat(comments()).containsExactly(TYPED);
    }

    @Test
    void whatWasSentIsNotAddedAgain() {
        fx(() -> input().fireEvent(new ActionEvent()));
        assertThat(comments()).containsExactly(TYPED);
        String left = fxGet(() -> input().getText());
        assertThat(left).isEmpty();

        fx(screen::close);

        assertThat(comments()).containsExactly(TYPED);
    }

    @Test
    void whatWasTakenBackIsNotAdded() {
        fx(() -> input().setText("  "));

        fx(screen::close);

        assertThat(comments()).isEmpty();
    }
}
