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
            long hash = 0xcbf29ce484222325L;
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hashes.add((hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L);
        }
    }

    /** At most the bound; then there may be more. */
    int count() {
        return hashes.size();
    }
}
