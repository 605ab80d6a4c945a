package org.vigie.domain.template;

/** What the law of a template asks for beside the controller's decision; a template that is no DPIA may ask for less. */
public enum ReviewStep {
    /** The opinion of the data protection officer, GDPR Art. 35(2) and 39(1). */
    OPINION,
    /** The views of data subjects or their representatives, GDPR Art. 35(9). */
    VIEWS,
    /** The prior consultation of the supervisory authority, GDPR Art. 36. */
    CONSULTATION
}
