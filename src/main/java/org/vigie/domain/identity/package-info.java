/** What names things: assessments, people, answers, rows. */
@NullMarked
package org.vigie.domain.identity;

import org.jspecify.annotations.NullMarked;
