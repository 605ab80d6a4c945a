package org.vigie.templates;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.InstalledForm;
import org.vigie.domain.template.Template;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** The installed form as JSON, {@code vigie-installed/1}; read by the streaming parser alone, because every start waits for it. */
public final class InstalledJson implements InstalledForm {
    static final String FORMAT = "vigie-installed/1";
    private static final int MAX_BYTES = 16 << 20;
    private static final int MAX_DEPTH = 400;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNameLength(1_000)
                    .maxStringLength(100_000)
                    .maxNumberLength(Limits.JSON_NUMBER)
                    .maxDocumentLength(MAX_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    @Override
    public byte[] write(Template template) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new InstalledWriter(json).write(template);
        }
        return bytes.toByteArray();
    }

    @Override
    public Template read(byte[] installed, String file) {
        if (installed.length > MAX_BYTES) {
            throw refused(file, "", "templates.installed.tooLarge");
        }
        try (JsonParser json = factory.createParser(ObjectReadContext.empty(), installed)) {
            Template template = new InstalledReader(sha256(installed)).read(Tree.parse(json));
            InstalledCheck.check(template);
            return template;
        } catch (Tree.Damaged e) {
            throw refused(file, e.pointer(), "templates.installed.damaged");
        } catch (JacksonException e) {
            throw refused(file, "", "templates.installed.damaged");
        }
    }

    private static InputRefused refused(String file, String pointer, String key) {
        return new InputRefused(List.of(InputProblem.at(file, pointer, key)));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
