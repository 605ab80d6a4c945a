/** What a report says, worked out without knowing in which file format it is written. */
@NullMarked
package org.vigie.report.model;

import org.jspecify.annotations.NullMarked;
