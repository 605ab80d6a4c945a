/** The assessment as people fill it in, and the changes that make it. */
@NullMarked
package org.vigie.domain.assessment;

import org.jspecify.annotations.NullMarked;
