package org.armslink.analytics.community;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How far two groupings agree, over the nodes that are in both. Each is a number for every node; a negative one says that the node is not
 * in that grouping.
 *
 * <p>With n nodes in both, a(i) of them in group i of the one, b(j) in group j of the other and c(i,j) in both of these:
 *
 * <ul>
 *   <li>Normalised mutual information, by the mean of the entropies: 2·I / (H(a) + H(b)) with I = Σ c/n · log(c·n / (a·b)) and
 *       H(a) = −Σ a/n · log(a/n) (Danon, Díaz-Guilera, Duch and Arenas 2005). It favours groupings into many small groups.
 *   <li>Adjusted Rand index: (Σ C(c,2) − E) / ((A + B)/2 − E) with A = Σ C(a,2), B = Σ C(b,2), E = A·B / C(n,2): the share of pairs of
 *       nodes on which both say the same, less what chance would give (Hubert and Arabie 1985). 0 is what chance gives, below 0 less.
 * </ul>
 *
 * Both are 1 where the groupings are the same, also where that is since each is one group, or each node stands for itself. Time n·log n,
 * space n.
 */
public final class Agreement {
    /** How many nodes are in this group of the one and in that of the other; at least one. */
    public record Overlap(int one, int other, int nodes) {}

    private final int nodes;
    private final List<Overlap> overlaps;
    private final int[] sizes;
    private final int[] otherSizes;

    private Agreement(int nodes, List<Overlap> overlaps, int[] sizes, int[] otherSizes) {
        this.nodes = nodes;
        this.overlaps = overlaps;
        this.sizes = sizes;
        this.otherSizes = otherSizes;
    }

    public static Agreement of(int[] one, int[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException(
                    "Groupings of " + one.length + " and of " + other.length + " nodes cannot be compared");
        }
        long[] pairs = new long[one.length];
        int nodes = 0;
        for (int v = 0; v < one.length; v++) {
            if (one[v] >= 0 && other[v] >= 0) {
                pairs[nodes++] = (long) one[v] << 32 | other[v];
            }
        }
        Arrays.sort(pairs, 0, nodes); // so that sums are taken in one order, whatever the nodes' order
        var overlaps = new ArrayList<Overlap>();
        int[] sizes = new int[Arrays.stream(one).max().orElse(-1) + 1];
        int[] otherSizes = new int[Arrays.stream(other).max().orElse(-1) + 1];
        for (int begin = 0, end; begin < nodes; begin = end) {
            end = begin;
            while (end < nodes && pairs[end] == pairs[begin]) {
                end++;
            }
            var overlap = new Overlap((int) (pairs[begin] >>> 32), (int) pairs[begin], end - begin);
            overlaps.add(overlap);
            sizes[overlap.one()] += overlap.nodes();
            otherSizes[overlap.other()] += overlap.nodes();
        }
        return new Agreement(nodes, overlaps, sizes, otherSizes);
    }

    /** How many nodes are in both groupings. */
    public int nodes() {
        return nodes;
    }

    /** By the group of the one, then by that of the other. */
    public List<Overlap> overlaps() {
        return List.copyOf(overlaps);
    }

    /** 0 where one says nothing of the other, 1 where they are the same. */
    public double mutualInformation() {
        double mutual = 0;
        for (Overlap overlap : overlaps) {
            double share = (double) overlap.nodes() / nodes;
            mutual += share
                    * Math.log((double) overlap.nodes()
                            * nodes
                            / ((double) sizes[overlap.one()] * otherSizes[overlap.other()]));
        }
        double entropies = entropy(sizes) + entropy(otherSizes);
        return entropies == 0 ? 1 : Math.max(0, 2 * mutual / entropies);
    }

    private double entropy(int[] groups) {
        double entropy = 0;
        for (int size : groups) {
            if (size > 0) {
                double share = (double) size / nodes;
                entropy -= share * Math.log(share);
            }
        }
        return entropy;
    }

    /** 0 for what chance gives, 1 where they are the same. */
    public double adjustedRandIndex() {
        double together = 0;
        for (Overlap overlap : overlaps) {
            together += pairs(overlap.nodes());
        }
        double ofOne = Arrays.stream(sizes).mapToDouble(Agreement::pairs).sum();
        double ofOther = Arrays.stream(otherSizes).mapToDouble(Agreement::pairs).sum();
        double all = pairs(nodes);
        double expected = all == 0 ? 0 : ofOne * ofOther / all;
        double most = (ofOne + ofOther) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(int nodes) {
        return nodes * (nodes - 1.0) / 2;
    }
}
