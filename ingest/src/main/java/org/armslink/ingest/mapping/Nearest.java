package org.armslink.ingest.mapping;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody meant, where one is near enough to what was written. */
final class Nearest {
    private static final int MOST_SLIPS = 3;
    private static final int LETTERS_TO_A_SLIP = 4;

    private Nearest() {}

    /** Such as {@code ; did you mean "origin"? There are [...]}; only what there is where nothing is near. */
    static String among(String written, Collection<String> possible) {
        return to(written, possible)
                        .map(near -> "; did you mean \"" + near + "\"? There are ")
                        .orElse("; there are ")
                + possible;
    }

    /** The word that was meant, if one is near. */
    static Optional<String> to(String written, Collection<String> possible) {
        Optional<String> best = Optional.empty();
        int least = Math.min(MOST_SLIPS, (written.length() + LETTERS_TO_A_SLIP - 1) / LETTERS_TO_A_SLIP) + 1;
        for (String word : possible) {
            int slips = slips(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (slips < least && slips < word.length()) {
                least = slips;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /**
     * Letters left out, put in, taken for another, or changed with their neighbour (optimal string alignment). Time: the
     * product of the lengths.
     */
    static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                least[i][j] = Math.min(least[i - 1][j - 1] + change, 1 + Math.min(least[i - 1][j], least[i][j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
