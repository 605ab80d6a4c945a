/** The port of reports: what a report says, block by block, and who writes it. */
@NullMarked
package org.vigie.application.port.report;

import org.jspecify.annotations.NullMarked;
