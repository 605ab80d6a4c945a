package org.vigie.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRecordsTest {
    private static final Pattern NAME = Pattern.compile("`(\\w+Test)`");

    private static List<Path> files(String root, String end) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.getFileName().toString().endsWith(end)).sorted().toList();
        }
    }

    @Test
    void every_decision_names_tests_that_there_are() throws IOException {
        Set<String> tests = files("src/test/java", "Test.java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        List<Path> records = files("docs/decisions", ".md").stream().filter(file -> !file.endsWith("README.md")).toList();
        assertThat(records).isNotEmpty();
        for (Path record : records) {
            String text = Files.readString(record);
            assertThat(text).as(record.toString()).contains("**Held by**");
            List<String> named = NAME.matcher(text.substring(text.indexOf("**Held by**"))).results().map(match -> match.group(1)).toList();
            assertThat(tests).as(record.toString()).containsAll(named);
            assertThat(named).as(record.toString()).isNotEmpty();
        }
    }
}
