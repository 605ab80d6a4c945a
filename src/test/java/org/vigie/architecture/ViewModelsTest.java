package org.vigie.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a screen decides is tested where no screen is. */
class ViewModelsTest {
    private static List<Path> files(String root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(System.getProperty("vigie.home", "."), root))) {
            return all.filter(file -> file.getFileName().toString().endsWith(end)).toList();
        }
    }

    private static List<String> names(List<Path> files, String end) {
        return files.stream().map(file -> file.getFileName().toString().replace(end, "")).sorted().toList();
    }

    @Test
    void every_view_model_has_tests_that_need_no_toolkit() throws IOException {
        List<Path> tests = files("src/test/java/org/vigie/desktop", "ViewModelTest.java");
        List<String> models = names(files("src/main/java/org/vigie/desktop", "ViewModel.java"), "ViewModel.java");

        assertThat(names(tests, "ViewModelTest.java")).isEqualTo(models).isNotEmpty();
        for (Path test : tests) {
            assertThat(Files.readString(test)).as(test.toString()).doesNotContain("Fx.", "FxTest", "TestWindow", "javafx.scene", "javafx.stage");
        }
    }
}
