/** Rich text and languages. */
@NullMarked
package org.vigie.domain.text;

import org.jspecify.annotations.NullMarked;
