package org.vigie.desktop.shell;

/** What can be done from anywhere. */
enum Command {
    UNDO,
    REDO,
    OTHER_LANGUAGE,
    LIGHT,
    DARK,
    SYSTEM_THEME,
    LARGER_TEXT,
    SMALLER_TEXT,
    IMPORT
}
