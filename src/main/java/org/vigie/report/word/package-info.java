/** The report as a WordprocessingML document. */
@NullMarked
package org.vigie.report.word;

import org.jspecify.annotations.NullMarked;
