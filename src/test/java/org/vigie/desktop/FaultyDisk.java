package org.vigie.desktop;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.vigie.application.Workshop;
import org.vigie.application.port.AssessmentStore;
import org.vigie.application.port.UserFault;
import org.vigie.application.port.Workspaces;
import org.vigie.application.port.Workspaces.Workspace;
import org.vigie.storage.EncryptedWorkspaces;

/**
 * Real workspaces on a disk that fails, hangs and recovers as a test says; everything else goes to the real store. It also keeps who asked
 * it from the window's thread, which must never wait for a disk.
 */
public final class FaultyDisk {
    /** What a workspace answers without reading. */
    private static final Set<String> IN_MEMORY = Set.of("folder", "assessments", "portfolio", "templates", "snapshots");

    private final Set<String> onWindowThread = new ConcurrentSkipListSet<>();
    private final Workspaces workspaces;
    private volatile @Nullable AssessmentStore store;
    private volatile boolean full;
    private volatile boolean closesBadly;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public FaultyDisk() {
        this.workspaces = watched(Workspaces.class, new EncryptedWorkspaces(Workshop.CANONICAL, TestRoom.CLOCK));
    }

    /** Workspaces on this disk. */
    public Workspaces workspaces() {
        return workspaces;
    }

    /** From now on every save fails, as on a full disk. */
    public void fills() {
        full = true;
    }

    /** The workspace closes, and a fault is told of it. */
    public void closesBadly() {
        closesBadly = true;
    }

    /** From now on every save waits. */
    public void hangs() {
        gate = new CountDownLatch(1);
    }

    /** Saves that wait go on, and later ones are well. */
    public void recovers() {
        full = false;
        gate.countDown();
    }

    /** What is on the disk of the workspace opened last; for the storage thread. */
    public AssessmentStore store() {
        return Objects.requireNonNull(store, "no workspace was opened");
    }

    /** What was asked of it on the window's thread; empty when all is well. */
    public Set<String> askedOnTheWindowsThread() {
        return onWindowThread;
    }

    /** Fails when something waited for this disk on the window's thread. */
    void requireNotAskedOnTheWindowsThread() {
        if (!onWindowThread.isEmpty()) {
            throw new AssertionError("asked of the disk on the window's thread: " + onWindowThread);
        }
    }

    private <T> T watched(Class<T> port, Object real) {
        InvocationHandler handler = (_, method, arguments) -> pass(real, method, arguments);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private @Nullable Object pass(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean known = method.getDeclaringClass().equals(Object.class) || IN_MEMORY.contains(method.getName());
        if (!known && Platform.isFxApplicationThread()) {
            onWindowThread.add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
        }
        if (method.getDeclaringClass().equals(AssessmentStore.class) && method.getName().equals("apply")) {
            save();
        }
        try {
            Object result = method.invoke(real, arguments);
            if (closesBadly && real instanceof Workspace && method.getName().equals("close")) {
                throw new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "/disk");
            }
            if (result instanceof AssessmentStore found) {
                store = found;
            }
            boolean part = result != null
                    && method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("org.vigie.application.port");
            return part ? watched(method.getReturnType(), result) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void save() throws InterruptedException {
        if (!gate.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the disk was never let go");
        }
        if (full) {
            throw new UserFault(UserFault.Kind.ENVIRONMENT, "storage.diskFull", "/disk");
        }
    }
}
