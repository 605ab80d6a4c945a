/** The composition root: puts the program together and starts it. */
@NullMarked
package org.vigie.launcher;

import org.jspecify.annotations.NullMarked;
