package org.vigie.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.application.WorkspaceSession;
import org.vigie.desktop.support.DesktopServices;

import static org.assertj.core.api.Assertions.assertThat;

/** That the two watches over the window's thread see what they are there for. */
class WindowThreadTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileReadOnTheWindowsThreadIsSeenAndOneReadElsewhereIsNot() throws IOException {
        Path here = Files.writeString(folder.resolve("here.txt"), "read by the window");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), "read by the test");
        try (WindowThreadWatch watch = new WindowThreadWatch()) {
            Fx.run(() -> read(here));
            read(elsewhere);

            assertThat(watch.found()).singleElement().asString().contains("here.txt").doesNotContain("elsewhere");
        }
    }

    @Test
    void aPortfolioAskedOnTheWindowsThreadIsSeenAndOneAskedElsewhereIsNot() {
        FaultyDisk disk = new FaultyDisk();
        DesktopServices services = TestRoom.services(folder, disk.workspaces());
        try (WorkspaceSession session =
                services.access().create(services.usualWorkspace(), TestWindow.PASSPHRASE.toCharArray(), FxTest.MARIE)) {
            session.portfolio().list(null);
            assertThat(disk.askedOnTheWindowsThread()).isEmpty();

            Fx.run(() -> session.portfolio().list(null));

            assertThat(disk.askedOnTheWindowsThread()).singleElement().asString().startsWith("AssessmentStore.");
        }
    }

    private static void read(Path file) {
        try {
            String _ = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
