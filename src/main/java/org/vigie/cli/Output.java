package org.vigie.cli;

import org.vigie.cli.Surroundings.Streams;
import org.vigie.domain.template.Template;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

/** Results and messages; what files say never steers the terminal. */
final class Output {
    private final Streams streams;
    private final Messages messages;

    Output(Streams streams, Messages messages) {
        this.streams = streams;
        this.messages = messages;
    }

    /** The same place, with what the template says in the words of its own law. */
    Output of(Template template) {
        Language language = Language.ofCode(messages.locale().getLanguage()).orElseThrow();
        return new Output(streams, messages.with(template.texts().words(language)));
    }

    /** A result: lines of text for people and programs. */
    void print(String text) {
        streams.out().print(harmless(text));
        streams.out().print('\n');
    }

    /** A message in the language spoken. */
    void say(String key, Object... arguments) {
        sayText(text(key, arguments));
    }

    /** A message that is a sentence already. */
    void sayText(String text) {
        streams.out().flush();
        streams.err().print(harmless(text));
        streams.err().print('\n');
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The text where there is one, another where there is none: templates name codes of their own. */
    String textOr(String key, String otherwise) {
        return messages.keys().contains(key) ? messages.text(key) : otherwise;
    }

    void flush() {
        streams.out().flush();
        streams.err().flush();
    }

    /** Without control characters, which could make a terminal do things (titles, answers and file names come from anyone). */
    static String harmless(String text) {
        boolean clean = text.chars().noneMatch(Output::steers);
        if (clean) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(each -> kept.appendCodePoint(steers(each) ? '\uFFFD' : each));
        return kept.toString();
    }

    private static boolean steers(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean turns = (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return control || turns;
    }
}
