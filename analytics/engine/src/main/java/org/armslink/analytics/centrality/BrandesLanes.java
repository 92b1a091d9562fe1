package org.armslink.analytics.centrality;

import java.util.Arrays;
import org.armslink.analytics.run.Run;

/**
 * One worker's state in Brandes' algorithm (2001) for eight sources at once: count the shortest paths outwards, then add up inwards
 * what each node lies between. A node of weight w stands for w nodes in one place.
 *
 * <p>The sources go outwards step by step together, each in a lane of its own. Near one another they meet the same nodes at the same
 * step or the next, so that one look at a link and one line of memory serve several of them (as searches for distances do in Then, Kemper et
 * al.: The more the merrier, 2014). What a node has in the lanes at a step is one <em>meeting</em>; the sweep inwards goes through the meetings
 * backwards. A sum is made in the order of the meetings, which the batch alone decides.
 */
final class BrandesLanes {
    static final int LANES = 8;

    private static final int CHECK_EVERY = 0x3FF;

    private final int[] offsets;
    private final int[] neighbours;
    private final double[] weights;
    private final Run run;
    private final double[] scores;
    /** By node and lane: shortest paths from the lane's source. */
    private final double[] paths;
    /** The same while a step is being taken; zero between steps. */
    private final double[] coming;
    /** By node and lane, for even and for odd steps: (weight + dependency) ÷ paths; zero in lanes that do not meet the node then. */
    private final double[][] share;

    private final byte[] seen;
    private final byte[] next;
    /** For even and for odd steps: the lanes in which a node is met. */
    private final byte[][] met;

    private final int[] touched;
    private int[] node;
    private byte[] lanes;
    private int[] stepEnds;
    private int meetings;

    BrandesLanes(int[] offsets, int[] neighbours, double[] weights, Run run) {
        int n = weights.length;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.weights = weights;
        this.run = run;
        scores = new double[n];
        paths = new double[n * LANES];
        coming = new double[n * LANES];
        share = new double[2][n * LANES];
        seen = new byte[n];
        next = new byte[n];
        met = new byte[2][n];
        touched = new int[n];
        node = new int[2 * n + LANES];
        lanes = new byte[2 * n + LANES];
        stepEnds = new int[16];
    }

    /** @param end exclusive, at most {@link #LANES} after the first */
    void from(int first, int end) {
        meetings = 0;
        for (int source = first; source < end; source++) {
            byte lane = (byte) (1 << (source - first));
            seen[source] = lane;
            paths[source * LANES + source - first] = 1;
            meet(source, lane);
        }
        int steps = outwards();
        inwards(first, end, steps);
        for (int i = 0; i < meetings; i++) {
            seen[node[i]] = 0;
        }
    }

    double[] scores() {
        return scores;
    }

    private void meet(int v, byte in) {
        if (meetings == node.length) {
            node = Arrays.copyOf(node, 2 * meetings);
            lanes = Arrays.copyOf(lanes, 2 * meetings);
        }
        node[meetings] = v;
        lanes[meetings++] = in;
    }

    /** Returns how many steps there are, that of the sources counted. */
    private int outwards() {
        int steps = 0;
        int begin = 0;
        while (meetings > begin) {
            if (steps == stepEnds.length) {
                stepEnds = Arrays.copyOf(stepEnds, 2 * steps);
            }
            stepEnds[steps++] = meetings;
            int end = meetings;
            settle(spread(begin, end));
            begin = end;
        }
        return steps;
    }

