package org.vigie.application.port;

/** Writes the small JSON results of the command line. */
public interface JsonOutput {

    /**
     * Indented JSON text.
     *
     * @param plain maps with string keys in the order to write, lists, strings, whole numbers, booleans, {@link Raw} and null
     * @throws IllegalArgumentException when there is anything else in it
     */
    String write(Object plain);

    /**
     * A value that is JSON already.
     *
     * @param json one well-formed value
     */
    record Raw(String json) {}
}
