package org.armslink.analytics.path;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * All shortest ways between two nodes: how many there are, exactly, the first of them, and the network that they form together.
 *
 * <p>Counted as Brandes (2001) counts them, forward from one end and back from the other: a link on k₁ ways from the start and k₂ ways to
 * the end is on k₁·k₂ ways. Two searches, then O(n + m) additions of whole numbers of any size. Where links have lengths, ways count as
 * equally long if they differ by less than one part in 2⁴⁰, which is what the order of additions can do. Loops do not count and parallel links
 * are one step; in a directed graph along the links.
 */
public final class AllShortestWays {
    private static final double SAME = 0x1p-40;
    private static final int CHECK_EVERY = 0xFFF;

    /**
     * A link on the way.
     *
     * @param edge of {@link Graph#simple}
     * @param from the end nearer to the start
     * @param ways how many shortest ways go over it
     */
    public record Step(int edge, int from, int to, BigInteger ways) {}

    /**
     * What was found.
     *
     * @param length of each way; 0 if there is none
     * @param count how many there are, exactly
     * @param ways the first of them, in order of their nodes
     * @param network every link that is on one of them, nearest to the start first
     */
    public record Result(double length, BigInteger count, List<Way> ways, List<Step> network) {
        /** Whether all ways are listed. */
        public boolean complete() {
            return count.equals(BigInteger.valueOf(ways.size()));
        }
    }

    private final Graph graph;
    private final boolean weighted;
    private final int source;
    private final int target;
    private final Run run;
    private final double[] fromSource;
    private final double[] toTarget;
    private final double length;

    private AllShortestWays(Graph graph, boolean weighted, int source, int target, Run run) {
        this.graph = graph;
        this.weighted = weighted;
        this.source = source;
        this.target = target;
        this.run = run;
        fromSource = distances(graph, weighted, source, run);
        run.step();
        toTarget = graph.isDirected()
                ? distances(reversed(graph), weighted, target, run)
                : distances(graph, weighted, target, run);
        run.step();
        length = fromSource[target];
    }

    /**
     * Finds them.
     *
     * @param weighted whether weights are distances above 0; else every link is 1 long
     * @param most how many ways to list, 1 or more
     * @throws IllegalArgumentException for a distance of 0, over which ways could turn without becoming longer
     */
    public static Result find(Graph graph, boolean weighted, int source, int target, int most, Run run) {
        if (most < 1) {
            throw new IllegalArgumentException("most is 1 or more, but was: " + most);
        }
        Graph simple = graph.simple(weighted ? Graph.Merge.SHORTEST : Graph.Merge.NONE);
        for (int edge = 0; weighted && edge < simple.edgeCount(); edge++) {
            if (!(simple.weight(edge) > 0)) {
                throw new IllegalArgumentException("All shortest ways need distances above 0, but between nodes "
                        + simple.source(edge) + " and " + simple.target(edge) + " it is: " + simple.weight(edge));
            }
        }
        run.expect(3);
        var search = new AllShortestWays(simple, weighted, source, target, run);
        return search.find(most);
    }

