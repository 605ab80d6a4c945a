/** How the answers of an assessment pass to a newer version of its template. */
@NullMarked
package org.vigie.domain.migration;

import org.jspecify.annotations.NullMarked;
