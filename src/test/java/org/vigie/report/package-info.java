@NullMarked
package org.vigie.report;

import org.jspecify.annotations.NullMarked;
