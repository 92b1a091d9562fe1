package org.armslink.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A firearm's serial number as examined; {@code ?} stands for one character nobody could read.
 *
 * <p>Not an identity: makers reuse numbers. Look-alikes such as O and 0 stay distinct here; weighing them is the
 * matcher's work. The text as recorded stays with the record.
 */
public record SerialNumber(String text) {
    private static final Pattern VALID = Pattern.compile("[A-Z0-9?]{1,32}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s./_-]+");

    public SerialNumber {
        String cleaned = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        if (!VALID.matcher(cleaned).matches()) {
            throw new IllegalArgumentException(
                    "A serial number has 1 to 32 letters, digits or '?', but was: \"" + text + "\"");
        }
        text = cleaned;
    }

    /** Whether every character was read. */
    public boolean isComplete() {
        return text.indexOf('?') < 0;
    }

    /** Whether both could be one number: same length, and no position where two readable characters differ. */
    public boolean mayBe(SerialNumber other) {
        if (text.length() != other.text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char mine = text.charAt(i);
            char theirs = other.text.charAt(i);
            if (mine != '?' && theirs != '?' && mine != theirs) {
                return false;
            }
        }
        return true;
    }
}
