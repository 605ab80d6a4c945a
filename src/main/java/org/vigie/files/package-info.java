/** Files that appear whole or not at all. */
@NullMarked
package org.vigie.files;

import org.jspecify.annotations.NullMarked;
