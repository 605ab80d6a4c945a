/** Appearance, language, profile, backup, passphrase. */
@NullMarked
package org.vigie.desktop.settings;

import org.jspecify.annotations.NullMarked;
