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
 * <p>O(Σ over links of the smaller row) time, O(n) memory a stripe; sums are made in the order of neighbours.
 */
public final class StructuralHoles {
    private static final int STRIPES = 16;

    private StructuralHoles() {}

    /** By node. */
    public record Result(double[] constraint, double[] effectiveSize) {}

    /** @param weighted whether strengths count; else every tie is 1 */
    public static Result compute(Graph graph, boolean weighted, Run run) {
        Graph ties = ties(graph, weighted);
        int n = ties.nodeCount();
        double[] strength = new double[n];
        double[] strongest = new double[n];
        for (int v = 0; v < n; v++) {
            for (int arc = ties.begin(v); arc < ties.end(v); arc++) {
                strength[v] += ties.weight(ties.edge(arc));
                strongest[v] = Math.max(strongest[v], ties.weight(ties.edge(arc)));
            }
        }
        double[] constraint = new double[n];
        double[] effectiveSize = new double[n];
        run.expect(n);
        run.inParallel(Math.max(1, Math.min(STRIPES, n)), stripe -> {
            double[] indirect = new double[n];
            double[] known = new double[n];
            for (int i = stripe; i < n; i += STRIPES) {
                run.step();
                one(ties, i, strength, strongest, indirect, known, constraint, effectiveSize);
            }
            return stripe;
        });
        return new Result(constraint, effectiveSize);
    }

    private static void one(
            Graph ties,
            int i,
            double[] strength,
            double[] strongest,
            double[] indirect,
            double[] known,
            double[] constraint,
            double[] effectiveSize) {
        if (ties.begin(i) == ties.end(i)) {
            constraint[i] = 1;
            return;
        }
        for (int arc = ties.begin(i); arc < ties.end(i); arc++) {
            int q = ties.neighbour(arc);
            double share = ties.weight(ties.edge(arc)) / strength[i];
            for (int second = ties.begin(q); second < ties.end(q); second++) {
                int j = ties.neighbour(second);
                double tie = ties.weight(ties.edge(second));
                indirect[j] += share * tie / strength[q];
                known[j] += share * tie / strongest[j];
            }
        }
        double sum = 0;
        double size = 0;
        for (int arc = ties.begin(i); arc < ties.end(i); arc++) {
            int j = ties.neighbour(arc);
            double both = ties.weight(ties.edge(arc)) / strength[i] + indirect[j];
            sum += both * both;
            size += 1 - known[j];
        }
        constraint[i] = sum;
        effectiveSize[i] = size;
        for (int arc = ties.begin(i); arc < ties.end(i); arc++) {
            int q = ties.neighbour(arc);
            for (int second = ties.begin(q); second < ties.end(q); second++) {
                indirect[ties.neighbour(second)] = 0;
                known[ties.neighbour(second)] = 0;
            }
        }
    }

    private static Graph ties(Graph graph, boolean weighted) {
        int m = graph.edgeCount();
        int[] source = new int[m];
        int[] target = new int[m];
        double[] weight = new double[m];
        for (int edge = 0; edge < m; edge++) {
            source[edge] = graph.source(edge);
            target[edge] = graph.target(edge);
            weight[edge] = weighted ? graph.weight(edge) : 1;
        }
        return Graph.of(graph.nodeCount(), false, source, target, weight)
                .simple(weighted ? Graph.Merge.SUM : Graph.Merge.NONE);
    }
}
