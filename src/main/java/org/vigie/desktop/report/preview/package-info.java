/** What the Word report would say, shown on sheets of paper before it is written. */
@NullMarked
package org.vigie.desktop.report.preview;

import org.jspecify.annotations.NullMarked;
