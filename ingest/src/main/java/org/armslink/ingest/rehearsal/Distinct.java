package org.armslink.ingest.rehearsal;

import java.util.HashSet;
import java.util.Set;

/** Counts different texts up to a bound; texts are told apart by 64 bits of a hash. */
final class Distinct {
    private final int most;
    private final Set<Long> hashes = new HashSet<>();

    Distinct(int most) {
        this.most = most;
    }

    void add(String text) {
        if (hashes.size() < most) {
            hashes.add(SaidHash.of(text));
        }
    }

    /** At most the bound; then there may be more. */
    int count() {
        return hashes.size();
    }
}
