/** Risks, compliance gaps, their levels and what people judged of them. */
@NullMarked
package org.vigie.domain.risk;

import org.jspecify.annotations.NullMarked;
