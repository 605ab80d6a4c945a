/** Use cases; they know the domain and the ports, and nothing of screens, databases or file formats. */
@NullMarked
package org.vigie.application;

import org.jspecify.annotations.NullMarked;
