package org.vigie.templates;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the files of a template within {@link Limits} and holds them against their schemas. */
final class JsonFiles {
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.JSON_DEPTH)
                            .maxNameLength(Limits.JSON_NAME)
                            .maxStringLength(Limits.JSON_TEXT)
                            .maxNumberLength(Limits.JSON_NUMBER)
                            .maxDocumentLength(Limits.FILE_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private final Map<Kind, Schema> schemas = new EnumMap<>(Kind.class);

    /** The files that templates are made of, and those between two of them. */
    enum Kind {
        TEMPLATE("template"),
        TEXT("text"),
        LIBRARY("library"),
        EXAMPLE("example"),
        PREFILL("prefill");

        private final String schema;

        Kind(String schema) {
            this.schema = schema + ".schema.json";
        }
    }

    /** The content of a file that keeps to its schema, or null: then {@code problems} say why. */
    @Nullable Item read(Kind kind, byte[] content, String file, Problems problems) {
        JsonNode node;
        try {
            node = mapper.readTree(content);
        } catch (StreamConstraintsException e) {
            problems.error("too-large", file, place(e), "templates.json.limits", String.valueOf(Limits.JSON_DEPTH), String.valueOf(Limits.JSON_TEXT));
            return null;
        } catch (JacksonException e) {
            boolean twice = e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate");
            problems.error(twice ? "duplicate-id" : "not-json", file, place(e), twice ? "templates.json.duplicate" : "templates.json.malformed");
            return null;
        }
        boolean valid = SchemaProblems.report(schema(kind).validate(node), file, problems);
        return valid ? new Item(node, file, "") : null;
    }

    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null ? "" : location.getLineNr() + ":" + location.getColumnNr();
    }

    private Schema schema(Kind kind) {
        return schemas.computeIfAbsent(kind, JsonFiles::load);
    }

    private static Schema load(Kind kind) {
        try (InputStream stream = JsonFiles.class.getResourceAsStream(kind.schema)) {
            if (stream == null) {
                throw new IllegalStateException("no schema " + kind.schema);
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
