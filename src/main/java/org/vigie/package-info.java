/** Vigie: privacy impact assessments, written offline. */
@NullMarked
package org.vigie;

import org.jspecify.annotations.NullMarked;
