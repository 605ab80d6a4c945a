package org.vigie.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.Notice;
import org.vigie.desktop.support.Notice.Deed;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class NoticesTest extends FxTest {
    private static final Words WORDS = new Words(Language.EN);

    private final List<String> done = new ArrayList<>();
    private final Notices notices = fxGet(Notices::new);
    private final TextField field = fxGet(TextField::new);

    @BeforeEach
    void write() {
        show(fxGet(() -> new StackPane(field, notices.node())), 900, 600);
        fx(field::requestFocus);
    }

    private void tell(Notice notice) {
        fx(() -> notices.tell(notice, WORDS));
    }

    private List<String> told() {
        return fxGet(() -> texts(notices.node()));
    }

    private boolean isWriting() {
        return fxGet(field::isFocused);
    }

    private Node focused() {
        return fxGet(() -> field.getScene().getFocusOwner());
    }

    @Test
    void telling_leaves_the_focus_where_someone_writes_and_what_lies_below_reachable() throws Exception {
        tell(Notice.done("The report is written.", new Deed("Open", () -> {}), new Deed("Show in folder", () -> {})));
        tell(Notice.problem("The disk is full."));

        assertThat(isWriting()).isTrue();
        assertThat(told()).containsExactly("The report is written.", "Open", "Show in folder", "The disk is full.");
        fx(this::layOut);
        Bounds there = fxGet(() -> notices.node().localToScene(notices.node().getLayoutBounds()));
        assertThat(List.of(there.getMaxX(), there.getMaxY())).containsExactly(900 - 16.0, 600 - 16.0);
        picture(fxGet(field::getScene), "notices");
    }

    @Test
    void a_screen_reader_hears_what_kind_of_notice_it_is() {
        tell(Notice.problem("The disk is full."));

        assertThat(fxGet(() -> notices.node().lookup(".notice").getAccessibleText())).isEqualTo("Problem: The disk is full.");
    }

    @Test
    void the_keyboard_goes_there_does_something_and_comes_back() {
        tell(Notice.done("Written.", new Deed("Open", () -> done.add("opened"))));

        fx(notices::visit);
        assertThat(focused()).isInstanceOf(Button.class);
        fx(() -> ((Button) field.getScene().getFocusOwner()).fire());
        assertThat(done).containsExactly("opened");
        fx(notices::visit);
        assertThat(isWriting()).isTrue();
        fx(notices::visit);
        key(focused(), KeyCode.ESCAPE);

        assertThat(isWriting()).isTrue();
        assertThat(told()).isEmpty();
        assertThat(fxGet(() -> notices.node().isVisible())).isFalse();
    }

    @Test
    void a_problem_stays_while_others_make_room() {
        tell(Notice.problem("The disk is full."));
        for (int i = 0; i < 9; i++) {
            tell(Notice.said("Notice " + i));
        }

        assertThat(told()).containsExactly("The disk is full.", "Notice 6", "Notice 7", "Notice 8");
    }

    @Test
    void a_problem_is_gone_once_something_is_done_about_it() {
        tell(Notice.problem("The disk is full.", new Deed("Try again", () -> done.add("again"))));
        fx(notices::visit);

        fx(() -> ((Button) field.getScene().getFocusOwner()).fire());

        assertThat(done).containsExactly("again");
        assertThat(told()).isEmpty();
        assertThat(isWriting()).isTrue();
    }

    @Test
    void the_same_is_told_once() {
        tell(Notice.said("Nothing is left to answer."));
        tell(Notice.said("Nothing is left to answer."));

        assertThat(told()).containsExactly("Nothing is left to answer.");
    }

    @Test
    void a_long_path_is_told_whole() {
        String path = "/home/marie/" + "dossier-sans-espace".repeat(12) + "/rapport.docx";
        tell(Notice.done("Written: " + path, new Deed("Open", () -> {})));

        fx(this::layOut);
        Node card = fxGet(() -> notices.node().lookup(".notice"));
        assertThat(fxGet(() -> card.getBoundsInParent().getHeight())).isGreaterThan(90);
    }

    @Test
    void it_stays_as_large_as_it_is_however_often_styles_are_applied() {
        tell(Notice.problem("The disk is full.", new Deed("Try again", () -> {})));
        fx(this::layOut);
        Node card = fxGet(() -> notices.node().lookup(".notice"));
        Bounds first = fxGet(card::getLayoutBounds);

        for (int i = 0; i < 3; i++) {
            fx(() -> {
                field.getScene().getRoot().setStyle("-fx-font-size: 20px;");
                layOut();
                field.getScene().getRoot().setStyle("-fx-font-size: 14px;");
                layOut();
            });
        }

        assertThat(fxGet(card::getLayoutBounds)).isEqualTo(first);
    }

    private void layOut() {
        field.getScene().getRoot().applyCss();
        field.getScene().getRoot().layout();
    }
}
