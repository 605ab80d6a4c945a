/** Encrypted workspaces on disk: key file, database, evidence, snapshots and backups. */
@NullMarked
package org.vigie.storage;

import org.jspecify.annotations.NullMarked;
