package org.vigie.application.port;

import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** A resolved template as bytes: libraries inlined, expressions as checked trees, so that opening it needs no compiler (decisions 3 and 9). */
public interface InstalledForm {

    /** Deterministic: equal templates give equal bytes, whatever their {@link TemplateRef#sha256}. */
    byte[] write(Template template);

    /**
     * Reads what {@link #write} wrote.
     *
     * @param file how problems name where the bytes come from
     * @return a template whose ref holds the hash of these bytes
     * @throws InputRefused when the bytes are no installed template, too large or too deep
     */
    Template read(byte[] installed, String file);
}
