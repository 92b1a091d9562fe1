package org.armslink.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The name of one record or link: parts in order, each with its length before it, so that no two things can meet in
 * one key.
 *
 * <p>{@code Key.of("Firearm", "US-DE", "crime-guns-delaware", "42")} is {@code
 * 7.Firearm-5.US-DE-19.crime-guns-delaware-2.42}. A character that is not an ASCII letter, digit, {@code .}, {@code _}
 * or {@code -} is written as {@code ~} and the two hexadecimal digits of each of its UTF-8 bytes, so a key can stand in
 * the path of a URL as it is.
 */
public record Key(String text) implements Comparable<Key> {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int LONGEST = 2_000;

    public Key {
        if (text.isEmpty() || text.length() > LONGEST || !allMayStand(text)) {
            throw new IllegalArgumentException(
                    "A key has 1 to 2000 characters, letters, digits or one of . _ ~ -, but was: \"" + text + "\"");
        }
    }

    private static boolean allMayStand(String text) {
        // Every end of every link comes by here: a stream would take ten times as long.
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c) && c != '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    /** The key of these parts in this order; an empty part is kept as one. */
    public static Key of(String... parts) {
        if (parts.length == 0) {
            throw new IllegalArgumentException("A key needs at least one part");
        }
        var text = new StringBuilder();
        for (String part : parts) {
            String written = write(part);
            if (!text.isEmpty()) {
                text.append('-');
            }
            text.append(written.length()).append('.').append(written);
        }
        return new Key(text.toString());
    }

    private static String write(String part) {
        var written = new StringBuilder(part.length());
        for (byte b : part.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                written.append((char) b);
            } else {
                written.append('~').append(HEX.toHighHexDigit(b)).append(HEX.toLowHexDigit(b));
            }
        }
        return written.toString();
    }

    @Override
    public int compareTo(Key other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
