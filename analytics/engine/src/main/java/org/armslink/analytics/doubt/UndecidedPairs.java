package org.armslink.analytics.doubt;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.armslink.analytics.snapshot.Snapshot;
import org.armslink.model.Key;

/**
 * Pairs of records that may be of one person or firearm, on which nobody has decided anything.
 *
 * @param pairs each with the chance that it is one
 * @param apart pairs that a decision says are not one: nothing may bring these together
 * @param complete whether all records were compared
 */
public record UndecidedPairs(List<Pair> pairs, List<Apart> apart, boolean complete) {
    /** Nothing is undecided. */
    public static final UndecidedPairs NONE = new UndecidedPairs(List.of(), List.of(), true);

    /** @param chance above 0, below 1 */
    public record Pair(Key one, Key other, double chance) {
        public Pair {
            if (!(chance > 0 && chance < 1)) {
                throw new IllegalArgumentException("A chance is above 0 and below 1, but was: " + chance);
            }
        }
    }

    /** Two records of two things. */
    public record Apart(Key one, Key other) {}

    public UndecidedPairs {
        pairs = List.copyOf(pairs);
        apart = List.copyOf(apart);
    }

    /** Those pairs of which both records are in the snapshot, and are two there; and what is held apart there. */
    public UndecidedPairs in(Snapshot snapshot) {
        var there = new ArrayList<Pair>();
        for (Pair pair : pairs) {
            if (areTwo(snapshot, pair.one, pair.other)) {
                there.add(pair);
            }
        }
        return new UndecidedPairs(
                there,
                apart.stream()
                        .filter(held -> areTwo(snapshot, held.one, held.other))
                        .toList(),
                complete);
    }

    private static boolean areTwo(Snapshot snapshot, Key one, Key other) {
        OptionalInt a = snapshot.find(one);
        OptionalInt b = snapshot.find(other);
        return a.isPresent() && b.isPresent() && a.getAsInt() != b.getAsInt();
    }

    /**
     * One way in which all could be decided: each pair by its chance, one after another, but none that would bring together what is
     * held apart.
     *
     * @param snapshot that all pairs are {@link #in}
     * @return by node: the first of those that it is one with
     */
    int[] draw(Snapshot snapshot, SplittableRandom random) {
        int[] first = new int[snapshot.nodeCount()];
        for (int v = 0; v < first.length; v++) {
            first[v] = v;
        }
        for (Pair pair : pairs) {
            boolean joined = random.nextDouble() < pair.chance;
            int a = root(first, node(snapshot, pair.one));
            int b = root(first, node(snapshot, pair.other));
            if (joined && a != b && !heldApart(snapshot, first, a, b)) {
                first[Math.max(a, b)] = Math.min(a, b);
            }
        }
        for (int v = 0; v < first.length; v++) {
            first[v] = first[first[v]]; // the smaller number is always above and already settled
        }
        return first;
    }

    private boolean heldApart(Snapshot snapshot, int[] first, int a, int b) {
        for (Apart held : apart) {
            int one = root(first, node(snapshot, held.one));
            int other = root(first, node(snapshot, held.other));
            if ((one == a && other == b) || (one == b && other == a)) {
                return true;
            }
        }
        return false;
    }

    private static int node(Snapshot snapshot, Key key) {
        return snapshot.find(key).orElseThrow();
    }

    private static int root(int[] first, int node) {
        int at = node;
        while (first[at] != at) {
            at = first[at];
        }
        return at;
    }
}
