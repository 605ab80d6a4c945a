package org.vigie.cli;

import org.vigie.application.WorkspaceAccess;
import org.vigie.application.port.CanonicalForm;
import org.vigie.application.port.ExchangeFormats;
import org.vigie.application.port.JsonOutput;
import org.vigie.application.port.SampleSource;
import org.vigie.application.port.TemplateImporter;
import org.vigie.application.port.TemplateSource;
import org.vigie.application.port.report.ReportReader;

/**
 * The use cases and ports behind the verbs.
 *
 * @param bundled the templates that come with the program, for what needs no workspace
 */
public record Services(
        WorkspaceAccess access,
        TemplateSource bundled,
        TemplateImporter importer,
        ExchangeFormats formats,
        CanonicalForm canonical,
        JsonOutput json,
        ReportReader reports,
        SampleSource sample) {}
