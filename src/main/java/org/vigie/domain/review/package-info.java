/** Comments, opinions, the decision and what follows from it. */
@NullMarked
package org.vigie.domain.review;

import org.jspecify.annotations.NullMarked;
