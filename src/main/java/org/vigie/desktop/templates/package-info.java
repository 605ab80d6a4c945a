/** What templates there are and what they ask. */
@NullMarked
package org.vigie.desktop.templates;

import org.jspecify.annotations.NullMarked;
