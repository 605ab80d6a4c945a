package org.vigie.architecture.breach.domain;

import java.sql.Connection;
import org.vigie.architecture.breach.application.UseCase;
import tools.jackson.databind.JsonNode;

/** Breaks the walls on purpose: the domain knows a database, JSON and what is above it, prints, and keeps state. */
public class LeakyDomain {
    static int count;

    Connection connection;
    JsonNode json;
    UseCase above;

    void leak() {
        count++;
        System.out.println(count);
        java.util.Locale.setDefault(java.util.Locale.ROOT);
        new IllegalStateException("x").printStackTrace();
    }
}
