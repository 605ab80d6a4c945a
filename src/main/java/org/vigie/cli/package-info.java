/** The verbs of the command line; every one calls the use cases that the desktop calls. */
@NullMarked
package org.vigie.cli;

import org.jspecify.annotations.NullMarked;
