/** The action plan of one assessment and of all. */
@NullMarked
package org.vigie.desktop.actions;

import org.jspecify.annotations.NullMarked;
