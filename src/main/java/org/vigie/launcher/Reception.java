package org.vigie.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.vigie.desktop.support.Visits;

/** The first start: listens for later ones as long as its window is open. Where it listens stands in a file beside the lock. */
final class Reception implements Visits {
    /** Systems allow 104 to 108 bytes for the path of a socket. */
    static final int LONGEST_SOCKET_PATH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    private static final String ADDRESS = "window.address";
    private static final String SOCKET = "window.socket";
    private static final String ELSEWHERE = "vigie-";
    private static final int LONGEST_ADDRESS = 4096;
    /** Less than the patience of a start, so that one that says nothing does not make the next one give up. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Path folder;
    private final FileChannel lock;
    private final List<Visit> waiting = new ArrayList<>();
    private @Nullable Consumer<Visit> taker;
    private @Nullable ServerSocketChannel door;

    private Reception(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens, once the lock is held. Where no socket can be made, it is merely not told of later starts.
     *
     * @param lock taken over
     * @param shortFolder where the socket goes, in a folder of its own, when its path would be too long here
     */
    static Reception open(Path folder, FileChannel lock, Path shortFolder, Visit first) {
        Reception reception = new Reception(folder, lock);
        reception.waiting.add(first);
        try {
            reception.removeSocket();
            reception.listen(shortFolder);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("later starts will open a window of their own: {}", e.toString());
        }
        return reception;
    }

    /** Where the window of this folder listens; empty where none does. */
    static Optional<Path> address(Path folder) throws IOException {
        Path file = folder.resolve(ADDRESS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            return Optional.of(Path.of(new String(in.readNBytes(LONGEST_ADDRESS), StandardCharsets.UTF_8))).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            throw new IOException("no address", e);
        }
    }

    private void listen(Path shortFolder) throws IOException {
        Path socket = folder.resolve(SOCKET);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_SOCKET_PATH) {
            // Java makes temporary folders for their owner alone.
            socket = Files.createTempDirectory(shortFolder, ELSEWHERE).resolve(SOCKET);
        }
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            opened.bind(UnixDomainSocketAddress.of(socket));
            Path draft = Files.writeString(folder.resolve(ADDRESS + ".tmp"), socket.toString());
            Files.move(draft, folder.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
        door = opened;
        Thread.ofPlatform().daemon().name("vigie-visits").start(() -> welcome(opened));
    }

    private void welcome(ServerSocketChannel opened) {
        while (opened.isOpen()) {
            try {
                SocketChannel visitor = opened.accept();
                take(visitor);
            } catch (ClosedChannelException _) {
                return;
            } catch (IOException e) {
                LOG.warn("no longer told of later starts: {}", e.toString());
                return;
            }
        }
    }

    private void take(SocketChannel visitor) {
        try {
            Visit visit = HandOver.receive(visitor, PATIENCE);
            LOG.info("another start came to this window{}", visit.file() == null ? "" : " with a file");
            tell(visit);
        } catch (IOException e) {
            LOG.warn("another start was not understood: {}", e.toString());
        }
    }

    private synchronized void tell(Visit visit) {
        if (taker == null) {
            waiting.add(visit);
        } else {
            taker.accept(visit);
        }
    }

    @Override
    public synchronized void receive(Consumer<Visit> told) {
        taker = told;
        waiting.forEach(told);
        waiting.clear();
    }

    /** The socket of this window, or what one that was killed left behind. */
    private void removeSocket() throws IOException {
        Optional<Path> socket = address(folder);
        Files.deleteIfExists(folder.resolve(ADDRESS));
        Files.deleteIfExists(folder.resolve(SOCKET));
        Path elsewhere = socket.map(Path::getParent).orElse(folder);
        boolean made = !elsewhere.equals(folder) && String.valueOf(elsewhere.getFileName()).startsWith(ELSEWHERE);
        if (made && Files.isDirectory(elsewhere)) {
            Files.deleteIfExists(elsewhere.resolve(SOCKET));
            try {
                Files.delete(elsewhere);
            } catch (DirectoryNotEmptyException _) {
                LOG.warn("a folder of sockets was not empty");
            }
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (door != null) {
                door.close();
                removeSocket();
            }
        } catch (IOException e) {
            LOG.warn("the window did not stop listening in order: {}", e.toString());
        }
    }
}
