/** Files that appear whole or not at all, and archives that are the same bytes for the same content. */
@NullMarked
package org.vigie.report.file;

import org.jspecify.annotations.NullMarked;
