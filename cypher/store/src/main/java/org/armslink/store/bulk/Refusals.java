package org.armslink.store.bulk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.armslink.model.Label;
import org.armslink.model.port.RowsRefused;
import org.armslink.store.write.Version;
import org.jspecify.annotations.Nullable;

/**
 * Which rows cannot be written: one that gives a key to a record of another kind, or whose link leads to a record that neither
 * it nor a row before it brings.
 *
 * <p>A refused row brings nothing, so what hangs on it is refused too. Whether a row is refused depends on rows before it alone:
 * so from any assumption, each look at all of them makes at least one more row right, and what a look leaves as it was is right.
 */
final class Refusals {
    /** Each look reaches what hangs on what the last one found. */
    static final int LOOKS = 100;

    private static final int NONE = -1;

    private final PreparedClaims claims;
    private final Path folder;
    private BitSet refused = new BitSet();
    private SortedNumbers reasons;

    private Refusals(PreparedClaims claims, Path folder) {
        this.claims = claims;
        this.folder = folder;
        this.reasons = newReasons(0);
    }

    private SortedNumbers newReasons(int look) {
        return new SortedNumbers(folder, "reasons-" + look, 6);
    }

    static Refusals find(PreparedClaims claims, Path folder) throws IOException {
        var refusals = new Refusals(claims, folder);
        for (int look = 1; look <= LOOKS; look++) {
            BitSet assumed = refusals.refused;
            refusals.reasons = refusals.newReasons(look);
            refusals.refused = refusals.look(assumed);
            if (refusals.refused.equals(assumed)) {
                refusals.reasons.sort();
                return refusals;
            }
        }
        throw new IllegalStateException("More than " + LOOKS + " rows of this file hang on one another, each refused"
                + " because the one before it is. Nothing was written; take the file in without --offline.");
    }

    /** The rows that cannot be written, by number. */
    BitSet rows() {
        return refused;
    }

    /** What stands under one key while the rows are walked through. */
    private static final class Standing {
        private long high;
        private long low;
        private int label = NONE;
        private long ownRow = NONE;
        private int ownLabel = NONE;

        void turnTo(long[] row) {
            if (row[PreparedClaims.HASH_HIGH] != high || row[PreparedClaims.HASH_LOW] != low) {
                high = row[PreparedClaims.HASH_HIGH];
                low = row[PreparedClaims.HASH_LOW];
                label = NONE;
                ownRow = NONE;
            }
        }

        int labelFor(long row) {
            return ownRow == row ? ownLabel : label;
        }
    }

    private BitSet look(BitSet assumed) throws IOException {
        var found = new BitSet();
        var standing = new Standing();
        try (var records = claims.records.reader();
                var ends = claims.ends.reader()) {
            long[] record = records.next();
            long[] end = ends.next();
            while (record != null || end != null) {
                if (record != null && (end == null || isBefore(record, end))) {
                    standing.turnTo(record);
                    lookAt(record, standing, assumed, found);
                    record = records.next();
                } else if (end != null) {
                    standing.turnTo(end);
                    lookAtEnd(end, standing, found);
                    end = ends.next();
                }
            }
        }
        return found;
    }

    private static boolean isBefore(long[] record, long[] end) {
        for (int i = PreparedClaims.HASH_HIGH; i <= PreparedClaims.ORDER; i++) {
            int order = Long.compare(record[i], end[i]);
            if (order != 0) {
                return order < 0;
            }
        }
        return true;
    }

    private void lookAt(long[] record, Standing standing, BitSet assumed, BitSet found) throws IOException {
        long row = record[PreparedClaims.ROW];
        int label = PreparedClaims.label(record[PreparedClaims.LABEL_AND_SIGHT]);
        int there = standing.labelFor(row);
        if (there != NONE && there != label) {
            refuse(row, 0, record[PreparedClaims.ENTRY], record[PreparedClaims.PLACE], there, found);
            return;
        }
        standing.ownRow = row;
        standing.ownLabel = label;
        int bit = Math.toIntExact(row);
        if (!assumed.get(bit) && !found.get(bit)) {
            standing.label = label;
        }
    }

    private void lookAtEnd(long[] end, Standing standing, BitSet found) throws IOException {
        long row = end[PreparedClaims.ORDER] / 2;
        int label = (int) end[PreparedClaims.END_LABEL];
        if (standing.labelFor(row) != label) {
            refuse(row, 1, end[PreparedClaims.END], end[PreparedClaims.END_PLACE], label, found);
        }
    }

    private void refuse(long row, long isLink, long number, long place, int label, BitSet found) throws IOException {
        found.set(Math.toIntExact(row));
        reasons.add(row, isLink, number, place, label, 0);
    }

    /** In order of rows, the first reason of each. */
    Iterator<RowsRefused.Refusal> reasons() throws IOException {
        return new Reasons(reasons.reader());
    }

    private RowsRefused.Refusal refusal(long[] reason) throws IOException {
        long row = reason[0];
        long place = reason[3];
        String label = Label.values()[(int) reason[4]].text();
        if (reason[1] == 0) {
            Version record = claims.form.record(claims.recordFile.read(place));
            return RowsRefused.Refusal.ofTwoKinds(row, record.key(), label, record.kind());
        }
        Version link = claims.form.link(claims.linkFile.read(place));
        return RowsRefused.Refusal.leadingNowhere(
                row, reason[2] % 2 == 0 ? link.from() : link.to(), link.kind(), label);
    }

    private final class Reasons implements Iterator<RowsRefused.Refusal> {
        private final SortedNumbers.Reader reader;
        private long @Nullable [] next;

        Reasons(SortedNumbers.Reader reader) throws IOException {
            this.reader = reader;
            this.next = reader.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public RowsRefused.Refusal next() {
            long[] reason = next;
            if (reason == null) {
                throw new NoSuchElementException();
            }
            try {
                long[] following = reader.next();
                while (following != null && following[0] == reason[0]) {
                    following = reader.next();
                }
                next = following;
                if (following == null) {
                    reader.close();
                }
                return refusal(reason);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
