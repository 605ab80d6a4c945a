package org.vigie.launcher;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vigie.desktop.support.Visits.Visit;

/**
 * What a start says to the window that is open, over a socket that only their person reaches: four bytes of length and an absolute path in
 * UTF-8, or the length 0; the window answers with one byte. Both sides give up at a deadline, whatever the other does.
 */
final class HandOver implements AutoCloseable {
    /** Bytes of the longest path that is taken; Windows allows 32,767 UTF-16 units, Linux 4,096 bytes. */
    static final int LONGEST = 64 * 1024;

    private static final byte TAKEN = 6;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long deadline;

    private HandOver(SocketChannel channel, Duration patience) throws IOException {
        this.channel = channel;
        this.deadline = System.nanoTime() + patience.toNanos();
        channel.configureBlocking(false);
        this.selector = Selector.open();
        this.key = channel.register(selector, 0);
    }

    /**
     * Hands over to the window that listens there.
     *
     * @param file absolute, or null
     * @throws IOException when nobody answers that it was taken
     */
    static void send(Path socket, @Nullable Path file, Duration patience) throws IOException {
        byte[] path = file == null ? new byte[0] : file.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(Integer.BYTES + path.length).putInt(path.length).put(path).flip();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                HandOver line = new HandOver(channel, patience)) {
            line.connect(socket);
            line.write(message);
            if (line.read(1).get() != TAKEN) {
                throw new IOException("not taken");
            }
        }
    }

    /**
     * Takes what a start says, and says so.
     *
     * @param channel taken over
     * @throws IOException when it says something else, or nothing in time
     */
    static Visit receive(SocketChannel channel, Duration patience) throws IOException {
        try (channel;
                HandOver line = new HandOver(channel, patience)) {
            int length = line.read(Integer.BYTES).getInt();
            if (length < 0 || length > LONGEST) {
                throw new IOException("a message of " + length + " bytes");
            }
            Visit visit = new Visit(length == 0 ? null : path(line.read(length)));
            line.write(ByteBuffer.wrap(new byte[] {TAKEN}));
            return visit;
        }
    }

    private static Path path(ByteBuffer bytes) throws IOException {
        try {
            Path path = Path.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            throw new IOException("no path", e);
        }
        throw new IOException("no absolute path");
    }

    private void connect(Path socket) throws IOException {
        boolean connected = channel.connect(UnixDomainSocketAddress.of(socket));
        while (!connected) {
            await(SelectionKey.OP_CONNECT);
            connected = channel.finishConnect();
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes);
            if (count < 0) {
                throw new EOFException();
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return bytes.flip();
    }

    private void await(int operation) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        key.interestOps(operation);
        selector.select(left);
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
