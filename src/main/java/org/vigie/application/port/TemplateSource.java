package org.vigie.application.port;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Installed templates: the bundled ones, those that a workspace imported, and every version that an assessment uses. */
public interface TemplateSource {

    /** The latest version of each installed template, by id. */
    List<TemplateRef> available();

    /** The latest installed version of a template. */
    Optional<Template> latest(String id);

    /** Exactly this version, with this hash. */
    Optional<Template> open(TemplateRef ref);
}
