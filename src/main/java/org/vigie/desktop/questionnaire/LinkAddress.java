package org.vigie.desktop.questionnaire;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigie.domain.text.RichText.Run;

/** Reads what people type as the address of a link. */
final class LinkAddress {
    /** A scheme, and not a host with its port. */
    private static final Pattern SCHEME = Pattern.compile("(?!(?:localhost|[^:]*\\.[^:]*):\\d{1,5}(?:[/?#]|$))[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    private static final Pattern MAIL = Pattern.compile("[^\\s@:/?#]+@[^\\s@:/?#]+\\.[^\\s@:/?#.]+");
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}].*");

    private LinkAddress() {}

    /** Where it leads: an address of a mailbox needs no mailto, a host no https; empty when it may not be linked to. */
    static Optional<String> of(String typed) {
        if (Run.isLink(typed)) {
            return Optional.of(typed);
        }
        if (MAIL.matcher(typed).matches()) {
            return Optional.of("mailto:" + typed);
        }
        boolean host = HOST.matcher(typed).matches() && !SCHEME.matcher(typed).matches();
        return host ? Optional.of("https://" + typed).filter(Run::isLink) : Optional.empty();
    }
}
