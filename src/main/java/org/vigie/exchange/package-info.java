/** The files in which assessments come and go: canonical JSON, answers files, packages, and the JSON that other programs read. */
@NullMarked
package org.vigie.exchange;

import org.jspecify.annotations.NullMarked;
