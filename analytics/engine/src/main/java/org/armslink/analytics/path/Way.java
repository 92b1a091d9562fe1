package org.armslink.analytics.path;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A way through a graph.
 *
 * @param nodes from first to last, at least one
 * @param length number of links, or sum of distances
 */
public record Way(int[] nodes, double length) implements Comparable<Way> {
    /** Shorter ones first, then by the numbers of their nodes. */
    @Override
    public int compareTo(Way other) {
        int byLength = Double.compare(length, other.length);
        return byLength != 0 ? byLength : Arrays.compare(nodes, other.nodes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Way way && compareTo(way) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nodes);
    }
}
