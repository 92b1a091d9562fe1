package org.armslink.ingest.identity;

import org.armslink.model.LookAlikes;

/**
 * How two serial numbers agree.
 *
 * @param kind the weakest of what they differ in
 * @param read characters read in both and equal, look-alikes counted
 * @param unread characters that one of them lacks
 * @param lookAlikes positions with characters that are taken for one another
 */
record SerialComparison(Kind kind, int read, int unread, int lookAlikes) {
    enum Kind {
        /** One of them is not there. */
        MISSING,
        /** Every character read in both is equal. */
        SAME,
        /** Equal but for characters that are taken for one another. */
        LOOK_ALIKE,
        /** Two neighbours changed places, or one character is missing. */
        SLIP,
        /** One character is another: as likely the next gun in the box. */
        ONE_OTHER,
        DIFFERENT
    }

    static SerialComparison of(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return new SerialComparison(Kind.MISSING, 0, 0, 0);
        }
        if (one.length() == other.length()) {
            SerialComparison inPlace = inPlace(one, other);
            if (inPlace.kind != Kind.DIFFERENT) {
                return inPlace;
            }
            return isSwap(one, other)
                    ? new SerialComparison(Kind.SLIP, one.length(), 0, 0)
                    : new SerialComparison(Kind.DIFFERENT, 0, 0, 0);
        }
        String shorter = one.length() < other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        return longer.length() == shorter.length() + 1 && isDrop(shorter, longer)
                ? new SerialComparison(Kind.SLIP, shorter.length(), 0, 0)
                : new SerialComparison(Kind.DIFFERENT, 0, 0, 0);
    }

    private static SerialComparison inPlace(String one, String other) {
        int read = 0;
        int unread = 0;
        int lookAlikes = 0;
        int others = 0;
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
            }
        }
        Kind kind = others > 1 || (others == 1 && unread > 0)
                ? Kind.DIFFERENT
                : others == 1 ? Kind.ONE_OTHER : lookAlikes > 0 ? Kind.LOOK_ALIKE : Kind.SAME;
        return new SerialComparison(kind, read, unread, lookAlikes);
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
