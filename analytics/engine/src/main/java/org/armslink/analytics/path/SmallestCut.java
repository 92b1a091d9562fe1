package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * What parts some nodes from others at the least cost, and how much can flow between them; by the theorem of Ford and Fulkerson (1956) the
 * two are equal. Either the links (each with a capacity) or the nodes (each counts 1) of a smallest cut.
 *
 * <p>Maximum flow by Dinitz (1970): O(n²·m) time at worst, O(m·√m) where every capacity is 1, and O(n + m) memory. Loops do not count and
 * parallel links are one of their joint capacity; in a directed graph along the links. Of several smallest cuts the one nearest to the start is given.
 */
public final class SmallestCut {
    /**
     * A smallest cut.
     *
     * @param flow how much can flow, which is what the cut's links carry, or how many nodes it has
     * @param edges the cut's links, as edges of {@link Graph#simple}; empty where nodes were asked for
     * @param nodes the cut's nodes; empty where links were asked for
     * @param only whether no other cut is as small
     * @param linked links that join the two sides themselves, which no node can cut; empty where links were asked for
     */
    public record Result(double flow, int[] edges, int[] nodes, boolean only, int[] linked) {}

    private final Run run;
    private final Arcs arcs;
    private final int start;
    private final int end;
    private double flow;

    private SmallestCut(Arcs arcs, Run run) {
        this.arcs = arcs;
        this.run = run;
        start = arcs.places - 2;
        end = arcs.places - 1;
    }

