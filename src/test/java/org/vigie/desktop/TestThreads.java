package org.vigie.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.vigie.desktop.support.BackgroundTasks;

/** The threads of the program, counting what they still have to do. */
public final class TestThreads implements AutoCloseable {
    private final ExecutorService storage = Executors.newSingleThreadExecutor(task -> new Thread(task, "test-storage"));
    private final ExecutorService work = Executors.newFixedThreadPool(2, task -> new Thread(task, "test-work"));
    private final AtomicInteger busy = new AtomicInteger();
    private final BackgroundTasks tasks = new BackgroundTasks(counting(storage), counting(work), counting(Platform::runLater));

    private Executor counting(Executor executor) {
        return task -> {
            busy.incrementAndGet();
            executor.execute(() -> {
                try {
                    task.run();
                } finally {
                    busy.decrementAndGet();
                }
            });
        };
    }

    public BackgroundTasks tasks() {
        return tasks;
    }

    /** Whether nothing is under way, nor anything that would follow from it. */
    public boolean idle() {
        return busy.get() == 0;
    }

    /** Waits until nothing is under way and the window shows what came of it. */
    public void settle() {
        Fx.await("the end of background work", this::idle);
        Fx.run(() -> {});
        Fx.await("a frame", this::idle);
    }

    /** Asks on the storage thread. */
    public <T> T stored(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        storage.execute(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception | Error e) {
                answer.completeExceptionally(e);
            }
        });
        return Fx.patiently("the storage thread", answer);
    }

    /** Lets the storage thread wait until the gate opens, as for a slow disk. */
    public void hold(CountDownLatch gate) {
        storage.execute(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() {
        BackgroundTasks.end(storage, work);
    }
}
