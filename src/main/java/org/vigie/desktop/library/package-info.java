/** All assessments of the workspace. */
@NullMarked
package org.vigie.desktop.library;

import org.jspecify.annotations.NullMarked;
