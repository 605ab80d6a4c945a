package org.vigie.domain.template;

/**
 * The identity of an installed template.
 *
 * @param id e.g. {@code customer-data}
 * @param version e.g. {@code 1.0.0}
 * @param sha256 lower-case hex hash of the resolved template
 */
public record TemplateRef(String id, String version, String sha256) {}
