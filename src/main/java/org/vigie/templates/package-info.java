/** Templates from outside and in their installed form: docs/template-format.md read, resolved and kept. */
@NullMarked
package org.vigie.templates;

import org.jspecify.annotations.NullMarked;
