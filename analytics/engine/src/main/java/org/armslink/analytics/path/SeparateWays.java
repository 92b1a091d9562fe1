package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * As many ways between two nodes as there are with no other node in common, and the fewest nodes that part the two. By Menger's theorem
 * (1927) these are equally many, unless the two are linked themselves: then that link is one more way, and no node can part them.
 *
 * <p>Maximum flow of one unit a node (Ford and Fulkerson 1956) by shortest augmenting ways (Edmonds and Karp 1972): O(k·(n + m)) time for k
 * ways, O(n + m) memory. In a directed graph along the links. Of several smallest sets the one nearest to the source is given.
 */
public final class SeparateWays {
    /** @param parting nodes, sorted, without which no way is left but the direct link; @param linked whether there is that link */
    public record Result(List<Way> ways, int[] parting, boolean linked) {}

    private static final int NONE = -1;

    private final Graph graph;
    private final int source;
    private final int target;
    /** By node the one after it and before it on the way that goes through it, or NONE. */
    private final int[] after;

    private final int[] before;
    /** What was reached from: a place is node·2 where one comes in and node·2 + 1 where one goes out. */
    private final int[] from;

    private final int[] queue;

    private SeparateWays(Graph graph, int source, int target) {
        this.graph = graph;
        this.source = source;
        this.target = target;
        int n = graph.nodeCount();
        after = new int[n];
        before = new int[n];
        from = new int[2 * n];
        queue = new int[2 * n];
        Arrays.fill(after, NONE);
        Arrays.fill(before, NONE);
    }

    /** @throws IllegalArgumentException if source and target are one */
    public static Result find(Graph graph, int source, int target, Run run) {
        if (source == target) {
            throw new IllegalArgumentException("Ways lead from one record to another, but both are one.");
        }
        var search = new SeparateWays(graph.simple(Graph.Merge.NONE), source, target);
        return search.find(run);
    }

    private Result find(Run run) {
        boolean linked = false;
        var firsts = new ArrayList<Integer>();
        for (int arc = graph.begin(source); arc < graph.end(source); arc++) {
            linked |= graph.neighbour(arc) == target;
        }
        while (augment(run)) {
            run.step();
        }
        for (int arc = graph.begin(source); arc < graph.end(source); arc++) {
            int v = graph.neighbour(arc);
            if (v != target && before[v] == source) {
                firsts.add(v);
            }
        }
        var ways = new ArrayList<Way>();
        if (linked) {
            ways.add(new Way(new int[] {source, target}, 1));
        }
        for (int first : firsts) {
            var nodes = new ArrayList<>(List.of(source));
            for (int v = first; v != target; v = after[v]) {
                nodes.add(v);
            }
            nodes.add(target);
            ways.add(new Way(nodes.stream().mapToInt(Integer::intValue).toArray(), nodes.size() - 1));
        }
        Collections.sort(ways);
        return new Result(List.copyOf(ways), parting(), linked);
    }

    /** After the last search: nodes that were come to and could not be left. */
    private int[] parting() {
        var parting = new ArrayList<Integer>();
        for (int v = 0; v < graph.nodeCount(); v++) {
            if (v != source && v != target && from[2 * v] != NONE && from[2 * v + 1] == NONE) {
                parting.add(v);
            }
        }
        return parting.stream().mapToInt(Integer::intValue).toArray();
    }

    /** One way more, through nodes that are free and back along ways in use; the link between the two is left out. */
    private boolean augment(Run run) {
        Arrays.fill(from, NONE);
        int count = 0;
        int start = 2 * source + 1;
        from[start] = start;
        queue[count++] = start;
        for (int head = 0; head < count; head++) {
            run.checkAt(head);
            int place = queue[head];
            int v = place >> 1;
            if ((place & 1) == 1) {
                for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                    int u = graph.neighbour(arc);
                    if (u == source || (v == source && u == target)) {
                        continue;
                    }
                    if (u == target) {
                        turn(place);
                        return true;
                    }
                    count = reach(2 * u, place, count);
                }
                if (v != source && before[v] != NONE) {
                    count = reach(2 * v, place, count); // back through the node itself
                }
            } else {
                if (before[v] == NONE) {
                    count = reach(2 * v + 1, place, count);
                } else if (before[v] != source) {
                    count = reach(2 * before[v] + 1, place, count); // back along the way that comes in
                }
            }
        }
        return false;
    }

    private int reach(int place, int by, int count) {
        if (from[place] != NONE) {
            return count;
        }
        from[place] = by;
        queue[count] = place;
        return count + 1;
    }

    /** Lets the flow go along the way found, from its last place before the target back to the source. */
    private void turn(int last) {
        var places = new ArrayList<Integer>();
        for (int place = last; from[place] != place; place = from[place]) {
            places.add(place);
        }
        Collections.reverse(places);
        // First all that is undone, then all that is new: a node may be left by one way and taken by another.
        int at = 2 * source + 1;
        for (int place : places) {
            if ((at & 1) == 0 && (place & 1) == 1 && at >> 1 != place >> 1) {
                before[at >> 1] = NONE; // gone back: at was reached from place on an old way
                after[place >> 1] = NONE;
            }
            at = place;
        }
        at = 2 * source + 1;
        for (int place : places) {
            if ((at & 1) == 1 && (place & 1) == 0 && at >> 1 != place >> 1) {
                link(at >> 1, place >> 1);
            }
            at = place;
        }
        after[at >> 1] = target;
    }

    private void link(int v, int u) {
        before[u] = v;
        if (v != source) {
            after[v] = u;
        }
    }
}
