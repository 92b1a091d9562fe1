package org.armslink.analytics.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * How several nodes hang together with the fewest others in between: a smallest tree, exactly. Dreyfus and Wagner: The Steiner problem
 * in graphs (1971), with breadth-first search since every link counts 1. O(3^t·n + 2^t·m) time and 2^t·n·8 bytes for t nodes.
 * Direction, loops and parallel links do not count. Of several smallest trees always the same one.
 */
public final class Connection {
    /** Beyond these the exact answer takes too long and too much memory. */
    public static final int MOST_NODES = 6;

    private static final long MOST_CELLS = 100_000_000;
    private static final int FAR = Integer.MAX_VALUE / 4;

    private Connection() {}

    /**
     * The tree as ways: the first leads from the first node given to another of them, each further one from somewhere on those before it
     * to one that is still missing. Empty if nothing joins them all.
     *
     * @param nodes 2 to {@link #MOST_NODES}, all different
     */
    public static List<Way> find(Graph graph, int[] nodes, Run run) {
        if (nodes.length < 2
                || nodes.length > MOST_NODES
                || Arrays.stream(nodes).distinct().count() < nodes.length) {
            throw new IllegalArgumentException(
                    "A connection is of 2 to " + MOST_NODES + " different records, but there were: " + nodes.length);
        }
        Graph simple = graph.undirectedSimple(run);
        int n = simple.nodeCount();
        int sets = 1 << (nodes.length - 1); // of all but the last, which is the root
        if ((long) sets * n > MOST_CELLS) {
            throw new IllegalArgumentException("The connection of " + nodes.length + " records in a network of " + n
                    + " would take too much memory. Take fewer records, or a smaller network.");
        }
        return new Trees(simple, nodes, sets, run).find();
    }

    /** By set of nodes and root: the size of the smallest tree of that set with the root in it, and how it is made. */
    private static final class Trees {
        private final Graph graph;
        private final int[] nodes;
        private final int n;
        private final int sets;
        private final Run run;
        private final int[][] size;
        private final int[][] made; // 0 or more: the node before the root on a way; below 0: −1 − a part of the set

        Trees(Graph graph, int[] nodes, int sets, Run run) {
            this.graph = graph;
            this.nodes = nodes;
            this.sets = sets;
            this.run = run;
            n = graph.nodeCount();
            size = new int[sets][n];
            made = new int[sets][n];
        }

        List<Way> find() {
            run.expect(sets - 1);
            for (int set = 1; set < sets; set++) {
                run.step();
                Arrays.fill(size[set], FAR);
                if (Integer.bitCount(set) == 1) {
                    size[set][nodes[Integer.numberOfTrailingZeros(set)]] = 0;
                } else {
                    merge(set);
                }
                grow(set);
            }
            int root = nodes[nodes.length - 1];
            if (size[sets - 1][root] >= FAR) {
                return List.of();
            }
            var links = new ArrayList<int[]>();
            take(sets - 1, root, links);
            return ways(links);
        }

        private void merge(int set) {
            for (int part = (set - 1) & set; part > 0; part = (part - 1) & set) {
                run.check();
                int rest = set ^ part;
                if (part < rest) {
                    break; // each pair of parts once
                }
                for (int v = 0; v < n; v++) {
                    run.checkAt(v);
                    int both = size[part][v] + size[rest][v];
                    if (both < size[set][v]) {
                        size[set][v] = both;
                        made[set][v] = -1 - part;
                    }
                }
            }
        }

        /** Breadth-first from all roots at once, those of small trees first. */
        private void grow(int set) {
            int[] tree = size[set];
            int most = 0;
            int count = 0;
            for (int v = 0; v < n; v++) {
                if (tree[v] < FAR) {
                    most = Math.max(most, tree[v]);
                    count++;
                }
            }
            int[] offsets = new int[most + 2];
            for (int v = 0; v < n; v++) {
                if (tree[v] < FAR) {
                    offsets[tree[v] + 1]++;
                }
            }
            for (int s = 0; s <= most; s++) {
                offsets[s + 1] += offsets[s];
            }
            int[] bySize = new int[count];
            int[] place = offsets.clone();
            for (int v = 0; v < n; v++) {
                if (tree[v] < FAR) {
                    bySize[place[tree[v]]++] = v;
                }
            }
            int[] begun = tree.clone();
            int[] front = new int[n];
            int[] next = new int[n];
            int inFront = 0;
            for (int s = 0; inFront > 0 || s <= most; s++) {
                run.check();
                if (s <= most) {
                    for (int i = offsets[s]; i < offsets[s + 1]; i++) {
                        if (tree[bySize[i]] == s && begun[bySize[i]] == s) {
                            front[inFront++] = bySize[i];
                        }
                    }
                }
                int inNext = 0;
                for (int i = 0; i < inFront; i++) {
                    run.checkAt(i);
                    int v = front[i];
                    for (int arc = graph.begin(v); arc < graph.end(v); arc++) {
                        int u = graph.neighbour(arc);
                        if (tree[u] > s + 1) {
                            tree[u] = s + 1;
                            made[set][u] = v;
                            next[inNext++] = u;
                        }
                    }
                }
                int[] swap = front;
                front = next;
                next = swap;
                inFront = inNext;
            }
        }

        private void take(int set, int root, List<int[]> links) {
            int v = root;
            while (size[set][v] > 0) {
                int how = made[set][v];
                if (how < 0) {
                    take(-1 - how, v, links);
                    take(set ^ (-1 - how), v, links);
                    return;
                }
                links.add(new int[] {v, how});
                v = how;
            }
            if (Integer.bitCount(set) > 1) {
                throw new IllegalStateException("A tree of several records has a link");
            }
        }

        private List<Way> ways(List<int[]> links) {
            int[] before = new int[n];
            boolean[] inTree = new boolean[n];
            var ways = new ArrayList<Way>();
            inTree[nodes[0]] = true;
            // Breadth-first in the tree from the first node gives every node the one before it.
            var order = new ArrayList<>(List.of(nodes[0]));
            Arrays.fill(before, -1);
            for (int i = 0; i < order.size(); i++) {
                int v = order.get(i);
                for (int[] link : links) {
                    int u = link[0] == v ? link[1] : link[1] == v ? link[0] : -1;
                    if (u >= 0 && u != before[v] && u != nodes[0]) {
                        before[u] = v;
                        order.add(u);
                    }
                }
            }
            for (int i = 1; i < nodes.length; i++) {
                var way = new ArrayList<Integer>();
                int v = nodes[i];
                for (; !inTree[v]; v = before[v]) {
                    way.add(v);
                }
                if (way.isEmpty()) {
                    continue; // it lies on a way before
                }
                way.forEach(u -> inTree[u] = true);
                way.add(v);
                Collections.reverse(way);
                ways.add(new Way(way.stream().mapToInt(Integer::intValue).toArray(), way.size() - 1));
            }
            return List.copyOf(ways);
        }
    }
}
