package org.vigie.launcher;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorsOfTheWindowTest {

    @Test
    void onlyTheNoticesOfTheIncubatorAreLeftOut() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream errors = new ErrorsOfTheWindow(new PrintStream(said, true, StandardCharsets.UTF_8));

        errors.println("WARNING: Using incubating API from an unnamed module: package jfx.incubator.scene.control.input");
        errors.println("Plus de mémoire");

        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("Plus de mémoire" + System.lineSeparator());
    }
}
