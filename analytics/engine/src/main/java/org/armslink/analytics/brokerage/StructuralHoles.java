package org.armslink.analytics.brokerage;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Burt's structural holes: whose contacts do not know one another. Burt: Structural Holes (1992).
 *
 * <p>With p(i,j) the share of i's ties that j has, both directions together, constraint is C(i) = Σ over contacts j of
 * (p(i,j) + Σ over q of p(i,q)·p(q,j))²: high where the contacts are few and know one another. Effective size is
 * Σ over contacts j of (1 − Σ over q of p(i,q)·m(j,q)), with m(j,q) the tie of j and q as a share of j's strongest: how many contacts
 * remain when those who know one another are taken together. A node without contacts, for which Burt defines no constraint, has 1
 * here, the one of who has a single contact, and size 0. Loops do not count; strengths of parallel links add up.
 *
 * <p>Only contacts who know one another matter, and each such pair is found from the one with fewer ties: O(m·√m) time at worst, O(n + m) memory; each
 * node's sums are made in a fixed order: threads change nothing.
 */
public final class StructuralHoles {
    private static final int STRIPES = 16;

    private StructuralHoles() {}

    /** By node. */
    public record Result(double[] constraint, double[] effectiveSize) {}

    /** @param weighted whether strengths count; else every tie is 1 */
    public static Result compute(Graph graph, boolean weighted, Run run) {
        Graph ties = weighted ? graph.undirectedSum(run) : graph.undirectedSimple(run);
        int n = ties.nodeCount();
        double[] strength = new double[n];
        double[] strongest = new double[n];
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            for (int arc = ties.begin(v); arc < ties.end(v); arc++) {
                strength[v] += ties.weight(ties.edge(arc));
                strongest[v] = Math.max(strongest[v], ties.weight(ties.edge(arc)));
            }
        }
        var upwards = new Upwards(ties, run);
        double[] constraint = new double[n];
        double[] effectiveSize = new double[n];
        run.expect(n);
        run.inParallel(Math.max(1, Math.min(STRIPES, n)), stripe -> {
            var one = new One(ties, upwards, strength, strongest);
            for (int i = stripe; i < n; i += STRIPES) {
                run.step();
                one.compute(i, run);
                constraint[i] = one.constraint;
                effectiveSize[i] = one.effectiveSize;
            }
            return stripe;
        });
        return new Result(constraint, effectiveSize);
    }

    /** Each tie once, at the end with fewer ties: nobody has more than √(2m) of them there. */
    private static final class Upwards {
        final int[] offsets;
        final int[] neighbours;
        final double[] ties;

        Upwards(Graph graph, Run run) {
            int n = graph.nodeCount();
            offsets = new int[n + 1];
            neighbours = new int[graph.edgeCount()];
            ties = new double[graph.edgeCount()];
            int place = 0;
            for (int v = 0; v < n; v++) {
                run.checkAt(v);
                int degree = graph.end(v) - graph.begin(v);
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int u = graph.neighbour(arc);
                    int other = graph.end(u) - graph.begin(u);
                    if (other > degree || (other == degree && u > v)) {
                        neighbours[place] = u;
                        ties[place++] = graph.weight(graph.edge(arc));
                    }
                }
                offsets[v + 1] = place;
            }
        }
    }

    /** The figures of one node after another. */
    private static final class One {
        private final Graph graph;
        private final Upwards upwards;
        private final double[] strength;
        private final double[] strongest;
        private final int[] contact; // by node: its place in the row at hand and 1, or 0
        private double[] indirect = new double[16];
        private double[] known = new double[16];
        double constraint;
        double effectiveSize;

        One(Graph graph, Upwards upwards, double[] strength, double[] strongest) {
            this.graph = graph;
            this.upwards = upwards;
            this.strength = strength;
            this.strongest = strongest;
            contact = new int[graph.nodeCount()];
        }

        void compute(int i, Run run) {
            int begin = graph.begin(i);
            int contacts = graph.end(i) - begin;
            if (contacts == 0) {
                constraint = 1;
                effectiveSize = 0;
                return;
            }
            if (indirect.length < contacts) {
                indirect = new double[2 * contacts];
                known = new double[2 * contacts];
            }
            for (int place = 0; place < contacts; place++) {
                contact[graph.neighbour(begin + place)] = place + 1;
                indirect[place] = 0;
                known[place] = 0;
            }
            for (int place = 0; place < contacts; place++) {
                if ((place & 0xFF) == 0xFF) {
                    run.check();
                }
                triangles(i, place);
            }
            double sum = 0;
            double size = 0;
            for (int place = 0; place < contacts; place++) {
                double both = tie(begin + place) / strength[i] + indirect[place];
                sum += both * both;
                size += 1 - known[place];
                contact[graph.neighbour(begin + place)] = 0;
            }
            constraint = sum;
            effectiveSize = size;
        }

        private double tie(int arc) {
            return graph.weight(graph.edge(arc));
        }

        /** Goes through those whom the contact at that place knows among the other contacts; each pair of contacts is met once. */
        private void triangles(int i, int place) {
            int q = graph.neighbour(graph.begin(i) + place);
            for (int at = upwards.offsets[q], end = upwards.offsets[q + 1]; at < end; at++) {
                int j = upwards.neighbours[at];
                int other = contact[j] - 1;
                if (other < 0) {
                    continue;
                }
                double tie = upwards.ties[at];
                double toQ = tie(graph.begin(i) + place) / strength[i];
                double toJ = tie(graph.begin(i) + other) / strength[i];
                indirect[other] += toQ * tie / strength[q];
                indirect[place] += toJ * tie / strength[j];
                known[other] += toQ * tie / strongest[j];
                known[place] += toJ * tie / strongest[q];
            }
        }
    }
}
