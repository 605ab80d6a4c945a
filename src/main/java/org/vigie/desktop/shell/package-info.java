/** The frame around the screens: rail, top bar, save state. */
@NullMarked
package org.vigie.desktop.shell;

import org.jspecify.annotations.NullMarked;