    /** Adds the paths of the last step to all neighbours that are new in some lane; returns how many these are. */
    private int spread(int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            if ((i & CHECK_EVERY) == 0) {
                run.check();
            }
            int v = node[i];
            int in = lanes[i] & 0xFF;
            int at = v * LANES;
            double a = (in & 1) != 0 ? paths[at] : 0;
            double b = (in & 2) != 0 ? paths[at + 1] : 0;
            double c = (in & 4) != 0 ? paths[at + 2] : 0;
            double d = (in & 8) != 0 ? paths[at + 3] : 0;
            double e = (in & 16) != 0 ? paths[at + 4] : 0;
            double f = (in & 32) != 0 ? paths[at + 5] : 0;
            double g = (in & 64) != 0 ? paths[at + 6] : 0;
            double h = (in & 128) != 0 ? paths[at + 7] : 0;
            for (int arc = offsets[v], last = offsets[v + 1]; arc < last; arc++) {
                int u = neighbours[arc];
                int fresh = in & ~seen[u];
                if (fresh == 0) {
                    continue;
                }
                if (next[u] == 0) {
                    touched[count++] = u;
                }
                next[u] |= (byte) fresh;
                int to = u * LANES;
                coming[to] += a;
                coming[to + 1] += b;
                coming[to + 2] += c;
                coming[to + 3] += d;
                coming[to + 4] += e;
                coming[to + 5] += f;
                coming[to + 6] += g;
                coming[to + 7] += h;
            }
        }
        return count;
    }

    private void settle(int count) {
        for (int i = 0; i < count; i++) {
            int u = touched[i];
            byte fresh = next[u];
            next[u] = 0;
            seen[u] |= fresh;
            meet(u, fresh);
            for (int lane = 0, at = u * LANES; lane < LANES; lane++, at++) {
                if ((fresh >> lane & 1) != 0) {
                    paths[at] = coming[at];
                }
                coming[at] = 0;
            }
        }
    }

    private void inwards(int first, int end, int steps) {
        for (int step = steps - 1; step > 0; step--) {
            int begin = stepEnds[step - 1];
            double[] mine = share[step & 1];
            byte[] here = met[step & 1];
            double[] theirs = share[~step & 1];
            byte[] beyond = met[~step & 1];
            for (int i = begin; i < stepEnds[step]; i++) {
                if ((i & CHECK_EVERY) == 0) {
                    run.check();
                }
                gather(i, first, end, mine, theirs, beyond);
                here[node[i]] = lanes[i];
            }
            for (int i = stepEnds[step]; step + 1 < steps && i < stepEnds[step + 1]; i++) {
                beyond[node[i]] = 0;
            }
        }
        for (int i = stepEnds[0]; steps > 1 && i < stepEnds[1]; i++) {
            met[1][node[i]] = 0;
        }
    }

    private void gather(int meeting, int first, int end, double[] mine, double[] theirs, byte[] beyond) {
        int v = node[meeting];
        int in = lanes[meeting] & 0xFF;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        for (int arc = offsets[v], last = offsets[v + 1]; arc < last; arc++) {
            int u = neighbours[arc];
            if ((beyond[u] & in) == 0) {
                continue;
            }
            int at = u * LANES;
            a += theirs[at];
            b += theirs[at + 1];
            c += theirs[at + 2];
            d += theirs[at + 3];
            e += theirs[at + 4];
            f += theirs[at + 5];
            g += theirs[at + 6];
            h += theirs[at + 7];
        }
        int at = v * LANES;
        mine[at] = a;
        mine[at + 1] = b;
        mine[at + 2] = c;
        mine[at + 3] = d;
        mine[at + 4] = e;
        mine[at + 5] = f;
        mine[at + 6] = g;
        mine[at + 7] = h;
        double weight = weights[v];
        double score = 0;
        for (int lane = 0; lane < end - first; lane++, at++) {
            if ((in >> lane & 1) == 0) {
                mine[at] = 0;
                continue;
            }
            double count = paths[at];
            if (count == Double.POSITIVE_INFINITY) {
                throw new ArithmeticException(
                        "There are more than 1e308 shortest paths between two nodes; exact betweenness cannot count them");
            }
            double dependency = mine[at] * count;
            score += weights[first + lane] * dependency;
            mine[at] = (weight + dependency) / count;
        }
        scores[v] += score;
    }
}
