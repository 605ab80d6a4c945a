package org.vigie.desktop.support;

import java.nio.file.Path;
import java.time.Clock;
import org.vigie.application.WorkspaceAccess;
import org.vigie.application.port.SampleSource;
import org.vigie.application.port.TemplateImporter;

/**
 * The use cases and ports behind the window.
 *
 * @param usualWorkspace the folder offered on the first run
 */
public record DesktopServices(
        WorkspaceAccess access, SampleSource sample, TemplateImporter importer, Clock clock, Path usualWorkspace) {}
