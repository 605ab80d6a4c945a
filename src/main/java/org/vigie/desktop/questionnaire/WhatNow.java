package org.vigie.desktop.questionnaire;

import org.jspecify.annotations.Nullable;
import org.vigie.domain.identity.AnswerKey;

/** The one obvious next step at the end of a section. */
sealed interface WhatNow {

    /**
     * Questions of this section are open.
     *
     * @param questions how many
     * @param next another section with open questions, or null when this is the last one
     */
    record Open(int questions, @Nullable Page next) implements WhatNow {}

    /**
     * This section is complete, and others are not.
     *
     * @param next the one to go on with
     * @param sections how many are not
     */
    record Continue(Page next, int sections) implements WhatNow {}

    /**
     * Everything is answered, though not for good.
     *
     * @param answers how many are unknown, assumed or left to the legal team
     */
    record Confirm(int answers, AnswerKey first) implements WhatNow {}

    /**
     * Everything is answered; what the answers raise is not judged yet.
     *
     * @param concerns how many risks and gaps
     */
    record Judge(int concerns) implements WhatNow {}

    /** Everything is answered and judged. */
    record Plan() implements WhatNow {}
}
