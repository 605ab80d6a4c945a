package org.vigie.desktop.support;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SystemProgramsTest {
    private static final Path FILE = Path.of("/home/é m/a b.docx");

    @Test
    void each_system_has_its_command() {
        assertThat(SystemPrograms.opening("Linux", FILE)).containsExactly("xdg-open", FILE.toString());
        assertThat(SystemPrograms.showing("Linux", FILE)).containsExactly("xdg-open", Path.of("/home/é m").toString());
        assertThat(SystemPrograms.opening("Mac OS X", FILE)).containsExactly("open", FILE.toString());
        assertThat(SystemPrograms.showing("Mac OS X", FILE)).containsExactly("open", "-R", FILE.toString());
        assertThat(SystemPrograms.opening("Windows 11", FILE)).containsExactly("rundll32.exe", "url.dll,FileProtocolHandler", FILE.toString());
    }

    @Test
    void what_is_not_there_is_not_opened(@TempDir Path folder) {
        assertThatThrownBy(() -> SystemPrograms.open(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
