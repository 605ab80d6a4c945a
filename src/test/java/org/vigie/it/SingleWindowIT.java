package org.vigie.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.it.Program.Running;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts of the program as it is shipped that find its window open, in processes of their own. Told from its log what the window was told. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a batch file that is killed leaves its Java behind")
class SingleWindowIT {
    private static final String CAME = "another start came to this window";

    private Program vigie;

    @BeforeEach
    void install(@TempDir Path folder) throws IOException {
        vigie = Program.install(folder).withoutDisplay();
    }

    @AfterEach
    void closeWindows() {
        vigie.killAll();
    }

    private void opens(Running window) throws Exception {
        window.await("the window stands", () -> window.log().contains("the window is open"));
    }

    @Test
    void a_second_start_ends_at_once_and_the_window_gets_its_file() throws Exception {
        Path file = vigie.file("Évaluation « été ».vigie", "x");
        Running window = vigie.start("--verbose");
        opens(window);

        Running second = vigie.start("Évaluation « été ».vigie");

        assertThat(second.exit()).isZero();
        window.await("the file", () -> window.log().contains(CAME + " with a file"));
        assertThat(window.isAlive()).isTrue();
        assertThat(file).hasContent("x");
        assertThat(window.log()).as("no names in logs").doesNotContain("été");

        assertThat(vigie.start().exit()).isZero();
        window.await("the second visit", () -> window.log().lines().filter(line -> line.contains(CAME)).count() == 2);
    }

    @Test
    void two_starts_at_the_same_time_open_one_window() throws Exception {
        Running one = vigie.start("--verbose");
        Running other = vigie.start("--verbose");

        one.await("one of them ends", () -> !one.isAlive() || !other.isAlive());

        Running ended = one.isAlive() ? other : one;
        Running stays = one.isAlive() ? one : other;
        assertThat(ended.exit()).isZero();
        stays.await("the visit", () -> stays.log().contains(CAME));
        opens(stays);
    }

    @Test
    void after_a_kill_the_next_start_opens_the_window() throws Exception {
        Running killed = vigie.start("--verbose");
        opens(killed);
        killed.kill();
        assertThat(vigie.folder().resolve("données/vigie/window/window.address")).as("what it left behind").exists();

        Running next = vigie.start("--verbose");
        opens(next);

        assertThat(vigie.start().exit()).isZero();
        next.await("the visit", () -> next.log().contains(CAME));
        assertThat(next.isAlive()).isTrue();
    }

    @Test
    void a_window_that_hangs_is_not_waited_for_long() throws Exception {
        Running hanging = vigie.start("--verbose");
        opens(hanging);
        hanging.signal("STOP");
        try {
            Running own = vigie.start("--verbose");
            opens(own);
            assertThat(own.log()).contains("did not answer");
        } finally {
            hanging.signal("CONT");
        }
    }

    @Test
    void a_file_at_the_first_start_opens_the_window() throws Exception {
        Files.writeString(vigie.folder().resolve("list.vigie"), "x");
        Running window = vigie.start("--verbose", "list.vigie");

        opens(window);
        assertThat(window.waitFor(1, TimeUnit.SECONDS)).as("ended").isFalse();
    }
}
