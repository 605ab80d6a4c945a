/** The first room of an assessment: where it stands, what comes next, and its details. */
@NullMarked
package org.vigie.desktop.details;

import org.jspecify.annotations.NullMarked;
