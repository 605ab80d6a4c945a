package org.vigie.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigie.application.port.ExchangeFormats;
import org.vigie.application.port.InstalledForm;
import org.vigie.application.port.UserFault;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.evaluation.Evaluation;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.domain.text.RichText;
import org.vigie.files.WholeFile;

/** Reads and writes the files in which assessments come and go. */
public final class ExchangeFiles implements ExchangeFormats {
    private static final String PACKAGE = ".vigie";

    private final CanonicalJson canonical = new CanonicalJson();
    private final InstalledForm installedForm;

    public ExchangeFiles(InstalledForm installedForm) {
        this.installedForm = installedForm;
    }

    @Override
    public Map<AnswerKey, @Nullable Answer> readAnswers(Path file, Template template, Assessment assessment) {
        return new AnswersReader(template, assessment).read(JsonText.parse(read(file, JsonLimits.BYTES), name(file)));
    }

    @Override
    public RichText readMarkdown(String markdown) {
        if (markdown.length() > MarkdownText.MAX_LENGTH) {
            throw new UserFault(UserFault.Kind.INPUT, "exchange.markdown.tooLong", String.valueOf(MarkdownText.MAX_LENGTH));
        }
        return MarkdownText.read(markdown);
    }

    @Override
    public String show(Template template, Assessment assessment, Evaluation evaluation, Language language, String fingerprint) {
        return PrettyJson.write(new AssessmentJson(template, assessment, evaluation, language).node(fingerprint));
    }

    @Override
    public String show(Template template, Language language) {
        return PrettyJson.write(new TemplateJson(template, language).node());
    }

    @Override
    public void writeJson(Assessment assessment, Path target) {
        write(target, canonical.write(assessment));
    }

    @Override
    public void writePackage(Package content, Path target, char @Nullable [] passphrase) {
        byte[] plain = new PackageWriter(canonical, installedForm).bytes(content);
        write(target, passphrase == null ? plain : PackageSeal.seal(plain, passphrase));
    }

    @Override
    public Package read(Path file, char @Nullable [] passphrase) {
        byte[] bytes = read(file, PackageLimits.PACKED);
        String name = name(file);
        if (PackageSeal.isSealed(bytes)) {
            return new PackageReader(canonical, installedForm, name).read(PackageSeal.open(bytes, passphrase, name));
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            return new PackageReader(canonical, installedForm, name).read(bytes);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(PACKAGE)) {
            throw Refusal.of(name, "", "exchange.package.truncated");
        }
        Assessment assessment = canonical.readAssessment(bytes, name);
        return new Package(assessment, null, List.of(), List.of(), List.of(), _ -> Optional.empty());
    }

    @Override
    public boolean isEncrypted(Path file) {
        try (InputStream stream = open(file)) {
            return PackageSeal.isSealed(stream.readNBytes(PackageSeal.MAGIC_BYTES));
        } catch (IOException e) {
            throw fault("exchange.file.unreadable", file, e);
        }
    }

    private static byte[] read(Path file, int limit) {
        try (InputStream stream = open(file)) {
            byte[] bytes = stream.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw Refusal.of(name(file), "", "exchange.json.tooLarge", String.valueOf(limit / (1024 * 1024)));
            }
            return bytes;
        } catch (IOException e) {
            throw fault("exchange.file.unreadable", file, e);
        }
    }

    /** A path that leads to no file is a wrong path, not a disk that fails. */
    private static InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UserFault(UserFault.Kind.INPUT, "exchange.file.folder", file.toString());
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException _) {
            throw new UserFault(UserFault.Kind.INPUT, "exchange.file.missing", name(file));
        }
    }

    private static void write(Path target, byte[] content) {
        try {
            WholeFile.write(target, content);
        } catch (IOException e) {
            throw fault("exchange.file.unwritable", target, e);
        }
    }

    private static UserFault fault(String key, Path file, IOException cause) {
        UserFault fault = new UserFault(UserFault.Kind.ENVIRONMENT, key, name(file));
        fault.initCause(cause);
        return fault;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
