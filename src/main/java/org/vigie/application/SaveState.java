package org.vigie.application;

import java.time.Instant;

/** Whether what is on the screen is on the disk; always true to the store. */
public sealed interface SaveState {

    /** Everything is durable. */
    record Saved(Instant at) implements SaveState {}

    /** A save is under way. */
    record Saving() implements SaveState {}

    /** The last save failed; the edits are kept, and {@link AssessmentEditor#save} tries again. */
    record NotSaved(RuntimeException fault) implements SaveState {}
}
