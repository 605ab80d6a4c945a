/** Compliance gaps, risks with their because, the matrix. */
@NullMarked
package org.vigie.desktop.risks;

import org.jspecify.annotations.NullMarked;
