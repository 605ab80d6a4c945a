package org.vigie.domain.template;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.Language;

/**
 * What a gallery says of a template.
 *
 * @param lawAsOf the day the law was read
 * @param minutes how long answering takes, 0 where it doesn't say
 * @param audience codes of who answers: dpo, pm, legal, security
 * @param review what its law asks for beside the controller's decision: all of it for a DPIA
 */
public record TemplateInfo(
        TemplateRef ref, Set<Language> languages, LocalDate lawAsOf, int minutes, Set<String> audience, List<Basis> basis, Set<ReviewStep> review) {
    public TemplateInfo {
        review = Set.copyOf(review);
        languages = Set.copyOf(languages);
        audience = Set.copyOf(audience);
        basis = List.copyOf(basis);
    }

    /** A legal basis of the template, e.g. {@code GDPR Art. 35(7)}, with the day it was read where it differs. */
    public record Basis(String reference, @Nullable LocalDate asOf) {}
}
