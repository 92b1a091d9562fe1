package org.armslink.analytics.centrality;

import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Cores by strength: the largest s for which a node belongs to a part in which each has links of strength s or more to the others of it. The s-core of
 * Eidsaa and Almaas (2013); by incoming or outgoing strength alone, a core of Batagelj and Zaveršnik (Generalized cores, 2002). Of parallel links the
 * weights add up, loops do not count, no weight is below 0.
 *
 * <p>Whoever has the least strength left is taken away, and with it its links; its s is the largest strength at which anybody had to go so far.
 * O((n + m)·log n) time, O(n + m) memory.
 */
public final class StrengthCores {
    private StrengthCores() {}

    /** @param direction which strength counts; BOTH whichever way the links go */
    public static double[] compute(Graph graph, Degree.Direction direction, Run run) {
        boolean either = direction == Degree.Direction.BOTH || !graph.isDirected();
        Graph simple = either ? graph.undirectedSum(run) : graph.simple(Graph.Merge.SUM);
        boolean byOut = direction == Degree.Direction.OUT;
        int n = simple.nodeCount();
        run.expect(n);
        var left = new Sums(n);
        boolean[] gone = new boolean[n];
        double[] core = new double[n];
        var waiting = new LowestFirst();
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            int end = byOut ? simple.end(v) : simple.endIn(v);
            for (int arc = byOut ? simple.begin(v) : simple.beginIn(v); arc < end; arc++) {
                left.add(v, simple.weight(byOut ? simple.edge(arc) : simple.edgeIn(arc)));
            }
            waiting.add(left.of(v), v);
        }
        double s = 0;
        int since = 0;
        while (!waiting.isEmpty()) {
            double key = waiting.lowestKey();
            int v = waiting.lowest();
            waiting.removeLowest();
            if (gone[v] || key > left.of(v)) {
                continue; // it has less left since, and has gone for that or will
            }
            run.step();
            gone[v] = true;
            s = Math.max(s, key);
            core[v] = s;
            // Who is gone is missed by those it leads to where incoming strength counts, else by those that lead to it.
            int end = byOut ? simple.endIn(v) : simple.end(v);
            for (int arc = byOut ? simple.beginIn(v) : simple.begin(v); arc < end; arc++) {
                run.checkAt(++since);
                int u = byOut ? simple.neighbourIn(arc) : simple.neighbour(arc);
                if (!gone[u]) {
                    left.add(u, -simple.weight(byOut ? simple.edgeIn(arc) : simple.edge(arc)));
                    waiting.add(left.of(u), u);
                }
            }
        }
        return core;
    }

    /** Sums with what rounding took from them (Neumaier 1974): of much from which nearly all is taken mostly the errors would be left. */
    private record Sums(double[] sum, double[] lost) {
        Sums(int n) {
            this(new double[n], new double[n]);
        }

        double of(int v) {
            return sum[v] + lost[v];
        }

        void add(int v, double more) {
            double before = sum[v];
            double after = before + more;
            lost[v] += Math.abs(before) >= Math.abs(more) ? before - after + more : more - after + before;
            sum[v] = after;
        }
    }
}