    /**
     * The links of a smallest cut.
     *
     * @param graph with capacities of 0 or more as weights
     * @param from one node or more
     * @param to one node or more, none of them in {@code from}
     */
    public static Result ofLinks(Graph graph, int[] from, int[] to, Run run) {
        check(from, to);
        Graph simple = graph.simple(Graph.Merge.SUM);
        var arcs = new Arcs(simple.nodeCount() + 2, simple.edgeCount() + from.length + to.length);
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            run.checkAt(edge);
            double capacity = simple.weight(edge);
            if (!(capacity >= 0) || Double.isInfinite(capacity)) {
                throw new IllegalArgumentException("A capacity is 0 or more, but edge " + edge + " has: " + capacity);
            }
            arcs.add(simple.source(edge), simple.target(edge), capacity, simple.isDirected() ? 0 : capacity);
        }
        var cut = new SmallestCut(arcs, run);
        cut.join(from, to, 1, 0);
        cut.fill();
        boolean[] near = cut.reached();
        boolean[] far = cut.reaching();
        var edges = new ArrayList<Integer>();
        boolean only = true;
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            run.checkAt(edge);
            int a = simple.source(edge);
            int b = simple.target(edge);
            if (simple.weight(edge) > 0 && ((near[a] && !near[b]) || (!simple.isDirected() && near[b] && !near[a]))) {
                edges.add(edge);
                only &= near[a] ? far[b] : far[a]; // else the cut could be made beyond this link
            }
        }
        return new Result(cut.flow, ints(edges), new int[0], only, new int[0]);
    }

    /** The nodes of a smallest cut; links that join the two sides themselves are left out. */
    public static Result ofNodes(Graph graph, int[] from, int[] to, Run run) {
        check(from, to);
        Graph simple = graph.simple(Graph.Merge.NONE);
        int n = simple.nodeCount();
        boolean[] isFrom = new boolean[n];
        boolean[] isTo = new boolean[n];
        Arrays.stream(from).forEach(v -> isFrom[v] = true);
        Arrays.stream(to).forEach(v -> isTo[v] = true);
        // A node is a place where one comes in, 2·v, and one where one goes out, 2·v + 1.
        var arcs = new Arcs(2 * n + 2, n + 2 * simple.edgeCount() + from.length + to.length);
        for (int v = 0; v < n; v++) {
            run.checkAt(v);
            arcs.add(2 * v, 2 * v + 1, isFrom[v] || isTo[v] ? Double.POSITIVE_INFINITY : 1, 0);
        }
        var linked = new ArrayList<Integer>();
        for (int edge = 0; edge < simple.edgeCount(); edge++) {
            run.checkAt(edge);
            int a = simple.source(edge);
            int b = simple.target(edge);
            boolean along = isFrom[a] && isTo[b];
            boolean against = isFrom[b] && isTo[a];
            if (along || (against && !simple.isDirected())) {
                linked.add(edge);
            } else {
                arcs.add(2 * a + 1, 2 * b, Double.POSITIVE_INFINITY, 0);
                if (!simple.isDirected()) {
                    arcs.add(2 * b + 1, 2 * a, Double.POSITIVE_INFINITY, 0);
                }
            }
        }
        var cut = new SmallestCut(arcs, run);
        cut.join(from, to, 2, 1);
        cut.fill();
        boolean[] near = cut.reached();
        boolean[] far = cut.reaching();
        var nodes = new ArrayList<Integer>();
        boolean only = true;
        for (int v = 0; v < n; v++) {
            if (near[2 * v] && !near[2 * v + 1]) {
                nodes.add(v);
                only &= far[2 * v + 1];
            }
        }
        return new Result(cut.flow, new int[0], ints(nodes), only, ints(linked));
    }

    private static void check(int[] from, int[] to) {
        if (from.length == 0 || to.length == 0) {
            throw new IllegalArgumentException(
                    "A cut needs records on both sides, but there were: " + from.length + " and " + to.length);
        }
        for (int v : from) {
            for (int u : to) {
                if (u == v) {
                    throw new IllegalArgumentException("A record cannot be parted from itself: one is on both sides.");
                }
            }
        }
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** A place from which all of one side is fed, and one into which all of the other side drains. */
    private void join(int[] from, int[] to, int placesOfNode, int wayOut) {
        for (int v : Arrays.stream(from).distinct().toArray()) {
            arcs.add(start, placesOfNode * v, Double.POSITIVE_INFINITY, 0);
        }
        for (int v : Arrays.stream(to).distinct().toArray()) {
            arcs.add(placesOfNode * v + wayOut, end, Double.POSITIVE_INFINITY, 0);
        }
        arcs.index(run);
    }

    private void fill() {
        int[] level = new int[arcs.places];
        int[] next = new int[arcs.places];
        int[] path = new int[arcs.places];
        while (level(level)) {
            run.step();
            System.arraycopy(arcs.first, 0, next, 0, arcs.places);
            double more = blockingFlow(level, next, path);
            if (Double.isInfinite(more)) {
                throw new IllegalStateException("An endless flow: a way without any capacity was left in");
            }
            flow += more;
        }
    }

    /** How many arcs from the start every place is, along those with room. */
    private boolean level(int[] level) {
        Arrays.fill(level, -1);
        int[] queue = new int[arcs.places];
        int count = 0;
        queue[count++] = start;
        level[start] = 0;
        for (int head = 0; head < count; head++) {
            run.checkAt(head);
            int v = queue[head];
            for (int i = arcs.first[v]; i < arcs.first[v + 1]; i++) {
                int arc = arcs.of[i];
                int u = arcs.to[arc];
                if (level[u] < 0 && arcs.room[arc] > 0) {
                    level[u] = level[v] + 1;
                    queue[count++] = u;
                }
            }
        }
        return level[end] >= 0;
    }

    /** Fills shortest ways until none is left, without recursion: the ways may be long. */
    private double blockingFlow(int[] level, int[] next, int[] path) {
        double sum = 0;
        int depth = 0;
        int steps = 0;
        int v = start;
        while (true) {
            if (v == end) {
                run.check();
                double most = Double.POSITIVE_INFINITY;
                for (int i = 0; i < depth; i++) {
                    most = Math.min(most, arcs.room[path[i]]);
                }
                sum += most;
                int full = depth;
                for (int i = depth - 1; i >= 0; i--) {
                    arcs.room[path[i]] -= most;
                    arcs.room[path[i] ^ 1] += most;
                    full = arcs.room[path[i]] > 0 ? full : i;
                }
                depth = full;
                v = arcs.to[path[full] ^ 1];
                continue;
            }
            run.checkAt(steps++);
            boolean further = false;
            for (; next[v] < arcs.first[v + 1]; next[v]++) {
                int arc = arcs.of[next[v]];
                if (arcs.room[arc] > 0 && level[arcs.to[arc]] == level[v] + 1) {
                    path[depth++] = arc;
                    v = arcs.to[arc];
                    further = true;
                    break;
                }
            }
            if (!further) {
                if (depth == 0) {
                    return sum;
                }
                level[v] = -1;
                v = arcs.to[path[--depth] ^ 1];
            }
        }
    }

    /** Places that could still be fed from the start. */
    private boolean[] reached() {
        return search(start, false);
    }

    /** Places that could still drain to the end. */
    private boolean[] reaching() {
        return search(end, true);
    }

    private boolean[] search(int from, boolean against) {
        boolean[] found = new boolean[arcs.places];
        int[] queue = new int[arcs.places];
        int count = 0;
        queue[count++] = from;
        found[from] = true;
        for (int head = 0; head < count; head++) {
            run.checkAt(head);
            int v = queue[head];
            for (int i = arcs.first[v]; i < arcs.first[v + 1]; i++) {
                int arc = arcs.of[i];
                int u = arcs.to[arc];
                if (!found[u] && arcs.room[against ? arc ^ 1 : arc] > 0) {
                    found[u] = true;
                    queue[count++] = u;
                }
            }
        }
        return found;
    }

    /** Arcs in pairs: an even one and the one after it lead the two ways between the same places. */
    private static final class Arcs {
        final int places;
        final int[] to;
        final double[] room;
        final int[] first;
        int[] of = new int[0];
        private int count;

        Arcs(int places, int pairs) {
            this.places = places;
            to = new int[2 * pairs];
            room = new double[2 * pairs];
            first = new int[places + 1];
        }

        void add(int from, int target, double along, double against) {
            to[count] = target;
            room[count++] = along;
            to[count] = from;
            room[count++] = against;
            first[from + 1]++;
            first[target + 1]++;
        }

        /** To be called once all are there. */
        void index(Run run) {
            for (int v = 0; v < places; v++) {
                first[v + 1] += first[v];
            }
            of = new int[count];
            int[] at = Arrays.copyOf(first, places);
            for (int arc = 0; arc < count; arc++) {
                run.checkAt(arc);
                of[at[to[arc ^ 1]]++] = arc;
            }
        }
    }
}
