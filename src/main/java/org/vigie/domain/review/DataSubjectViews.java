package org.vigie.domain.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigie.domain.text.RichText;

/** The views of data subjects or their representatives, or why they were not sought (GDPR Art. 35(9)). */
public record DataSubjectViews(boolean sought, RichText text, @Nullable LocalDate on) {}
