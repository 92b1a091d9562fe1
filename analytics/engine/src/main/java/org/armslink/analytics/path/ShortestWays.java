package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;
import org.jspecify.annotations.Nullable;

/**
 * The k shortest ways between two nodes, none of which comes to a node twice. Yen: Finding the K shortest loopless paths in a network
 * (1971), each detour searched for once (Lawler 1972).
 *
 * <p>Distances to the target, found once, steer every search (A*): taking nodes away only makes ways longer, so they stay lower bounds.
 * At worst k·n searches of O((n + m) log n), as a rule each looks at little more than the way itself. Which of equally short ways come first is always
 * the same, and says nothing. Loops do not count, of parallel links the shortest does; in a directed graph along the links.
 */
public final class ShortestWays {
    private final Graph graph;
    private final boolean weighted;
    private final int target;
    private final Run run;
    private final double[] toTarget;
    private final double[] soFar;
    private final int[] before;
    private final int[] seenIn; // the search in which soFar and before were set
    private final int[] closedIn;
    private final int[] aside;
    private final int[] lookBack = new int[64];
    private final int[] lookedIn;
    private int[] stack = new int[64];
    private double beyond;
    private int search;

    private ShortestWays(Graph graph, boolean weighted, int target, Run run) {
        this.graph = graph;
        this.weighted = weighted;
        this.target = target;
        this.run = run;
        int n = graph.nodeCount();
        toTarget = new double[n];
        soFar = new double[n];
        before = new int[n];
        seenIn = new int[n];
        closedIn = new int[n];
        aside = new int[n];
        lookedIn = new int[n];
        measureBack();
    }

    /**
     * Shortest first; fewer than k if there are no more.
     *
     * @param weighted whether weights are distances of 0 or more; else every link is 1 long
     * @param k 1 or more
     */
    public static List<Way> find(Graph graph, boolean weighted, int source, int target, int k, Run run) {
        if (k < 1) {
            throw new IllegalArgumentException("k is 1 or more, but was: " + k);
        }
        Graph simple = graph.simple(weighted ? Graph.Merge.SHORTEST : Graph.Merge.NONE);
        return new ShortestWays(simple, weighted, target, run).find(source, k);
    }

