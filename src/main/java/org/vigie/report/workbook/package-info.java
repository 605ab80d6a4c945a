/** The action plan and the register as a spreadsheet. */
@NullMarked
package org.vigie.report.workbook;

import org.jspecify.annotations.NullMarked;
