/** Opinions, views, decision with its gates, versions. */
@NullMarked
package org.vigie.desktop.review;

import org.jspecify.annotations.NullMarked;
