package org.vigie.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.desktop.support.Visits;
import org.vigie.desktop.support.Visits.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class SingleWindowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Visit MERELY = new Visit(null);

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private SingleWindow window = new SingleWindow(folder, folder, PATIENCE);
    private final BlockingQueue<Visit> told = new LinkedBlockingQueue<>();
    private Optional<Visits> first = Optional.empty();

    @BeforeEach
    void name() {
        folder = temporary.resolve("w");
        window = new SingleWindow(folder, temporary, PATIENCE);
    }

    @AfterEach
    void close() {
        first.ifPresent(Visits::close);
    }

    private Visits first() throws InterruptedException {
        first = window.visit(MERELY);
        first.orElseThrow().receive(told::add);
        assertThat(told.poll()).isEqualTo(MERELY);
        return first.orElseThrow();
    }

    private Visit next() throws InterruptedException {
        Visit visit = told.poll(20, TimeUnit.SECONDS);
        assertThat(visit).isNotNull();
        return visit;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void a_later_start_opens_no_window_and_the_first_is_told_its_file() throws Exception {
        Path file = temporary.resolve("Évaluation « été » – 契約.vigie");
        Visits visits = first();

        assertThat(window.visit(new Visit(file))).isEmpty();
        assertThat(window.visit(MERELY)).isEmpty();

        assertThat(List.of(next(), next())).containsExactly(new Visit(file), MERELY);
        visits.close();
    }

    @Test
    void what_the_first_start_was_asked_to_open_and_what_came_before_anyone_listened_is_told_in_order() throws Exception {
        Visit own = new Visit(temporary.resolve("own.vigie"));
        Visit later = new Visit(temporary.resolve("later.vigie"));
        first = window.visit(own);
        assertThat(window.visit(later)).isEmpty();

        first.orElseThrow().receive(told::add);

        assertThat(List.of(next(), next())).containsExactly(own, later);
    }

    @Test
    void after_the_window_is_closed_the_next_start_is_the_first_and_nothing_is_left() throws Exception {
        first().close();

        assertThat(folder.toFile().list()).containsExactly("window.lock");
        assertThat(window.visit(MERELY)).isPresent().get().satisfies(Visits::close);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_their_person_reaches_the_folder_even_where_it_was_open_to_others() throws Exception {
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        first();

        assertThat(permissions(folder)).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_is_a_link_is_not_trusted() throws Exception {
        Files.createSymbolicLink(folder, Files.createDirectory(temporary.resolve("elsewhere")));

        first();

        assertThat(temporary.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void in_a_folder_whose_path_is_too_long_the_socket_lies_elsewhere_and_goes_with_the_window() throws Exception {
        folder = temporary.resolve("long".repeat(30)).resolve("été");
        Path runtime = Files.createDirectory(temporary.resolve("r"));
        window = new SingleWindow(folder, runtime, PATIENCE);
        Visits visits = first();
        Path file = temporary.resolve("a.vigie");

        assertThat(window.visit(new Visit(file))).isEmpty();
        assertThat(next()).isEqualTo(new Visit(file));
        try (var made = Files.list(runtime)) {
            assertThat(made.toList()).hasSize(1).allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rwx------"));
        }
        visits.close();

        assertThat(runtime).isEmptyDirectory();
        assertThat(folder.toFile().list()).containsExactly("window.lock");
    }

    @Test
    void what_a_killed_window_left_behind_is_replaced() throws Exception {
        Path runtime = Files.createDirectory(temporary.resolve("r"));
        OwnerFolder.prepare(folder);
        Path left = Files.createDirectory(runtime.resolve("vigie-123")).resolve("window.socket");
        for (Path socket : List.of(folder.resolve("window.socket"), left)) {
            try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                dead.bind(UnixDomainSocketAddress.of(socket));
            }
        }
        Files.writeString(folder.resolve("window.address"), left.toString());
        window = new SingleWindow(folder, runtime, PATIENCE);
        first();

        assertThat(runtime).isEmptyDirectory();
        assertThat(window.visit(MERELY)).isEmpty();
        assertThat(next()).isEqualTo(MERELY);
    }

    @Test
    void where_the_window_does_not_answer_a_start_opens_its_own() throws Exception {
        OwnerFolder.prepare(folder);
        SingleWindow hasty = new SingleWindow(folder, temporary, Duration.ofMillis(300));
        Path deaf = temporary.resolve("deaf");
        try (Visits _ = first();
                ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(deaf));
            Files.writeString(folder.resolve("window.address"), deaf.toString());
            Visit visit = new Visit(temporary.resolve("b.vigie"));

            Optional<Visits> own = hasty.visit(visit);

            own.orElseThrow().receive(told::add);
            assertThat(next()).isEqualTo(visit);
            Files.writeString(folder.resolve("window.address"), folder.resolve("window.socket").toString());
        }
    }

    @Test
    void where_no_folder_can_be_made_a_start_opens_its_window_all_the_same() throws Exception {
        Files.writeString(folder, "a file");

        first();

        assertThat(folder).hasContent("a file");
    }

    private void say(ByteBuffer message) throws IOException {
        try (SocketChannel stranger = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window.socket")))) {
            while (message.hasRemaining()) {
                stranger.write(message);
            }
            stranger.shutdownOutput();
            assertThat(stranger.read(ByteBuffer.allocate(1))).as("the answer").isNegative();
        }
    }

    private static ByteBuffer message(int length, byte[] bytes) {
        return ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(length).put(bytes).flip();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, HandOver.LONGEST + 1, Integer.MAX_VALUE, 5})
    void a_message_of_a_wrong_length_is_neither_taken_nor_the_end(int length) throws Exception {
        first();

        say(message(length, new byte[0]));

        assertThat(window.visit(MERELY)).isEmpty();
        assertThat(next()).isEqualTo(MERELY);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative/path.vigie", "../up", "nul\0byte", "/nul\0byte", "https://example.org/"})
    void what_is_no_absolute_path_is_not_taken(String text) throws Exception {
        first();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        say(message(bytes.length, bytes));

        assertThat(window.visit(MERELY)).isEmpty();
        assertThat(next()).isEqualTo(MERELY);
    }

    @Test
    void what_is_no_text_is_not_taken() throws Exception {
        first();

        say(message(3, new byte[] {'/', (byte) 0xC3, (byte) 0x28}));

        assertThat(told).isEmpty();
    }

    @Test
    void someone_who_says_nothing_does_not_keep_the_next_one_waiting_for_ever() throws Exception {
        first();
        try (SocketChannel mute = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("window.socket")))) {
            assertThat(mute.write(ByteBuffer.wrap(new byte[] {0, 0}))).isEqualTo(2);

            assertThat(window.visit(MERELY)).isEmpty();
        }
        assertThat(next()).isEqualTo(MERELY);
    }
}
