/** Exporting the report. */
@NullMarked
package org.vigie.desktop.report;

import org.jspecify.annotations.NullMarked;
