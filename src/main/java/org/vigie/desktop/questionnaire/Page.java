package org.vigie.desktop.questionnaire;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.RowId;

/**
 * What the middle of the screen shows: a section, or a repeated section for one row.
 *
 * @param row the row that a repeated section is answered for, or null
 */
record Page(String section, @Nullable RowId row) {}
