/** First run, and opening a workspace with its passphrase. */
@NullMarked
package org.vigie.desktop.unlock;

import org.jspecify.annotations.NullMarked;
