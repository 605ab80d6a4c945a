/** What a DPO wants to know in the morning. */
@NullMarked
package org.vigie.desktop.home;

import org.jspecify.annotations.NullMarked;
