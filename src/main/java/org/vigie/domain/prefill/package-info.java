/** What an assessment on one template takes over from an assessment on another. */
@NullMarked
package org.vigie.domain.prefill;

import org.jspecify.annotations.NullMarked;
