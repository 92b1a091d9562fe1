package org.armslink.analytics.component;

import java.util.Arrays;
import org.armslink.analytics.run.Run;
import org.armslink.analytics.snapshot.Graph;

/**
 * Strong components: nodes each of which can be reached from each other along the links' direction. Tarjan (1972), without recursion:
 * O(n + m). In an undirected graph the same as the weak ones.
 */
public final class StrongComponents {
    private StrongComponents() {}

    /** For every node the smallest number of its component. */
    public static int[] compute(Graph graph, Run run) {
        int n = graph.nodeCount();
        int[] found = new int[n];
        int[] low = new int[n];
        int[] next = new int[n];
        int[] path = new int[n];
        int[] waiting = new int[n];
        boolean[] isWaiting = new boolean[n];
        int[] component = new int[n];
        int clock = 0;
        int looked = 0;
        int waits = 0;
        for (int root = 0; root < n; root++) {
            if (found[root] > 0) {
                continue;
            }
            int depth = 0;
            path[0] = root;
            next[root] = graph.begin(root);
            found[root] = low[root] = ++clock;
            waiting[waits++] = root;
            isWaiting[root] = true;
            while (depth >= 0) {
                int v = path[depth];
                run.checkAt(looked++);
                if (next[v] < graph.end(v)) {
                    int u = graph.neighbour(next[v]++);
                    if (found[u] == 0) {
                        path[++depth] = u;
                        next[u] = graph.begin(u);
                        found[u] = low[u] = ++clock;
                        waiting[waits++] = u;
                        isWaiting[u] = true;
                    } else if (isWaiting[u]) {
                        low[v] = Math.min(low[v], found[u]);
                    }
                    continue;
                }
                if (--depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[v]);
                }
                if (low[v] == found[v]) {
                    int first = waits;
                    int smallest = v;
                    do {
                        smallest = Math.min(smallest, waiting[--first]);
                        isWaiting[waiting[first]] = false;
                    } while (waiting[first] != v);
                    for (int i = first; i < waits; i++) {
                        component[waiting[i]] = smallest;
                    }
                    waits = first;
                }
            }
        }
        return component;
    }

    /** For every node the size of its component. */
    public static double[] sizes(int[] component) {
        return Components.sizes(component);
    }

    /** How many components there are. */
    public static int count(int[] component) {
        return (int) Arrays.stream(component).distinct().count();
    }
}
