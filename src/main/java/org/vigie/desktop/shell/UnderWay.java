package org.vigie.desktop.shell;

import java.util.stream.Collectors;
import org.vigie.desktop.support.BackgroundTasks;
import org.vigie.desktop.support.Dialogs;
import org.vigie.desktop.support.RunningTask;
import org.vigie.desktop.support.Words;

/** Long work that the end of the program would cut off. */
final class UnderWay {
    private final BackgroundTasks tasks;
    private final Dialogs dialogs;

    UnderWay(BackgroundTasks tasks, Dialogs dialogs) {
        this.tasks = tasks;
        this.dialogs = dialogs;
    }

    /** Goes on at once where there is no such work; otherwise asks, and cancels it first. */
    void end(Words words, Runnable then) {
        if (tasks.running().isEmpty()) {
            then.run();
            return;
        }
        String names = tasks.running().stream().map(RunningTask::name).collect(Collectors.joining("\n"));
        dialogs.confirm(
                words.text("desktop.tasks.closeTitle"),
                words.text("desktop.tasks.closeText", names),
                words.text("desktop.tasks.closeAction"),
                () -> {
                    tasks.cancelAll();
                    then.run();
                });
    }
}
