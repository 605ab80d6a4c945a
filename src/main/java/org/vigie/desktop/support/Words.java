package org.vigie.desktop.support;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.vigie.application.DecisionRefused;
import org.vigie.application.port.InputProblem;
import org.vigie.application.port.InputRefused;
import org.vigie.application.port.UserFault;
import org.vigie.domain.evaluation.Obstacle;
import org.vigie.domain.text.Language;
import org.vigie.i18n.Messages;

/** Texts, dates and numbers of the window in one language; another language makes other words and new views. */
public final class Words {
    private static final int MOST_PROBLEMS = 8;

    private final Language language;
    private final Messages messages;

    public Words(Language language) {
        this(language, new Messages(language.locale()));
    }

    /** The words of a language, with these texts. */
    public Words(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
    }

    public Language language() {
        return language;
    }

    /** The text of a key; see {@link Messages#text}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The text of a key, or something else where there is none: for codes that templates choose freely. */
    public String textOr(String key, String otherwise) {
        return messages.keys().contains(key) ? messages.text(key) : otherwise;
    }

    /** What a fault says to the person: what happened and what to do. */
    public String fault(Throwable fault) {
        return switch (fault) {
            case UserFault known -> messages.text(known.key(), known.arguments().toArray());
            case InputRefused refused -> refused.problems().stream().limit(MOST_PROBLEMS).map(this::problem).collect(Collectors.joining("\n"));
            case DecisionRefused refused -> refused.obstacles().stream().map(this::obstacle).collect(Collectors.joining("\n"));
            default -> messages.text("desktop.fault.unexpected", fault.getClass().getSimpleName());
        };
    }

    /** What stands in the way of a decision, or is to be known before it. */
    public String obstacle(Obstacle obstacle) {
        return messages.text(obstacle.key(), obstacle.arguments().toArray());
    }

    /** What is wrong in a file from outside, and where. */
    public String problem(InputProblem problem) {
        String where = (problem.file() + " " + problem.pointer()).strip();
        String text = messages.text(problem.key(), problem.arguments().toArray());
        return where.isEmpty() ? text : messages.text("portfolio.problem", where, text);
    }

    /** A day, as people of this language write it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language.locale()).format(day);
    }

    /** A time of the day, to the minute. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()).withZone(zone).format(at);
    }

    /** A share of a whole, without decimals. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(language.locale()).format(share);
    }
}
