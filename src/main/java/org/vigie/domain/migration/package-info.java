/** How an assessment passes to a newer version of its template, and loses nothing on the way. */
@NullMarked
package org.vigie.domain.migration;

import org.jspecify.annotations.NullMarked;
