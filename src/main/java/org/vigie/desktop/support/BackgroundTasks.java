package org.vigie.desktop.support;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work off the window's thread. What reads or writes the workspace runs in order on one storage thread; what takes long and needs no order,
 * such as writing a report, runs beside it.
 */
public final class BackgroundTasks {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final Executor storage;
    private final Executor work;
    private final Executor window;

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

    /** Reads or writes the workspace, then tells the window's thread what came of it. */
    public <T> void store(Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(storage, task, done, failed);
    }

    /** Does long work, then tells the window's thread what came of it. */
    public <T> void work(Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        run(work, task, done, failed);
    }

    private <T> void run(Executor executor, Callable<T> task, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        executor.execute(() -> {
            try {
                T result = task.call();
                window.execute(() -> done.accept(result));
            } catch (Exception e) {
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
