package org.armslink.analytics.centrality;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.armslink.analytics.snapshot.Graph;

/**
 * One worker's state in sampling: draws a pair of nodes, then one of its shortest paths, each as likely as the others, and
 * counts whom it passes. Searches from both ends, whole levels at a time, always where fewer links have to be looked at;
 * the path counts of the two levels that meet say how many paths run through each meeting place.
 */
final class PathSampler {
    private final Graph graph;
    private final int[] component;
    private final int[] passed;
    private final Side forward;
    private final Side backward;

    /** @param component of each node; pairs of different ones have no path */
    PathSampler(Graph graph, int[] component) {
        this.graph = graph;
        this.component = component;
        passed = new int[graph.nodeCount()];
        forward = new Side(false);
        backward = new Side(true);
    }

    void draw(SplittableRandom random) {
        int n = graph.nodeCount();
        int source = random.nextInt(n);
        int other = random.nextInt(n - 1);
        int target = other < source ? other : other + 1;
        if (component[source] != component[target]) {
            return;
        }
        forward.start(source);
        backward.start(target);
        boolean met = false;
        while (!met && forward.hasFrontier() && backward.hasFrontier()) {
            met = forward.links <= backward.links ? forward.expand(backward) : backward.expand(forward);
        }
        if (met) {
            count(meeting(random), source, target, random);
        }
        forward.clear();
        backward.clear();
    }

    /** One of the nodes where the two last levels meet, as likely as paths run through it. */
    private int meeting(SplittableRandom random) {
        double all = 0;
        for (int i = forward.begin; i < forward.end; i++) {
            int v = forward.queue[i];
            all += backward.distance[v] < 0 ? 0 : forward.paths[v] * backward.paths[v];
        }
        double drawn = random.nextDouble() * all;
        int chosen = -1;
        for (int i = forward.begin; i < forward.end && (chosen < 0 || drawn >= 0); i++) {
            int v = forward.queue[i];
            if (backward.distance[v] >= 0) {
                chosen = v;
                drawn -= forward.paths[v] * backward.paths[v];
            }
        }
        return chosen;
    }

    private void count(int meeting, int source, int target, SplittableRandom random) {
        if (meeting != source && meeting != target) {
            passed[meeting]++;
        }
        for (Side side : new Side[] {forward, backward}) {
            for (int v = meeting; side.distance[v] > 1; ) {
                v = side.before(v, random);
                passed[v]++;
            }
        }
    }

    int[] passed() {
        return passed;
    }

    /** One of the two searches. */
    private final class Side {
        private final boolean against;
        private final int[] distance;
        private final double[] paths;
        private final int[] queue;
        private int begin;
        private int end;
        /** Links that leave the frontier. */
        private long links;

        Side(boolean against) {
            this.against = against;
            int n = graph.nodeCount();
            distance = new int[n];
            paths = new double[n];
            queue = new int[n];
            Arrays.fill(distance, -1);
        }

        void start(int node) {
            distance[node] = 0;
            paths[node] = 1;
            queue[0] = node;
            begin = 0;
            end = 1;
            links = last(node) - first(node);
        }

        boolean hasFrontier() {
            return begin < end;
        }

        /** Goes one whole level further; whether it met the other search there. */
        boolean expand(Side other) {
            boolean met = false;
            int stop = end;
            links = 0;
            for (; begin < stop; begin++) {
                int v = queue[begin];
                int next = distance[v] + 1;
                for (int arc = first(v), last = last(v); arc < last; arc++) {
                    int u = neighbour(arc);
                    if (distance[u] < 0) {
                        distance[u] = next;
                        paths[u] = paths[v];
                        queue[end++] = u;
                        links += last(u) - first(u);
                        met |= other.distance[u] >= 0;
                    } else if (distance[u] == next) {
                        paths[u] += paths[v];
                    }
                }
            }
            return met;
        }

        /** A node one link nearer to where this search began, as likely as paths run through it. */
        int before(int node, SplittableRandom random) {
            double drawn = random.nextDouble() * paths[node];
            int chosen = -1;
            // Against this search's own direction: whoever can have led here.
            int last = against ? graph.end(node) : graph.endIn(node);
            for (int arc = against ? graph.begin(node) : graph.beginIn(node);
                    arc < last && (chosen < 0 || drawn >= 0);
                    arc++) {
                int u = against ? graph.neighbour(arc) : graph.neighbourIn(arc);
                if (distance[u] >= 0 && distance[u] == distance[node] - 1) {
                    chosen = u;
                    drawn -= paths[u];
                }
            }
            return chosen;
        }

        void clear() {
            for (int i = 0; i < end; i++) {
                distance[queue[i]] = -1;
            }
        }

        private int first(int node) {
            return against ? graph.beginIn(node) : graph.begin(node);
        }

        private int last(int node) {
            return against ? graph.endIn(node) : graph.end(node);
        }

        private int neighbour(int arc) {
            return against ? graph.neighbourIn(arc) : graph.neighbour(arc);
        }
    }
}
