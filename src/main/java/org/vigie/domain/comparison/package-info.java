/** What differs between two states of an assessment. */
@NullMarked
package org.vigie.domain.comparison;

import org.jspecify.annotations.NullMarked;
