package org.vigie.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.vigie.i18n.Messages;

/** The help of the command line: the messages under {@code cli.help.}, as picocli looks them up. */
final class HelpTexts extends ResourceBundle {
    static final String PREFIX = "cli.help.";

    private final Messages messages;

    HelpTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String full = PREFIX + key;
        return messages.keys().contains(full) ? messages.text(full) : null;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(messages.keys().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .toList());
    }
}
