package org.vigie.report.word;

/** The writers of a report's smaller pieces. */
record Parts(StyleBook styles, Places places, Inlines inlines, Paragraphs paragraphs, Tables tables) {}
