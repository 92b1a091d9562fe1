package org.armslink.analytics.community;

import java.util.SplittableRandom;
import org.armslink.analytics.run.Run;

/** The first half of a level of {@link Leiden}: single nodes move while that gains. */
final class LocalMoves {
    /** Less than this is rounding, not gain. */
    static final double NO_GAIN = 1e-10;

    private static final int CHECK_EVERY = 0xFFF;

    private final WeightedRows rows;
    private final int n;
    private final double pull; // resolution ÷ the sum of all strengths
    private final SplittableRandom random;
    private final Run run;
    private final double[] to; // weight of the links of the node at hand to each community
    private final int[] touched;

    LocalMoves(WeightedRows rows, double resolution, SplittableRandom random, Run run) {
        this.rows = rows;
        this.n = rows.count;
        this.random = random;
        this.run = run;
        pull = pull(rows, resolution);
        to = new double[n];
        touched = new int[n];
    }

    static double pull(WeightedRows rows, double resolution) {
        return rows.all == 0 ? 0 : resolution / rows.all;
    }

    /** All nodes, in an order by lot. */
    int[] shuffled() {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Moves nodes from the communities given, numbered below n, until no move gains. */
    int[] move(int[] start) {
        int[] community = start.clone();
        double[] strength = new double[n];
        int[] size = new int[n];
        for (int v = 0; v < n; v++) {
            strength[community[v]] += rows.strength[v];
            size[community[v]]++;
        }
        int[] empty = new int[n];
        int empties = 0;
        for (int c = n - 1; c >= 0; c--) {
            if (size[c] == 0) {
                empty[empties++] = c;
            }
        }
        int[] queue = shuffled();
        boolean[] waiting = new boolean[n];
        java.util.Arrays.fill(waiting, true);
        int head = 0;
        int left = n;
        int steps = 0;
        while (left > 0) {
            if ((steps++ & CHECK_EVERY) == 0) {
                run.check();
            }
            int v = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            left--;
            waiting[v] = false;
            int own = community[v];
            int found = neighbours(v, community);
            strength[own] -= rows.strength[v];
            double push = pull * rows.strength[v];
            int best = own;
            double most = to[own] - push * strength[own];
            int alike = 1;
            for (int i = 0; i < found; i++) {
                int c = touched[i];
                double gain = to[c] - push * strength[c];
                if (gain > most + NO_GAIN) {
                    best = c;
                    most = gain;
                    alike = 1;
                } else if (best != own && gain > most - NO_GAIN && random.nextInt(++alike) == 0) {
                    best = c; // as good as the best: by lot, or nobody would see that it might be either
                }
            }
            clear(found);
            if (most < -NO_GAIN && size[own] > 1) {
                best = empty[--empties]; // better alone than anywhere
            }
            strength[best] += rows.strength[v];
            if (best == own) {
                continue;
            }
            size[best]++;
            if (--size[own] == 0) {
                empty[empties++] = own;
            }
            community[v] = best;
            for (int arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
                int u = rows.neighbours[arc];
                if (community[u] != best && !waiting[u]) {
                    waiting[u] = true;
                    int tail = head + left;
                    queue[tail >= n ? tail - n : tail] = u;
                    left++;
                }
            }
        }
        return community;
    }

    private int neighbours(int v, int[] community) {
        int found = 0;
        for (int arc = rows.offsets[v]; arc < rows.offsets[v + 1]; arc++) {
            int c = community[rows.neighbours[arc]];
            if (to[c] == 0) {
                touched[found++] = c;
            }
            to[c] += rows.weights[arc];
        }
        return found;
    }

    private void clear(int found) {
        for (int i = 0; i < found; i++) {
            to[touched[i]] = 0;
        }
    }
}
