package org.vigie.application.port;

import java.util.List;
import java.util.Optional;
import org.vigie.domain.prefill.PrefillMap;
import org.vigie.domain.template.Template;
import org.vigie.domain.template.TemplateRef;

/** Installed templates: the bundled ones, those that a workspace imported, and every version that an assessment uses. */
public interface TemplateSource {

    /** The latest version of each installed template, by id. */
    List<TemplateRef> available();

    /** The latest installed version of a template. */
    Optional<Template> latest(String id);

    /** The latest version of each installed template, opened, by id. */
    default List<Template> newest() {
        return available().stream().flatMap(ref -> latest(ref.id()).stream()).toList();
    }

    /** Whether this very version comes with the program, rather than from a file or with an assessment. */
    boolean isBundled(TemplateRef ref);

    /** Exactly this version, with this hash. */
    Optional<Template> open(TemplateRef ref);

    /**
     * What an assessment on one template takes over from one on another, beyond the questions that both ask.
     *
     * @param source id of the template of the earlier assessment
     * @param target id of the template of the new one
     * @return empty where nobody wrote it down
     */
    default Optional<PrefillMap> prefill(String source, String target) {
        return Optional.empty();
    }
}
