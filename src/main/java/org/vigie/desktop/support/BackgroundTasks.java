package org.vigie.desktop.support;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work off the window's thread. What reads or writes the workspace runs in order on one storage thread; what takes long and needs no order,
 * such as writing a report, runs beside it. What takes so long that a person should see how far it is, and be able to stop it, is given a
 * name: the frame of the window then shows it with its progress and a button to cancel, whatever screen is shown.
 *
 * {@snippet :
 * tasks.work(
 *         name,
 *         monitor -> {
 *             monitor.tell(reading, 0.1);
 *             Assessment stored = monitor.stored(() -> session.portfolio().load(id));
 *             monitor.check();
 *             monitor.tell(layingOut, 0.3);
 *             return write(stored, target);
 *         },
 *         this::written,
 *         this::failed,
 *         this::cancelled);
 * }
 */
public final class BackgroundTasks {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final Executor storage;
    private final Executor work;
    private final Executor window;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final ObservableList<RunningTask> seen = FXCollections.unmodifiableObservableList(running);

    /**
     * Tasks on these threads.
     *
     * @param storage one thread, in order
     * @param work a few
     * @param window the thread of the window
     */
    public BackgroundTasks(Executor storage, Executor work, Executor window) {
        this.storage = storage;
        this.work = work;
        this.window = window;
    }

    public Executor storage() {
        return storage;
    }

    public Executor window() {
        return window;
    }

    /** Named work that has not ended, oldest first; read on the window's thread. */
    public ObservableList<RunningTask> running() {
        return seen;
    }

    /** Reads or writes the workspace, then tells the window's thread what came of it. */
    public <T> void store(Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(storage, task, done, failed);
    }

    /** Does work that is soon over, then tells the window's thread what came of it. */
    public <T> void work(Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(work, task, done, failed);
    }

    /**
     * Does long work that the window shows while it runs. Called on the window's thread; exactly one of the last three is told there what
     * came of it.
     *
     * @param name what it is, in words
     * @param cancelled told when it ended because someone {@linkplain RunningTask#cancel cancelled} it
     */
    public <T> RunningTask work(
            String name, LongWork<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed, Runnable cancelled) {
        RunningTask shown = new RunningTask(name);
        Monitor monitor = shown.monitor(storage, window);
        running.add(shown);
        run(
                work,
                () -> {
                    monitor.check();
                    return task.run(monitor);
                },
                result -> {
                    running.remove(shown);
                    done.accept(result);
                },
                fault -> {
                    running.remove(shown);
                    if (fault instanceof CancellationException) {
                        cancelled.run();
                    } else {
                        failed.accept(fault);
                    }
                });
        return shown;
    }

    /** Cancels all named work. */
    public void cancelAll() {
        List.copyOf(running).forEach(RunningTask::cancel);
    }

    private <T> void run(Executor executor, Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        executor.execute(() -> {
            try {
                T result = task.call();
                window.execute(() -> done.accept(result));
            } catch (CancellationException e) {
                window.execute(() -> failed.accept(e));
            } catch (Exception | Error e) {
                LOG.warn("a task failed: {}", e.getClass().getSimpleName());
                window.execute(() -> failed.accept(e));
            }
        });
    }

    /** Ends threads that this program started. */
    public static void end(ExecutorService... executors) {
        for (ExecutorService executor : executors) {
            executor.close();
        }
    }
}
