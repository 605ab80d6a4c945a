package org.vigie.desktop.shell;

import java.util.HashMap;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.RunningTask;
import org.vigie.desktop.support.Subscriptions;
import org.vigie.desktop.support.Ui;
import org.vigie.desktop.support.Words;

/** Long work under way, at the foot of the window: a line each, with progress and a button that cancels. Takes no focus and no room when idle. */
final class TaskStrip implements AutoCloseable {
    private static final Duration UNTIL_SHOWN = Duration.millis(300);
    private static final double BAR = 180;

    private final Words words;
    private final BackgroundTasks tasks;
    private final VBox strip = new VBox(4);
    private final Map<RunningTask, Node> lines = new HashMap<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final PauseTransition delay = new PauseTransition(UNTIL_SHOWN);

    TaskStrip(Words words, BackgroundTasks tasks) {
        this.words = words;
        this.tasks = tasks;
        strip.setId("running-tasks");
        strip.getStyleClass().add("task-strip");
        strip.setAccessibleText(words.text("desktop.tasks.title"));
        ListChangeListener<RunningTask> listener = _ -> follow();
        tasks.running().addListener(listener);
        subscriptions.add(() -> tasks.running().removeListener(listener));
        delay.setOnFinished(_ -> show(!lines.isEmpty()));
        show(false);
        follow();
    }

    Node node() {
        return strip;
    }

    private void follow() {
        lines.keySet().retainAll(tasks.running());
        tasks.running().forEach(task -> lines.computeIfAbsent(task, this::line));
        strip.getChildren().setAll(tasks.running().stream().map(lines::get).toList());
        if (lines.isEmpty()) {
            delay.stop();
            show(false);
        } else if (!strip.isVisible()) {
            // Work that is over at once does not flicker past.
            delay.playFromStart();
        }
    }

    private void show(boolean shown) {
        strip.setVisible(shown);
        strip.setManaged(shown);
    }

    private Node line(RunningTask task) {
        Label name = new Label(task.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(Label.USE_PREF_SIZE);
        Label step = new Label();
        step.getStyleClass().add("muted");
        step.textProperty().bind(task.stepProperty());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        bar.setAccessibleText(task.name());
        bar.progressProperty().bind(task.progressProperty());
        Button cancel = Ui.button(words.text("desktop.tasks.cancel"), task::cancel, "small");
        cancel.setAccessibleText(words.text("desktop.tasks.cancelNamed", task.name()));
        cancel.setMinWidth(Button.USE_PREF_SIZE);
        cancel.disableProperty().bind(task.cancellingProperty());
        cancel.textProperty().bind(task.cancellingProperty()
                .map(cancelling -> words.text(cancelling ? "desktop.tasks.cancelling" : "desktop.tasks.cancel")));
        HBox line = new HBox(12, bar, name, step, Ui.spacer(), cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    @Override
    public void close() {
        delay.stop();
        subscriptions.close();
    }
}
