package org.vigie.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.desktop.support.Visits.Visit;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTest {
    @Test
    void nothing_or_one_file_asks_for_the_window(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("list.vigie"), "x");

        assertThat(Launcher.visit()).contains(new Visit(null));
        assertThat(Launcher.visit("--verbose")).contains(new Visit(null));
        assertThat(Launcher.visit(file.toString())).contains(new Visit(file));
        assertThat(Launcher.visit(folder.resolve("x").resolve("..").resolve("list.vigie").toString())).contains(new Visit(file));
        assertThat(Launcher.visit("pom.xml")).contains(new Visit(Path.of("pom.xml").toAbsolutePath()));
        assertThat(Launcher.visit(folder.toString())).as("a template is a folder").contains(new Visit(folder));
    }

    @Test
    void all_else_is_for_the_command_line() {
        assertThat(Launcher.visit("list")).isEmpty();
        assertThat(Launcher.visit("lst")).isEmpty();
        assertThat(Launcher.visit("--help")).isEmpty();
        assertThat(Launcher.visit("pom.xml", "pom.xml")).isEmpty();
        assertThat(Launcher.visit("nul\0byte")).isEmpty();
    }
}
