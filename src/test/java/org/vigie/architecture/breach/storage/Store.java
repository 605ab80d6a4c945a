package org.vigie.architecture.breach.storage;

import org.vigie.architecture.breach.cli.Verb;

/** Breaks the walls on purpose: the store knows the command line. */
public class Store {
    Verb verb;
}
