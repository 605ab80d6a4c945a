/** Writes what people read outside Vigie: the Word report, the action plan as a workbook and as a calendar. */
@NullMarked
package org.vigie.report;

import org.jspecify.annotations.NullMarked;
