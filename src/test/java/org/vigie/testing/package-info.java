/** What tests of several parts share. */
@NullMarked
package org.vigie.testing;

import org.jspecify.annotations.NullMarked;
