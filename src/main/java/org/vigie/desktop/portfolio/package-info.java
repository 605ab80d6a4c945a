/** What home and the list of assessments share: rows of a portfolio, their table, import. */
@NullMarked
package org.vigie.desktop.portfolio;

import org.jspecify.annotations.NullMarked;
