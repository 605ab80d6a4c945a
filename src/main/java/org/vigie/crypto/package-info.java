/**
 * The few cryptographic building blocks that storage and exchange share: passphrases to keys, keys to keys, sealed bytes and sealed
 * streams. A leaf: it depends on nothing of Vigie.
 */
@NullMarked
package org.vigie.crypto;

import org.jspecify.annotations.NullMarked;
