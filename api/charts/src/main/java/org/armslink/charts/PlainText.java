package org.armslink.charts;

import java.util.ArrayList;
import java.util.List;

/** Text as it may stand in XML and on paper: what cannot be written replaced, and lines no wider than their room. */
final class PlainText {
    private PlainText() {}

    /**
     * The text without what XML cannot hold or what would reorder its surroundings: control characters and halves of
     * surrogate pairs become U+FFFD, line breaks and tabs a space; marks that turn the writing direction are dropped.
     */
    static String clean(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x85 || c == 0x2028 || c == 0x2029) {
                cleaned.append(' ');
            } else if (turnsDirection(c)) {
                // Right-to-left letters find their direction by themselves; these marks can make one text pass for
                // another.
                return;
            } else if (Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE) {
                cleaned.append('\uFFFD');
            } else {
                cleaned.appendCodePoint(c);
            }
        });
        return cleaned.toString();
    }

    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** About how wide a text is drawn in a wide sans-serif face, in the units of its size. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(PlainText::width).sum() * size;
    }

    private static double width(int c) {
        if (clings(c)) {
            return 0;
        }
        if (c < 0x80) {
            if ("ijl.,;:'|! ()[]/-tfrI".indexOf(c) >= 0) {
                return 0.38;
            }
            if ("mwMW@%".indexOf(c) >= 0) {
                return 0.96;
            }
            return Character.isUpperCase(c) ? 0.72 : 0.62;
        }
        // East Asian letters and pictures fill their square.
        boolean square = c >= 0x1100 && c < 0x1200
                || c >= 0x2E80 && c < 0xD7B0
                || c >= 0xF900 && c < 0xFB00
                || c >= 0xFF00 && c < 0xFF61
                || c >= 0x1F000;
        return square ? 1.05 : 0.68;
    }

    /** Whether the character is drawn on the one before it. */
    private static boolean clings(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || c >= 0xFE00 && c <= 0xFE0F;
    }

    /**
     * The text in lines no wider than that, broken at spaces, or inside a word that is wider by itself.
     *
     * @param most lines at most; what does not fit is cut and ends in an ellipsis
     */
    static List<String> wrap(String text, double width, double size, int most) {
        var lines = new ArrayList<String>();
        String rest = clean(text).strip();
        while (!rest.isEmpty()) {
            int end = fitting(rest, width, size);
            if (end == rest.length()) {
                lines.add(rest);
                break;
            }
            if (lines.size() == most - 1) {
                lines.add(rest.substring(0, fitting(rest, width - size, size)).strip() + "…");
                break;
            }
            int cut = breakBefore(rest, end);
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /** After the last space, hyphen or slash that fits; inside the word where there is none in the line's last two thirds. */
    private static int breakBefore(String text, int end) {
        for (int i = end; i > end / 3; i--) {
            char before = text.charAt(i - 1);
            if (text.charAt(i) == ' ' || before == '-' || before == '/') {
                return i;
            }
        }
        return end;
    }

    /** How many chars fit, at least one character with all that clings to it. */
    private static int fitting(String text, double width, double size) {
        double used = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += width(c) * size;
            if (used > width && at > 0 && !clings(c)) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }
}
