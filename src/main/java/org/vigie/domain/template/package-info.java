/** What a template says: questions, rules and texts, resolved and checked; see docs/template-format.md. */
@NullMarked
package org.vigie.domain.template;

import org.jspecify.annotations.NullMarked;
