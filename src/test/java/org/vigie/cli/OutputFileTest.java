package org.vigie.cli;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.port.UserFault;
import org.vigie.files.WholeFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Writing never takes the place of what is no ordinary file. */
class OutputFileTest {
    @TempDir
    private Path folder;

    private void refused(Path target, String key) {
        assertThatExceptionOfType(UserFault.class)
                .isThrownBy(() -> OutputFile.of(target))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key));
    }

    @Test
    void a_socket_or_device_is_left_alone() throws IOException {
        Path socket = folder.resolve("s");
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));

            refused(socket, "cli.isDevice");
            assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> WholeFile.write(socket, new byte[1]));

            assertThat(Files.isRegularFile(socket)).isFalse();
            assertThat(Shell.names(folder)).containsExactly("s");
        }
    }

    @Test
    void a_folder_and_what_lies_in_none_are_refused_and_the_rest_is_taken() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "x");

        refused(folder, "cli.isFolder");
        refused(folder.resolve("absent").resolve("x"), "cli.noFolder");
        assertThat(OutputFile.of(there)).isEqualTo(there);
        assertThat(OutputFile.of(folder.resolve("a").resolve("..").resolve("new"))).isEqualTo(folder.resolve("new"));
    }
}
