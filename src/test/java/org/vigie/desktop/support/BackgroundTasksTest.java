package org.vigie.desktop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackgroundTasksTest {
    private final ExecutorService storage = Executors.newSingleThreadExecutor(task -> new Thread(task, "storage"));
    private final ExecutorService work = Executors.newFixedThreadPool(2);
    private final ExecutorService window = Executors.newSingleThreadExecutor();
    private final BackgroundTasks tasks = new BackgroundTasks(storage, work, window);
    private final List<String> told = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void end() {
        BackgroundTasks.end(work, storage, window);
    }

    private RunningTask start(LongWork<String> work) throws Exception {
        Future<RunningTask> started = window.submit(() -> tasks.work(
                "Counting",
                work,
                result -> tell("done " + result),
                fault -> tell("failed " + fault.getMessage()),
                () -> tell("cancelled")));
        return started.get();
    }

    private void tell(String what) {
        told.add(what);
        ended.countDown();
    }

    private <T> T onWindow(java.util.concurrent.Callable<T> question) throws Exception {
        return window.submit(question).get();
    }

    @Test
    void namedWorkIsSeenWithItsProgressUntilItEnds() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch half = new CountDownLatch(1);
        RunningTask task = start(monitor -> {
            monitor.tell("half", 0.5);
            half.countDown();
            goOn.await();
            return "42";
        });

        half.await();
        assertThat(onWindow(() -> List.copyOf(tasks.running()))).containsExactly(task);
        assertThat(onWindow(() -> task.stepProperty().get())).isEqualTo("half");
        assertThat(onWindow(() -> task.progressProperty().get())).isEqualTo(0.5);

        goOn.countDown();
        ended.await();
        assertThat(onWindow(() -> List.copyOf(tasks.running()))).isEmpty();
        assertThat(told).containsExactly("done 42");
    }

    @Test
    void cancelledWorkEndsAtItsNextCheckAndIsNoFault() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        RunningTask task = start(monitor -> {
            cancelled.await();
            monitor.check();
            return "too late";
        });

        onWindow(() -> {
            tasks.cancelAll();
            return true;
        });
        assertThat(task.cancellingProperty().get()).isTrue();
        cancelled.countDown();
        ended.await();
        assertThat(told).containsExactly("cancelled");
        assertThat(onWindow(() -> List.copyOf(tasks.running()))).isEmpty();
    }

    @Test
    void workPastItsLastCheckIsDoneThoughSomeoneCancelled() throws Exception {
        CountDownLatch checked = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        RunningTask task = start(monitor -> {
            monitor.check();
            checked.countDown();
            cancelled.await();
            return "written";
        });

        checked.await();
        onWindow(() -> {
            task.cancel();
            return true;
        });
        cancelled.countDown();
        ended.await();
        assertThat(told).containsExactly("done written");
    }

    @Test
    void itReadsTheWorkspaceOnTheStorageThreadAndHearsOfItsFaults() throws Exception {
        start(monitor -> {
            String thread = monitor.stored(() -> Thread.currentThread().getName());
            return monitor.stored(() -> {
                throw new IllegalArgumentException(thread);
            });
        });

        ended.await();
        assertThat(told).containsExactly("failed storage");
    }

    @Test
    void evenAnErrorIsToldSoThatNothingWaitsForEver() throws Exception {
        start(_ -> {
            throw new StackOverflowError("deep");
        });

        ended.await();
        assertThat(told).containsExactly("failed deep");
        assertThat(onWindow(() -> List.copyOf(tasks.running()))).isEmpty();
    }
}
