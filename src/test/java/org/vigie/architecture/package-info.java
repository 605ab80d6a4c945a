/** The walls of the house, held by tests. */
@NullMarked
package org.vigie.architecture;

import org.jspecify.annotations.NullMarked;
