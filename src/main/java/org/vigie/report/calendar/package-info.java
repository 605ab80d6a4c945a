/** The action plan as to-dos of a calendar. */
@NullMarked
package org.vigie.report.calendar;

import org.jspecify.annotations.NullMarked;
