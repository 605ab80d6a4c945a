@NullMarked
package org.vigie.report.model;

import org.jspecify.annotations.NullMarked;
