@NullMarked
package org.vigie.launcher;

import org.jspecify.annotations.NullMarked;
