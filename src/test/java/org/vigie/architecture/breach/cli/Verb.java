package org.vigie.architecture.breach.cli;

/** What the store should not know. */
public class Verb {}
