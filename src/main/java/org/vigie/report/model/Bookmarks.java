package org.vigie.report.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vigie.domain.identity.AnswerKey;

/**
 * Names of places in a report. They depend on ids alone, so that they are the same in every export; a bookmark has letters, digits and
 * underscores, and 40 characters at most (ECMA-376 part 1, 17.13.6.2).
 */
public final class Bookmarks {
    private static final int MAX_TAG = 64;
    private static final int ROW_DIGITS = 8;
    private static final int MAX_CODE = 24;

    private Bookmarks() {}

    static String risk(String code) {
        return safe(code);
    }

    static String measure(String code) {
        return safe(code);
    }

    static String chapter(String name) {
        return "_Toc_" + safe(name);
    }

    static String answer(AnswerKey key, String code) {
        return key.row() == null ? safe(code) : safe(code) + "__" + digest(key.row().value());
    }

    static String tag(AnswerKey key) {
        String tag = "answer:" + key;
        return tag.length() <= MAX_TAG ? tag : "answer#" + digest(key.toString());
    }

    private static String safe(String code) {
        String safe = code.replaceAll("[^A-Za-z0-9]", "_");
        return safe.length() <= MAX_CODE ? safe : safe.substring(0, MAX_CODE - ROW_DIGITS) + digest(code);
    }

    private static String digest(String text) {
        return sha256(text).substring(0, ROW_DIGITS);
    }

    /** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
