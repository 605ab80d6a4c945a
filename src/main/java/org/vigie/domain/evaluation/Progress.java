package org.vigie.domain.evaluation;

/**
 * How far the questionnaire is.
 *
 * @param answered applicable questions with an answer (a value, or any state)
 * @param applicable visible questions
 */
public record Progress(int answered, int applicable) {}
