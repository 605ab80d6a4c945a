package org.vigie.desktop.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Long work under way. Its properties change on the window's thread only. */
public final class RunningTask {
    private final String name;
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyBooleanWrapper cancelling = new ReadOnlyBooleanWrapper();
    private volatile boolean cancelled;

    RunningTask(String name) {
        this.name = name;
    }

    /** What it is, in words: "Writing the report". */
    public String name() {
        return name;
    }

    /** What it is doing now, in words; empty until it says so. */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** How much is done, 0 to 1; below 0 where nobody knows. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether someone cancelled it and it has not ended yet. */
    public ReadOnlyBooleanProperty cancellingProperty() {
        return cancelling.getReadOnlyProperty();
    }

    /** Ends the work at its next {@linkplain Monitor#check check}. Threads are not interrupted: that would close files of others. */
    public void cancel() {
        cancelled = true;
        cancelling.set(true);
    }

    /** What the work of this task is given. */
    Monitor monitor(Executor storage, Executor window) {
        return new Watch(storage, window);
    }

    private record Told(String step, double share) {}

    private final class Watch implements Monitor {
        private final Executor storage;
        private final Executor window;
        private final AtomicReference<@Nullable Told> pending = new AtomicReference<>();

        Watch(Executor storage, Executor window) {
            this.storage = storage;
            this.window = window;
        }

        /** However often it is told, the window is asked once until it has shown that. */
        @Override
        public void tell(String now, double share) {
            if (pending.getAndSet(new Told(now, share)) == null) {
                window.execute(() -> {
                    Told told = pending.getAndSet(null);
                    if (told != null) {
                        step.set(told.step());
                        progress.set(told.share() < 0 ? -1 : Math.min(1, told.share()));
                    }
                });
            }
        }

        @Override
        public void check() {
            if (cancelled) {
                throw new CancellationException();
            }
        }

        @Override
        public <T> T stored(Callable<T> task) throws Exception {
            CompletableFuture<T> result = new CompletableFuture<>();
            storage.execute(() -> {
                try {
                    result.complete(task.call());
                } catch (Exception | Error e) {
                    result.completeExceptionally(e);
                }
            });
            try {
                return result.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
