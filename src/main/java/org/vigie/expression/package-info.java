/** The expression language: CEL parsed and type-checked by dev.cel, turned into the domain's own tree. Only this package knows dev.cel. */
@NullMarked
package org.vigie.expression;

import org.jspecify.annotations.NullMarked;
