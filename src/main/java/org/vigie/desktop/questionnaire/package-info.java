/** Answering: outline, question cards, context. */
@NullMarked
package org.vigie.desktop.questionnaire;

import org.jspecify.annotations.NullMarked;
