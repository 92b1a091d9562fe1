package org.armslink.store.bulk;

import java.io.IOException;
import java.util.BitSet;

/**
 * What becomes of the claims of one kind, records or links: of each key the last that says something new stands, those before
 * it are superseded, and what another document repeats is kept beside it.
 */
final class Versions {
    /** Hears of claims that are kept beside what stands. */
    interface Beside {
        /**
         * An earlier version.
         *
         * @param place in the file of entries
         * @param takenBy number of the claim that took its place
         */
        void superseded(long place, int takenBy) throws IOException;

        /**
         * What another document says too.
         *
         * @param place in the file of entries
         * @param standing place of what it repeats
         * @param number of the claim
         */
        void repeated(long place, long standing, int number) throws IOException;
    }

    private final BitSet leftOut = new BitSet();
    private final BitSet changedRows;
    private final BitSet refused;
    private final FirstUse firstUse;
    private long created;
    private long changed;
    private long standing;

    /**
     * @param refused rows that are not written
     * @param changedRows set for each row of which a claim was new or changed something
     */
    Versions(BitSet refused, BitSet changedRows, FirstUse firstUse) {
        this.refused = refused;
        this.changedRows = changedRows;
        this.firstUse = firstUse;
    }

    /** By number of the claim: whether it does not stand. */
    BitSet leftOut() {
        return leftOut;
    }

    /** Claims that were the first of their key, that of the document itself not counted. */
    long created() {
        return created;
    }

    /** Claims that took the place of another. */
    long changed() {
        return changed;
    }

    /** How many stand. */
    long standing() {
        return standing;
    }

    void walk(SortedNumbers claims, boolean links, Beside beside) throws IOException {
        try (SortedNumbers.Reader reader = claims.reader()) {
            long[] stands = null;
            for (long[] claim = reader.next(); claim != null; claim = reader.next()) {
                int number = Math.toIntExact(claim[PreparedClaims.ENTRY]);
                int row = Math.toIntExact(claim[PreparedClaims.ROW]);
                if (refused.get(row)) {
                    leftOut.set(number);
                    continue;
                }
                firstUse.note(PreparedClaims.sight(claim[PreparedClaims.LABEL_AND_SIGHT]), row, links, number);
                if (stands == null || !isOfOneKey(stands, claim)) {
                    created += row > 0 ? 1 : 0;
                    standing++;
                } else if (saysTheSame(stands, claim)) {
                    leftOut.set(number);
                    if (stands[PreparedClaims.DOCUMENT] != claim[PreparedClaims.DOCUMENT]) {
                        beside.repeated(claim[PreparedClaims.PLACE], stands[PreparedClaims.PLACE], number);
                    }
                    continue;
                } else {
                    changed++;
                    leftOut.set(Math.toIntExact(stands[PreparedClaims.ENTRY]));
                    beside.superseded(stands[PreparedClaims.PLACE], number);
                }
                stands = claim;
                changedRows.set(row);
            }
        }
    }

    private static boolean isOfOneKey(long[] one, long[] other) {
        return one[PreparedClaims.HASH_HIGH] == other[PreparedClaims.HASH_HIGH]
                && one[PreparedClaims.HASH_LOW] == other[PreparedClaims.HASH_LOW];
    }

    private static boolean saysTheSame(long[] one, long[] other) {
        return one[PreparedClaims.SAID_HIGH] == other[PreparedClaims.SAID_HIGH]
                && one[PreparedClaims.SAID_LOW] == other[PreparedClaims.SAID_LOW];
    }
}
