package org.vigie.desktop.support;

import java.time.Clock;
import org.vigie.application.WorkspaceSession;
import org.vigie.application.port.SampleSource;
import org.vigie.application.port.TemplateImporter;

/**
 * What every screen works with once a workspace is open.
 *
 * @param session only used on the storage thread
 */
public record Workroom(
        WorkspaceSession session,
        BackgroundTasks tasks,
        Words words,
        Navigator navigator,
        Dialogs dialogs,
        SampleSource sample,
        TemplateImporter importer,
        Clock clock) {}
