/** The program's own texts; template texts never stand here. */
@NullMarked
package org.vigie.i18n;

import org.jspecify.annotations.NullMarked;
