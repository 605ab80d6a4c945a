package org.vigie.architecture.breach.application;

import org.vigie.architecture.breach.domain.LeakyDomain;
import org.vigie.architecture.breach.storage.Store;

/** Breaks the walls on purpose: a use case that knows its adapter. */
public class UseCase {
    LeakyDomain domain;
    Store store;
}