    private Result find(int most) {
        if (Double.isInfinite(length)) {
            return new Result(0, BigInteger.ZERO, List.of(), List.of());
        }
        int[] order = order();
        int[] place = new int[graph.nodeCount()];
        Arrays.fill(place, -1);
        for (int i = 0; i < order.length; i++) {
            place[order[i]] = i;
        }
        BigInteger[] before = new BigInteger[order.length];
        BigInteger[] after = new BigInteger[order.length];
        Arrays.fill(before, BigInteger.ZERO);
        Arrays.fill(after, BigInteger.ZERO);
        before[place[source]] = BigInteger.ONE;
        after[place[target]] = BigInteger.ONE;
        for (int i = 0; i < order.length; i++) {
            checkAt(i);
            for (int arc = graph.begin(order[i]); arc < graph.end(order[i]); arc++) {
                if (isStep(order[i], arc)) {
                    int u = place[graph.neighbour(arc)];
                    before[u] = before[u].add(before[i]);
                }
            }
        }
        var network = new ArrayList<Step>();
        for (int i = order.length - 1; i >= 0; i--) {
            checkAt(i);
            for (int arc = graph.begin(order[i]); arc < graph.end(order[i]); arc++) {
                if (isStep(order[i], arc)) {
                    after[i] = after[i].add(after[place[graph.neighbour(arc)]]);
                }
            }
        }
        for (int i = 0; i < order.length; i++) {
            checkAt(i);
            for (int arc = graph.begin(order[i]); arc < graph.end(order[i]); arc++) {
                if (isStep(order[i], arc)) {
                    int u = graph.neighbour(arc);
                    network.add(new Step(graph.edge(arc), order[i], u, before[i].multiply(after[place[u]])));
                }
            }
        }
        List<Way> ways = list(most);
        run.step();
        return new Result(length, before[place[target]], ways, List.copyOf(network));
    }

    private void checkAt(int i) {
        if ((i & CHECK_EVERY) == 0) {
            run.check();
        }
    }

    /** Nodes on shortest ways, nearest to the start first, equally near ones by number. */
    private int[] order() {
        return java.util.stream.IntStream.range(0, graph.nodeCount())
                .filter(v -> fits(fromSource[v] + toTarget[v]))
                .boxed()
                .sorted((a, b) -> {
                    int byDistance = Double.compare(fromSource[a], fromSource[b]);
                    return byDistance != 0 ? byDistance : Integer.compare(a, b);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean fits(double through) {
        return through <= length * (1 + SAME);
    }

    private boolean isStep(int v, int arc) {
        int u = graph.neighbour(arc);
        double step = weighted ? graph.weight(graph.edge(arc)) : 1;
        return fromSource[u] > fromSource[v] && fits(fromSource[v] + step + toTarget[u]);
    }

    /** The first ways, by the numbers of their nodes: every step leads to the end, so no try is in vain. */
    private List<Way> list(int most) {
        var ways = new ArrayList<Way>();
        var nodes = new ArrayList<>(List.of(source));
        var arcs = new ArrayList<>(List.of(graph.begin(source)));
        while (!nodes.isEmpty() && ways.size() < most) {
            int last = nodes.size() - 1;
            int v = nodes.get(last);
            int arc = arcs.get(last);
            if (v == target) {
                run.check();
                ways.add(new Way(nodes.stream().mapToInt(Integer::intValue).toArray(), length));
                arc = graph.end(v);
            }
            while (arc < graph.end(v) && !isStep(v, arc)) {
                arc++;
            }
            if (arc == graph.end(v)) {
                nodes.remove(last);
                arcs.remove(last);
            } else {
                arcs.set(last, arc + 1);
                nodes.add(graph.neighbour(arc));
                arcs.add(graph.begin(graph.neighbour(arc)));
            }
        }
        return List.copyOf(ways);
    }

    private static double[] distances(Graph graph, boolean weighted, int from, Run run) {
        if (weighted) {
            return new Dijkstra(graph, run).from(from);
        }
        var search = new BreadthFirst(graph, run);
        search.from(from);
        double[] distance = new double[graph.nodeCount()];
        for (int v = 0; v < distance.length; v++) {
            distance[v] = search.distance(v) < 0 ? Double.POSITIVE_INFINITY : search.distance(v);
        }
        return distance;
    }

    private static Graph reversed(Graph graph) {
        int m = graph.edgeCount();
        int[] from = new int[m];
        int[] to = new int[m];
        double[] weight = new double[m];
        for (int edge = 0; edge < m; edge++) {
            from[edge] = graph.target(edge);
            to[edge] = graph.source(edge);
            weight[edge] = graph.weight(edge);
        }
        return Graph.of(graph.nodeCount(), true, from, to, weight);
    }
}
