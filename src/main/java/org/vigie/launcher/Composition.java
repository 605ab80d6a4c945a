package org.vigie.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.WorkspaceAccess.Parts;
import org.vigie.cli.Services;
import org.vigie.exchange.BundledSample;
import org.vigie.exchange.CanonicalJson;
import org.vigie.exchange.ExchangeFiles;
import org.vigie.exchange.PrettyJson;
import org.vigie.expression.CelExpressionCompiler;
import org.vigie.report.OfficeReports;
import org.vigie.report.word.ReportMarks;
import org.vigie.storage.EncryptedWorkspaces;
import org.vigie.templates.BundledTemplates;
import org.vigie.templates.InstalledJson;
import org.vigie.templates.InstalledTemplates;
import org.vigie.templates.TemplateExaminer;
import org.vigie.templates.TemplateReader;

/** Puts the program together, by hand: the only place that sees everything. */
public final class Composition {
    private Composition() {}

    /**
     * The use cases with all that stands behind them. Nothing heavy is loaded before it is needed.
     *
     * @param templates the folder assessments-templates that comes with the program
     */
    public static Services services(Path templates, Clock clock) {
        CanonicalJson canonical = new CanonicalJson();
        InstalledJson installed = new InstalledJson();
        Supplier<TemplateReader> reader = () -> new TemplateReader(new CelExpressionCompiler(), installed, templates);
        BundledTemplates bundled = new BundledTemplates(templates, installed, reader);
        TemplateExaminer importer = new TemplateExaminer(reader);
        ExchangeFiles formats = new ExchangeFiles(installed);
        Parts parts = new Parts(
                archive -> new InstalledTemplates(bundled, archive, installed),
                importer,
                installed,
                canonical,
                formats,
                new OfficeReports());
        WorkspaceAccess access = new WorkspaceAccess(new EncryptedWorkspaces(canonical, clock), parts, clock);
        return new Services(
                access, bundled, importer, formats, canonical, new PrettyJson(), new ReportMarks(), new BundledSample());
    }
}
