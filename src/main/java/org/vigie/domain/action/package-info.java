/** Measures, the actions that carry them out, and the plan. */
@NullMarked
package org.vigie.domain.action;

import org.jspecify.annotations.NullMarked;
