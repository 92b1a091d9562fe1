package org.armslink.ingest.identity;

import org.armslink.model.LookAlikes;

/**
 * How two serial numbers agree.
 *
 * @param kind the weakest of what they differ in
 * @param read characters read in both and equal, look-alikes counted
 * @param unread characters that one of them lacks
 * @param lookAlikes positions with characters that are taken for one another
 * @param inSeries whether the one other character is where numbers of one consignment differ
 */
record SerialComparison(Kind kind, int read, int unread, int lookAlikes, boolean inSeries) {
    /** Numbers that differ in one of so many closing characters may well have left the factory in one box. */
    private static final int SERIES = 3;

    enum Kind {
        /** One of them is not there. */
        MISSING,
        /** Every character read in both is equal. */
        SAME,
        /** Equal but for characters that are taken for one another. */
        LOOK_ALIKE,
        /** Two neighbours changed places, or one character is missing. */
        SLIP,
        /** One character is another: a slip, or the next gun in the box. */
        ONE_OTHER,
        DIFFERENT
    }

    private SerialComparison(Kind kind) {
        this(kind, 0, 0, 0, false);
    }

    static SerialComparison of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new SerialComparison(Kind.MISSING);
        }
        if (one.length() == other.length()) {
            SerialComparison inPlace = inPlace(one, other);
            if (inPlace.kind != Kind.DIFFERENT) {
                return inPlace;
            }
            return isSwap(one, other)
                    ? new SerialComparison(Kind.SLIP, one.length(), 0, 0, false)
                    : new SerialComparison(Kind.DIFFERENT);
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.length() == shorter.length() + 1 && isDrop(shorter, longer)
                ? new SerialComparison(Kind.SLIP, shorter.length(), 0, 0, false)
                : new SerialComparison(Kind.DIFFERENT);
    }

    private static SerialComparison inPlace(String one, String other) {
        int read = 0;
        int unread = 0;
        int lookAlikes = 0;
        int others = 0;
        int otherAt = 0;
        for (int i = 0; i < one.length(); i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (mine == '?' || theirs == '?') {
                unread++;
            } else if (mine == theirs) {
                read++;
            } else if (LookAlikes.folded(String.valueOf(mine)).equals(LookAlikes.folded(String.valueOf(theirs)))) {
                read++;
                lookAlikes++;
            } else {
                others++;
                otherAt = i;
            }
        }
        Kind kind = others > 1 || (others == 1 && unread > 0)
                ? Kind.DIFFERENT
                : others == 1 ? Kind.ONE_OTHER : lookAlikes > 0 ? Kind.LOOK_ALIKE : Kind.SAME;
        boolean inSeries = kind == Kind.ONE_OTHER && closing(one, otherAt);
        return new SerialComparison(kind, read, unread, lookAlikes, inSeries);
    }

    /** Whether a place is among the last characters, or the last digits of the number that closes the serial but for letters. */
    private static boolean closing(String serial, int at) {
        if (serial.length() - at <= SERIES) {
            return true;
        }
        int end = serial.length();
        while (end > 0 && !Character.isDigit(serial.charAt(end - 1))) {
            end--;
        }
        return at < end
                && end - at <= SERIES
                && serial.substring(at, end).chars().allMatch(Character::isDigit);
    }

    private static boolean isSwap(String one, String other) {
        int first = 0;
        while (first < one.length() && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        return first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first)
                && one.substring(first + 2).equals(other.substring(first + 2));
    }

    private static boolean isDrop(String shorter, String longer) {
        int first = 0;
        while (first < shorter.length() && shorter.charAt(first) == longer.charAt(first)) {
            first++;
        }
        return shorter.substring(first).equals(longer.substring(first + 1));
    }
}
