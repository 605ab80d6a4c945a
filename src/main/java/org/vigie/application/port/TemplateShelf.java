package org.vigie.application.port;

/** The templates of a workspace: opens the bundled ones and its own, and keeps none that would pass for one of either (decision 9). */
public interface TemplateShelf extends TemplateSource, TemplateArchive {}
