package org.vigie.desktop.questionnaire;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.evaluation.Progress;
import org.vigie.domain.risk.RiskLevel;

/**
 * A line of the outline.
 *
 * @param highest the highest current level of the risks that the section raises, or null where it raises none
 * @param gaps compliance gaps that it raises and nobody dismissed
 */
record OutlineEntry(Page page, String number, String title, Progress progress, @Nullable RiskLevel highest, int gaps) {}
