package org.armslink.analytics.snapshot;

import org.armslink.analytics.run.Run;

/**
 * The arcs of each node in one row, rows one after the other, each sorted by neighbour, then by edge. Edges that stand sorted by source and target, as
 * those of snapshots do, need one counting sort, by target; others three.
 *
 * @param offsets row v reaches from offset v, inclusive, to offset v + 1, exclusive
 * @param neighbours by arc
 * @param edges by arc
 */
record Rows(int[] offsets, int[] neighbours, int[] edges) {

    /** Edges in the rows of their sources. */
    static Rows leaving(int n, int[] source, int[] target, Run run) {
        int[] edges = LinkOrder.byEnds(n, source, target, source.length, run);
        return new Rows(LinkOrder.begins(n, source, source.length, run), at(target, edges, run), edges);
    }

    /** The edges of these rows, which are those of their sources, in the rows of their targets. */
    Rows entering(int n, int[] source, int[] target, Run run) {
        int[] begins = LinkOrder.begins(n, target, target.length, run);
        int[] entering = LinkOrder.byNode(target, begins, edges, run);
        return new Rows(begins, at(source, entering, run), entering);
    }

    /** Edges in the rows of both their ends, a loop twice: what leaves a node and what enters it, merged. */
    static Rows touching(int n, int[] source, int[] target, Run run) {
        int m = source.length;
        int[] leaving = LinkOrder.byEnds(n, source, target, source.length, run);
        int[] begins = LinkOrder.begins(n, target, target.length, run);
        int[] entering = LinkOrder.byNode(target, begins, leaving, run);
        run.check(); // here and below: to clear long arrays takes its time too
        int[] neighbours = new int[Math.multiplyExact(2, m)];
        run.check();
        int[] edges = new int[neighbours.length];
        int[] offsets = new int[n + 1];
        int arc = 0;
        int out = 0;
        int in = 0;
        for (int v = 0; v < n; v++) {
            while (in < begins[v + 1] || (out < m && source[leaving[out]] == v)) {
                run.checkAt(arc);
                boolean enters = in < begins[v + 1];
                if (enters && out < m && source[leaving[out]] == v) {
                    int byNeighbour = Integer.compare(source[entering[in]], target[leaving[out]]);
                    enters = byNeighbour != 0 ? byNeighbour < 0 : entering[in] <= leaving[out];
                }
                int edge = enters ? entering[in++] : leaving[out++];
                neighbours[arc] = enters ? source[edge] : target[edge];
                edges[arc++] = edge;
            }
            offsets[v + 1] = arc;
        }
        return new Rows(offsets, neighbours, edges);
    }

    /** Those arcs whose edge has a new number, 0 or more, in their order. */
    Rows keep(int[] number, int count) {
        int[] kept = new int[offsets.length];
        int[] keptNeighbours = new int[count];
        int[] keptEdges = new int[count];
        int at = 0;
        for (int v = 0; v + 1 < offsets.length; v++) {
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                int edge = number[edges[arc]];
                if (edge >= 0) {
                    keptNeighbours[at] = neighbours[arc];
                    keptEdges[at++] = edge;
                }
            }
            kept[v + 1] = at;
        }
        return new Rows(kept, keptNeighbours, keptEdges);
    }

    private static int[] at(int[] column, int[] edges, Run run) {
        int[] values = new int[edges.length];
        for (int i = 0; i < edges.length; i++) {
            run.checkAt(i);
            values[i] = column[edges[i]];
        }
        return values;
    }

    long memory() {
        return 4L * (offsets.length + neighbours.length + edges.length);
    }
}
