package org.vigie.desktop.shell;

import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.vigie.desktop.FxTest;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Words;
import org.vigie.domain.text.Language;

import static org.assertj.core.api.Assertions.assertThat;

class TaskStripTest extends FxTest {
    @Test
    void longWorkIsShownWithItsStepAndCanBeCancelled() throws Exception {
        BackgroundTasks tasks = tasks();
        CountDownLatch cancelled = new CountDownLatch(1);
        TaskStrip strip = fxGet(() -> new TaskStrip(new Words(Language.EN), tasks));
        show(strip.node(), 800, 100);
        assertThat(fxGet(() -> strip.node().isVisible())).isFalse();

        fx(() -> {
            var _ = tasks.work(
                    "Writing the report",
                    monitor -> {
                        monitor.tell("Laying out", 0.3);
                        cancelled.await();
                        monitor.check();
                        return true;
                    },
                    _ -> {},
                    dialogs::fault,
                    () -> dialogs.say("cancelled"));
        });
        await("the strip", () -> strip.node().isVisible());
        await("the step", () -> texts(strip.node()).contains("Laying out"));
        picture(fxGet(() -> strip.node().getScene()), "task-strip");

        Button cancel = (Button) fxGet(() -> strip.node().lookup(".button"));
        assertThat(fxGet(cancel::getAccessibleText)).isEqualTo("Cancel: Writing the report");
        fx(cancel::fire);
        assertThat(fxGet(() -> cancel.isDisabled() && cancel.getText().equals("Cancelling…"))).isTrue();
        cancelled.countDown();
        await("the strip goes", () -> !strip.node().isVisible());
        fx(strip::close);
    }
}
