package org.vigie.desktop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.vigie.application.port.UserFault;
import org.vigie.desktop.Fx;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.Notice.Deed;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Only what asks for a decision is a dialog; what went wrong is told beside the work. */
class WindowDialogsTest extends FxTest {
    private static final UserFault FULL = new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "/media/usb");

    private final List<Notice> told = new ArrayList<>();
    private final Stage stage = show(fxGet(() -> new Button("Work")), 600, 400);
    private final Dialogs windows = fxGet(() -> new WindowDialogs(stage, () -> new Words(Language.EN), told::add));

    @Test
    void whatWasNotDoneIsANoticeWithReasonRemedyAndWhatCanBeDone() {
        Deed again = new Deed("Try again", () -> {});

        fx(() -> windows.failed("“DPIA.docx” was not written.", FULL, again));

        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Notice.Kind.PROBLEM);
            assertThat(notice.text()).startsWith("“DPIA.docx” was not written.\n").contains("is full", "Free some space");
            assertThat(notice.deeds()).containsExactly(again);
        });
        assertThat(Fx.get(() -> List.copyOf(Window.getWindows()))).containsExactly(stage);
    }

    @Test
    void aFaultAloneIsANoticeOfItsOwnWords() {
        fx(() -> windows.fault(FULL));

        assertThat(told).extracting(Notice::text).singleElement().asString().startsWith("The disk that holds /media/usb is full");
        assertThat(Fx.get(() -> List.copyOf(Window.getWindows()))).containsExactly(stage);
    }

    @Test
    void enterKeepsWhatWouldBeLostAndConfirmsWhatIsNot() {
        AtomicInteger lost = new AtomicInteger();
        fx(() -> windows.confirmLoss("Not saved", "They are lost.", "Leave", lost::incrementAndGet));
        enter();
        assertThat(lost).hasValue(0);

        AtomicInteger hidden = new AtomicInteger();
        fx(() -> windows.confirm("Hide", "They are hidden, and kept.", "Hide them", hidden::incrementAndGet));
        enter();
        assertThat(hidden).hasValue(1);
    }

    @Test
    void whatLosesSomethingIsDoneByItsOwnButtonWhichLooksDangerous() {
        AtomicInteger lost = new AtomicInteger();
        fx(() -> windows.confirmLoss("Not saved", "They are lost.", "Leave", lost::incrementAndGet));

        fx(() -> {
            Button leave = buttons().filter(each -> each.getText().equals("Leave")).findFirst().orElseThrow();
            assertThat(leave.getStyleClass()).contains("danger");
            leave.fire();
        });
        assertThat(lost).hasValue(1);
    }

    /** As Enter does: the default button of the dialog. */
    private void enter() {
        fx(() -> buttons().filter(Button::isDefaultButton).findFirst().orElseThrow().fire());
    }

    private Stream<Button> buttons() {
        Window dialog = Window.getWindows().stream().filter(each -> each != stage).findFirst().orElseThrow();
        return Fx.all(dialog.getScene().getRoot()).stream().filter(Button.class::isInstance).map(Button.class::cast);
    }
}
