package org.vigie.cli;

import org.jspecify.annotations.Nullable;

/** The person at the keyboard, if there is one. */
public interface Terminal {

    /** A terminal where nobody sits. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean interactive() {
            return false;
        }

        @Override
        public char @Nullable [] secret(String prompt) {
            return null;
        }
    };

    /** Whether somebody can be asked. */
    boolean interactive();

    /** What was typed, without echo, or null at the end of input; the caller wipes it. */
    char @Nullable [] secret(String prompt);
}
