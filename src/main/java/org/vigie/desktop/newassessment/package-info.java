/** The gallery of templates, from which an assessment starts. */
@NullMarked
package org.vigie.desktop.newassessment;

import org.jspecify.annotations.NullMarked;
