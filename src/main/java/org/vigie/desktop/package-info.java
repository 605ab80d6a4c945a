/** The window: JavaFX, built in code, over the use cases. */
@NullMarked
package org.vigie.desktop;

import org.jspecify.annotations.NullMarked;
