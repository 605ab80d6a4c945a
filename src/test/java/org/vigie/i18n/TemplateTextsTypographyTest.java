package org.vigie.i18n;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTextsTypographyTest {

    @Test
    void theFrenchOfTemplatesLibrariesAndTheSampleIsSetAsFrench() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(Path.of("assessments-templates"), Path.of("src/main/resources/samples"))) {
            try (Stream<Path> all = Files.walk(root)) {
                all.filter(path -> path.endsWith("text_fr.json")).forEach(files::add);
            }
        }
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            collect(JsonMapper.shared().readTree(Files.readString(file)), file.toString(), faults);
        }

        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        assertThat(faults).isEmpty();
    }

    private static void collect(JsonNode node, String place, List<String> faults) {
        if (node.isString()) {
            boolean code = place.endsWith("/ref") || place.endsWith("/proofName");
            if (!code) {
                FrenchTypography.faults(node.stringValue()).forEach(fault -> faults.add(place + ": " + fault));
            }
        } else if (node.isObject()) {
            node.properties().forEach(entry -> collect(entry.getValue(), place + "/" + entry.getKey(), faults));
        } else {
            node.forEach(entry -> collect(entry, place, faults));
        }
    }
}