    /** A way not yet given, and from which of its places on detours from it are still to be looked for. */
    private record Candidate(Way way, int from) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            return way.compareTo(other.way);
        }
    }

    private List<Way> find(int source, int k) {
        var found = new ArrayList<Way>();
        var candidates = new TreeSet<Candidate>();
        int[] first = search(source, new int[0], Set.of());
        if (first != null) {
            candidates.add(new Candidate(way(first), 0));
        }
        run.expect(k);
        while (found.size() < k && !candidates.isEmpty()) {
            run.step();
            Candidate best = candidates.first();
            candidates.remove(best);
            found.add(best.way);
            int[] nodes = best.way.nodes();
            for (int place = best.from; place < nodes.length - 1; place++) {
                run.check();
                int[] root = Arrays.copyOf(nodes, place);
                var taken = new HashSet<Integer>(); // where ways found go on from the same beginning
                for (Way way : found) {
                    if (way.nodes().length > place + 1
                            && Arrays.equals(way.nodes(), 0, place + 1, nodes, 0, place + 1)) {
                        taken.add(way.nodes()[place + 1]);
                    }
                }
                int[] rest = search(nodes[place], root, taken);
                if (rest != null) {
                    int[] whole = Arrays.copyOf(root, place + rest.length);
                    System.arraycopy(rest, 0, whole, place, rest.length);
                    candidates.add(new Candidate(way(whole), place));
                }
            }
        }
        return List.copyOf(found);
    }

    private Way way(int[] nodes) {
        double length = 0;
        for (int i = 1; i < nodes.length; i++) {
            length += length(nodes[i - 1], nodes[i]);
        }
        return new Way(nodes, length);
    }

    private double length(int from, int to) {
        if (!weighted) {
            return 1;
        }
        for (int arc = graph.begin(from); arc < graph.end(from); arc++) {
            if (graph.neighbour(arc) == to) {
                return graph.weight(graph.edge(arc));
            }
        }
        throw new IllegalStateException("There is no link from " + from + " to " + to);
    }

    private record State(double whole, double soFar, int node) implements Comparable<State> {
        /** The shortest first, of those the one that is furthest along, then by number. */
        @Override
        public int compareTo(State other) {
            int byWhole = Double.compare(whole, other.whole);
            int bySoFar = byWhole != 0 ? byWhole : Double.compare(other.soFar, soFar);
            return bySoFar != 0 ? bySoFar : Integer.compare(node, other.node);
        }
    }

    /**
     * The shortest way on from a node.
     *
     * @param without nodes that must not be come to
     * @param notNext nodes that must not come next after the first
     */
    private int @Nullable [] search(int from, int[] without, Set<Integer> notNext) {
        if (Double.isInfinite(toTarget[from])) {
            return null;
        }
        search++;
        for (int node : without) {
            closedIn[node] = search;
        }
        if (isCutOff(from, notNext)) {
            return null;
        }
        seenIn[from] = search;
        soFar[from] = 0;
        before[from] = -1;
        return weighted ? searchByLength(from, notNext) : searchBySteps(from, notNext);
    }

    /**
     * Whether a short look back from the target finds that nothing leads there any more. Half the nodes of an investigation's graph have one
     * link: whoever takes away the node before such a target would else search all the rest for nothing.
     */
    private boolean isCutOff(int from, Set<Integer> notNext) {
        if (from == target) {
            return false;
        }
        int count = 0;
        lookBack[count++] = target;
        lookedIn[target] = search;
        for (int head = 0; head < count; head++) {
            int v = lookBack[head];
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int u = graph.neighbourIn(arc);
                if (u == from) {
                    if (!notNext.contains(v)) {
                        return false;
                    }
                } else if (closedIn[u] != search && lookedIn[u] != search) {
                    if (count == lookBack.length) {
                        return false;
                    }
                    lookedIn[u] = search;
                    lookBack[count++] = u;
                }
            }
        }
        return true;
    }

    /**
     * Where every link is 1 long, a way that may still be as short as the bound is followed to its end before another is begun, and a node
     * with links to look at again once the bound is raised is put aside: a node with thousands of links costs one look at each.
     */
    private int @Nullable [] searchBySteps(int from, Set<Integer> notNext) {
        int asideCount = 0;
        double bound = toTarget[from];
        int stacked = 0;
        stack[stacked++] = from;
        while (true) {
            double nextBound = Double.POSITIVE_INFINITY;
            int kept = 0;
            for (int i = 0; i < asideCount; i++) {
                // Looked at again under the raised bound; put aside again if more is beyond that one too.
                int v = aside[i];
                stacked = push(v, from, notNext, bound, stacked);
                if (beyond < Double.POSITIVE_INFINITY) {
                    aside[kept++] = v;
                    nextBound = Math.min(nextBound, beyond);
                }
            }
            asideCount = kept;
            while (stacked > 0) {
                int v = stack[--stacked];
                if (closedIn[v] == search) {
                    continue;
                }
                if (v == target) {
                    return back(v);
                }
                closedIn[v] = search;
                stacked = push(v, from, notNext, bound, stacked);
                if (beyond < Double.POSITIVE_INFINITY) {
                    aside[asideCount++] = v;
                    nextBound = Math.min(nextBound, beyond);
                }
            }
            if (Double.isInfinite(nextBound)) {
                return null;
            }
            bound = nextBound;
        }
    }

    /** Stacks the neighbours through which a way may be as short as the bound, and notes the least length {@link #beyond} it. */
    private int push(int v, int from, Set<Integer> notNext, double bound, int stacked) {
        beyond = Double.POSITIVE_INFINITY;
        double through = soFar[v] + 1;
        int count = stacked;
        for (int arc = graph.begin(v), end = graph.end(v); arc < end; arc++) {
            int u = graph.neighbour(arc);
            double whole = through + toTarget[u];
            if (whole > bound) {
                if (whole < beyond && closedIn[u] != search && !(v == from && notNext.contains(u))) {
                    beyond = whole;
                }
                continue;
            }
            if (closedIn[u] == search
                    || (seenIn[u] == search && soFar[u] <= through)
                    || (v == from && notNext.contains(u))) {
                continue;
            }
            seenIn[u] = search;
            soFar[u] = through;
            before[u] = v;
            if (count == stack.length) {
                stack = Arrays.copyOf(stack, 2 * count);
            }
            stack[count++] = u;
        }
        return count;
    }

    private int @Nullable [] searchByLength(int from, Set<Integer> notNext) {
        var queue = new PriorityQueue<State>();
        queue.add(new State(toTarget[from], 0, from));
        while (!queue.isEmpty()) {
            int v = queue.remove().node;
            if (closedIn[v] == search) {
                continue;
            }
            if (v == target) {
                return back(v);
            }
            closedIn[v] = search;
            for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                int u = graph.neighbour(arc);
                if (closedIn[u] == search || Double.isInfinite(toTarget[u]) || (v == from && notNext.contains(u))) {
                    continue;
                }
                double through = soFar[v] + graph.weight(graph.edge(arc));
                if (seenIn[u] != search || through < soFar[u]) {
                    seenIn[u] = search;
                    soFar[u] = through;
                    before[u] = v;
                    queue.add(new State(through + toTarget[u], through, u));
                }
            }
        }
        return null;
    }

    private int[] back(int node) {
        var nodes = new ArrayList<Integer>();
        for (int v = node; v >= 0; v = before[v]) {
            nodes.add(v);
        }
        Collections.reverse(nodes);
        return nodes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Distances of all nodes to the target, against the links. */
    private void measureBack() {
        Arrays.fill(toTarget, Double.POSITIVE_INFINITY);
        toTarget[target] = 0;
        if (weighted) {
            measureBackByLength();
            return;
        }
        int[] queue = new int[graph.nodeCount()];
        queue[0] = target;
        int count = 1;
        for (int head = 0; head < count; head++) {
            int v = queue[head];
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int u = graph.neighbourIn(arc);
                if (Double.isInfinite(toTarget[u])) {
                    toTarget[u] = toTarget[v] + 1;
                    queue[count++] = u;
                }
            }
        }
    }

    private void measureBackByLength() {
        var queue = new PriorityQueue<State>();
        queue.add(new State(0, 0, target));
        while (!queue.isEmpty()) {
            State state = queue.remove();
            int v = state.node;
            if (state.whole > toTarget[v]) {
                continue;
            }
            for (int arc = graph.beginIn(v); arc < graph.endIn(v); arc++) {
                int u = graph.neighbourIn(arc);
                double length = graph.weight(graph.edgeIn(arc));
                if (!(length >= 0)) {
                    throw new IllegalArgumentException("A distance is 0 or more, but a link has: " + length);
                }
                if (toTarget[v] + length < toTarget[u]) {
                    toTarget[u] = toTarget[v] + length;
                    queue.add(new State(toTarget[u], 0, u));
                }
            }
        }
    }
}
