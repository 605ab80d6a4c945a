/** What screens share: words, tasks, navigation, dialogs. */
@NullMarked
package org.vigie.desktop.support;

import org.jspecify.annotations.NullMarked;
