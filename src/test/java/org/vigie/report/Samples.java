package org.vigie.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.vigie.application.SampleAssessment;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.Progress;
import org.vigie.application.port.SampleSource;
import org.vigie.application.port.report.MatrixPicture;
import org.vigie.application.port.report.ReportModel;
import org.vigie.application.port.report.ReportWriter;
import org.vigie.application.port.report.ReportWriter.Options;
import org.vigie.application.port.report.ReportWriter.Part;
import org.vigie.application.port.report.ReportWriter.Subject;
import org.vigie.domain.assessment.Answer;
import org.vigie.domain.assessment.Assessment;
import org.vigie.domain.assessment.AssessmentStatus;
import org.vigie.domain.assessment.Details;
import org.vigie.domain.identity.AnswerKey;
import org.vigie.domain.identity.AssessmentId;
import org.vigie.domain.identity.Author;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.exchange.BundledSample;
import org.vigie.exchange.CanonicalJson;
import org.vigie.exchange.ExchangeFiles;
import org.vigie.expression.CelExpressionCompiler;
import org.vigie.storage.EncryptedWorkspaces;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.InstalledTemplates;
import org.vigie.templates.TemplateExaminer;
import org.vigie.templates.TemplateReader;

/** The bundled sample as a subject of reports: decided, and as it stood before its decision. Made once each through the use cases. */
public final class Samples {
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Map<String, Subject> MADE = new ConcurrentHashMap<>();

    private Samples() {}

    static Subject decided(Language language) {
        return MADE.computeIfAbsent("decided-" + language, _ -> make(language, new BundledSample()));
    }

    static Subject draft(Language language) {
        return MADE.computeIfAbsent("draft-" + language, _ -> make(language, undecided(new BundledSample())));
    }

    /** Another bundled template with some answers and some measures planned, not decided. */
    static Subject answered(Language language, String template, Map<AnswerKey, Answer> answers, List<String> planned) {
        return make(language, new SampleSource() {
            @Override
            public String templateId() {
                return template;
            }

            @Override
            public Sample read(Template read, Language asked, LocalDate today) {
                Details details = new Details("Essai", asked, AssessmentStatus.IN_REVIEW, "Aubry", "Claire", null, null);
                List<Step> steps = planned.stream()
                        .<Step>map(measure -> new Plan(measure, null, null, null, null, null, null))
                        .toList();
                return new Sample(details, answers, steps);
            }
        });
    }

    static Options options(Language language) {
        return new Options(language, NOW, PARIS, EnumSet.allOf(Part.class), null, false);
    }

    private static SampleSource undecided(SampleSource source) {
        return new SampleSource() {
            @Override
            public String templateId() {
                return source.templateId();
            }

            @Override
            public Sample read(Template template, Language language, LocalDate today) {
                Sample whole = source.read(template, language, today);
                List<Step> steps = whole.steps().stream().filter(step -> !(step instanceof Decide)).toList();
                return new Sample(whole.details(), whole.answers(), steps);
            }
        };
    }

    private static Subject make(Language language, SampleSource source) {
        Captured captured = new Captured();
        Author author = new Author(new UUID(0, 1), "Claire Aubry", language == Language.FR ? "Analyste vie privée" : "Privacy analyst");
        Path folder = temporary();
        try (WorkspaceSession session =
                access(captured).create(folder.resolve("workspace"), "correct cheval batterie agrafe".toCharArray(), author)) {
            AssessmentId id = new SampleAssessment(session, source).make(language);
            Assessment assessment = session.portfolio().load(id);
            Template template = session.portfolio().templateOf(assessment);
            session.reports().word(template, assessment, options(language), Path.of("nowhere"));
        } finally {
            delete(folder);
        }
        return captured.subjects.getLast();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("vigie-samples");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WorkspaceAccess access(ReportWriter reports) {
        Path root = Path.of("assessments-templates");
        CanonicalJson canonical = new CanonicalJson();
        InstalledJson installed = new InstalledJson();
        BundledTemplates bundled =
                new BundledTemplates(root, installed, () -> new TemplateReader(new CelExpressionCompiler(), installed, root));
        WorkspaceAccess.Parts parts = new WorkspaceAccess.Parts(
                archive -> new InstalledTemplates(bundled, archive, installed),
                new TemplateExaminer(() -> new TemplateReader(new CelExpressionCompiler(), installed, root)),
                installed,
                canonical,
                new ExchangeFiles(installed),
                reports);
        Clock clock = Clock.fixed(NOW, PARIS);
        return new WorkspaceAccess(new EncryptedWorkspaces(canonical, clock), parts, clock);
    }

    /** Takes what it is to report, as the use case hands it over. */
    private static final class Captured implements ReportWriter {
        private final List<Subject> subjects = new ArrayList<>();

        @Override
        public void word(Subject subject, Options options, Path target, Progress progress) {
            subjects.add(subject);
        }

        @Override
        public ReportModel compose(Subject subject, Options options) {
            return new OfficeReports().compose(subject, options);
        }

        @Override
        public byte[] picture(MatrixPicture matrices) {
            return new OfficeReports().picture(matrices);
        }

        @Override
        public void workbook(Subject subject, Options options, Path target) {
            throw new IllegalStateException();
        }

        @Override
        public void calendar(Subject subject, Options options, Path target) {
            throw new IllegalStateException();
        }
    }
}
