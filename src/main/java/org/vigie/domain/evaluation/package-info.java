/** The pure evaluation of an assessment against its template. */
@NullMarked
package org.vigie.domain.evaluation;

import org.jspecify.annotations.NullMarked;
