package org.armslink.analytics.community;

import org.armslink.analytics.run.Run;

/**
 * The second half of a level of {@link Leiden}: puts each community together anew, within itself. From single nodes, each that is well connected within
 * its community joins the piece of the same community, well connected too, where it gains most.
 *
 * <p>Communities do not meet one another here, so they are worked on by several threads; the nodes of each in the order given.
 */
final class Refinement {
    private static final int CHECK_EVERY = 0xFFF;

    private final WeightedRows rows;
    private final double pull;
    private final int[] community;
    private final int[] piece;
    private final double[] strength; // of a piece, by the number of the node it began with
    private final double[] outwards; // weight of a piece's links to the rest of its community
    private final double[] within; // weight of a node's links within its community
    private final boolean[] joined; // whether a piece has more than one node

    private Refinement(WeightedRows rows, double pull, int[] community) {
        this.rows = rows;
        this.pull = pull;
        this.community = community;
        piece = new int[rows.count];
        strength = rows.strength.clone();
        outwards = new double[rows.count];
        within = new double[rows.count];
        joined = new boolean[rows.count];
    }

    /**
     * The piece of every node, by the number of one of its nodes.
     *
     * @param community numbered below the count of nodes
     * @param order in which nodes are visited
     */
    static int[] pieces(WeightedRows rows, double pull, int[] community, int[] order, Run run) {
        var refinement = new Refinement(rows, pull, community);
        int n = rows.count;
        int[] begin = new int[n + 1];
        double[] whole = new double[n];
        for (int v = 0; v < n; v++) {
            begin[community[v] + 1]++;
            whole[community[v]] += rows.strength[v];
        }
        for (int c = 0; c < n; c++) {
            begin[c + 1] += begin[c];
        }
        int[] sorted = new int[n]; // by community, within it in the order given
        int[] at = begin.clone();
        for (int v : order) {
            sorted[at[community[v]]++] = v;
        }
        int stripes = rows.stripes();
        run.inParallel(stripes, stripe -> {
            // A community belongs to the stripe in which its first node is.
            int from = firstAt(begin, (int) ((long) n * stripe / stripes));
            int to = firstAt(begin, (int) ((long) n * (stripe + 1) / stripes));
            refinement.stretch(sorted, begin[from], begin[to], whole, run);
            return stripe;
        });
        return refinement.piece;
    }

    /** The first community that begins at a place or after it. */
    private static int firstAt(int[] begin, int place) {
        int low = 0;
        int high = begin.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin[middle] >= place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void stretch(int[] sorted, int begin, int end, double[] whole, Run run) {
        for (int i = begin; i < end; i++) {
            int v = sorted[i];
            piece[v] = v;
            double links = 0;
            for (int arc = rows.offsets[v], last = rows.offsets[v + 1]; arc < last; arc++) {
                links += community[rows.neighbours[arc]] == community[v] ? rows.weights[arc] : 0;
            }
            within[v] = links;
            outwards[v] = links;
        }
        double[] to = new double[rows.count];
        int[] touched = new int[64];
        for (int i = begin; i < end; i++) {
            if ((i & CHECK_EVERY) == 0) {
                run.check();
            }
            int v = sorted[i];
            double all = whole[community[v]];
            if (joined[v] || !wellConnected(within[v], rows.strength[v], all)) {
                continue;
            }
            int degree = rows.offsets[v + 1] - rows.offsets[v];
            if (touched.length < degree) {
                touched = new int[2 * degree];
            }
            int found = 0;
            for (int arc = rows.offsets[v], last = rows.offsets[v + 1]; arc < last; arc++) {
                int u = rows.neighbours[arc];
                if (community[u] == community[v]) {
                    if (to[piece[u]] == 0) {
                        touched[found++] = piece[u];
                    }
                    to[piece[u]] += rows.weights[arc];
                }
            }
            int best = v;
            double most = LocalMoves.NO_GAIN;
            double links = 0;
            for (int k = 0; k < found; k++) {
                int p = touched[k];
                double gain = to[p] - pull * rows.strength[v] * strength[p];
                if (gain > most && wellConnected(outwards[p], strength[p], all)) {
                    best = p;
                    most = gain;
                    links = to[p];
                }
                to[p] = 0;
            }
            if (best != v) {
                piece[v] = best;
                joined[v] = true;
                joined[best] = true;
                strength[best] += rows.strength[v];
                outwards[best] += within[v] - 2 * links;
            }
        }
    }

    private boolean wellConnected(double links, double ofStrength, double all) {
        return links >= pull * ofStrength * (all - ofStrength) - LocalMoves.NO_GAIN;
    }
}
