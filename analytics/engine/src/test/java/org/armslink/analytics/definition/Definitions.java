package org.armslink.analytics.definition;

import java.util.Arrays;
import org.armslink.analytics.snapshot.Graph;

/**
 * Measures as their definitions have them, over whole matrices: slow, and with nothing in common with what is tested. Loops do not count;
 * strengths of parallel links add up.
 */
final class Definitions {
    final int n;
    final boolean directed;
    /** Sum of the weights from one node to another; symmetric where links have no direction. */
    final double[][] weight;
    /** Whether there is a link from one to another. */
    final boolean[][] linked;
    /** Whether there is a link, whichever way. */
    final boolean[][] either;
    /** Steps along the links; −1 where there is no way. */
    final int[][] steps;
    /** How many shortest ways there are. */
    final double[][] ways;

    Definitions(Graph graph) {
        n = graph.nodeCount();
        directed = graph.isDirected();
        weight = new double[n][n];
        linked = new boolean[n][n];
        either = new boolean[n][n];
        for (int edge = 0; edge < graph.edgeCount(); edge++) {
            int a = graph.source(edge);
            int b = graph.target(edge);
            if (a == b) {
                continue;
            }
            linked[a][b] = true;
            weight[a][b] += graph.weight(edge);
            if (!directed) {
                linked[b][a] = true;
                weight[b][a] += graph.weight(edge);
            }
            either[a][b] = either[b][a] = true;
        }
        steps = new int[n][n];
        ways = new double[n][n];
        for (int s = 0; s < n; s++) {
            count(s);
        }
    }

    /** Level by level: who is linked from the level before is on the next. */
    private void count(int s) {
        Arrays.fill(steps[s], -1);
        steps[s][s] = 0;
        ways[s][s] = 1;
        boolean more = true;
        for (int level = 0; more; level++) {
            more = false;
            for (int u = 0; u < n; u++) {
                if (steps[s][u] != level) {
                    continue;
                }
                for (int v = 0; v < n; v++) {
                    if (linked[u][v] && (steps[s][v] < 0 || steps[s][v] == level + 1)) {
                        steps[s][v] = level + 1;
                        ways[s][v] += ways[s][u];
                        more = true;
                    }
                }
            }
        }
    }

    double[] degree(boolean in, boolean out) {
        double[] degree = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                degree[v] += in && linked[u][v] || out && linked[v][u] ? 1 : 0;
            }
        }
        return degree;
    }

    double[] strength(boolean in, boolean out) {
        double[] strength = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                strength[v] += (in ? weight[u][v] : 0) + (out ? weight[v][u] : 0);
            }
        }
        return strength;
    }

    /** Σ over pairs of σ(s,t|v) / σ(s,t); each unordered pair once. */
    double[] betweenness() {
        double[] between = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                if (s == t || steps[s][t] < 2) {
                    continue;
                }
                for (int v = 0; v < n; v++) {
                    if (v != s && v != t && on(s, v, t)) {
                        between[v] += ways[s][v] * ways[v][t] / ways[s][t] / (directed ? 1 : 2);
                    }
                }
            }
        }
        return between;
    }

    private boolean on(int s, int v, int t) {
        return steps[s][v] >= 0 && steps[v][t] >= 0 && steps[s][v] + steps[v][t] == steps[s][t];
    }

    /** The same for the link from one node to another. */
    double linkBetweenness(int from, int to) {
        double between = 0;
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < n; t++) {
                between += over(s, from, to, t);
                between += directed ? 0 : over(s, to, from, t);
            }
        }
        return directed ? between : between / 2;
    }

    private double over(int s, int from, int to, int t) {
        boolean on = steps[s][from] >= 0 && steps[to][t] >= 0 && steps[s][from] + 1 + steps[to][t] == steps[s][t];
        return on ? ways[s][from] * ways[to][t] / ways[s][t] : 0;
    }

    int reached(int v) {
        int reached = 0;
        for (int u = 0; u < n; u++) {
            reached += u != v && steps[v][u] > 0 ? 1 : 0;
        }
        return reached;
    }

    double closeness(int v) {
        double sum = 0;
        for (int u = 0; u < n; u++) {
            sum += Math.max(0, steps[v][u]);
        }
        double reached = reached(v);
        return sum == 0 ? 0 : reached / (n - 1) * (reached / sum);
    }

    double harmonic(int v) {
        double sum = 0;
        for (int u = 0; u < n; u++) {
            sum += steps[v][u] > 0 ? 1.0 / steps[v][u] : 0;
        }
        return n < 2 ? 0 : sum / (n - 1);
    }

    /** r = (1 − d)·s + d·(Σ over links u→v of r(u)·w(u,v)/w(u) + D·s), solved. @param seeds where walks begin; null for anywhere */
    double[] pageRank(double damping, boolean weighted, boolean[] seeds) {
        double[] start = new double[n];
        double count = 0;
        for (int v = 0; v < n; v++) {
            count += seeds == null || seeds[v] ? 1 : 0;
        }
        double[][] equations = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            start[v] = seeds == null || seeds[v] ? 1 / count : 0;
            equations[v][v] = 1;
            equations[v][n] = (1 - damping) * start[v];
        }
        for (int u = 0; u < n; u++) {
            double out = 0;
            for (int v = 0; v < n; v++) {
                out += linked[u][v] ? weighted ? weight[u][v] : 1 : 0;
            }
            for (int v = 0; v < n; v++) {
                double share = out == 0 ? start[v] : linked[u][v] ? (weighted ? weight[u][v] : 1) / out : 0;
                equations[v][u] -= damping * share;
            }
        }
        return solved(equations);
    }

    /** x = 1 + α·Aᵀ·x, solved; highest 1. */
    double[] katz(double share, boolean weighted) {
        double strongest = 0;
        for (int v = 0; v < n; v++) {
            double in = 0;
            for (int u = 0; u < n; u++) {
                in += linked[u][v] ? weighted ? weight[u][v] : 1 : 0;
            }
            strongest = Math.max(strongest, in);
        }
        double[][] equations = new double[n][n + 1];
        for (int v = 0; v < n; v++) {
            equations[v][v] = 1;
            equations[v][n] = 1;
            for (int u = 0; u < n; u++) {
                if (linked[u][v]) {
                    equations[v][u] -= share / strongest * (weighted ? weight[u][v] : 1);
                }
            }
        }
        double[] solved = solved(equations);
        double highest = Arrays.stream(solved).max().orElse(1);
        return Arrays.stream(solved).map(x -> x / highest).toArray();
    }

    /** Gauss, with the largest pivot of each column. */
    private static double[] solved(double[][] equations) {
        int n = equations.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int row = column + 1; row < n; row++) {
                best = Math.abs(equations[row][column]) > Math.abs(equations[best][column]) ? row : best;
            }
            double[] pivot = equations[best];
            equations[best] = equations[column];
            equations[column] = pivot;
            for (int row = column + 1; row < n; row++) {
                double factor = equations[row][column] / pivot[column];
                for (int k = column; factor != 0 && k <= n; k++) {
                    equations[row][k] -= factor * pivot[k];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = equations[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= equations[row][k] * solution[k];
            }
            solution[row] = sum / equations[row][row];
        }
        return solution;
    }

    /** Σ over links u→v of x(u)·w(u,v). */
    double[] inflow(double[] x, boolean weighted) {
        double[] inflow = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                inflow[v] += linked[u][v] ? x[u] * (weighted ? weight[u][v] : 1) : 0;
            }
        }
        return inflow;
    }

    /** For each k, whoever has fewer than k left is taken away, until nobody has. */
    double[] coreNumbers() {
        double[] core = new double[n];
        boolean[] there = new boolean[n];
        Arrays.fill(there, true);
        for (int k = 1; k < n; k++) {
            boolean gone = true;
            boolean any = false;
            while (gone) {
                gone = false;
                any = false;
                for (int v = 0; v < n; v++) {
                    int left = 0;
                    for (int u = 0; u < n && there[v]; u++) {
                        left += there[u] && either[v][u] ? 1 : 0;
                    }
                    if (there[v] && left < k) {
                        there[v] = false;
                        gone = true;
                    }
                    any |= there[v];
                }
            }
            if (!any) {
                break;
            }
            for (int v = 0; v < n; v++) {
                core[v] = there[v] ? k : core[v];
            }
        }
        return core;
    }

    double[] clustering() {
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            int pairs = 0;
            int closed = 0;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; either[v][a] && b < n; b++) {
                    if (either[v][b]) {
                        pairs++;
                        closed += either[a][b] ? 1 : 0;
                    }
                }
            }
            clustering[v] = pairs == 0 ? 0 : (double) closed / pairs;
        }
        return clustering;
    }

    /** Barrat et al. (2004): pairs by what their two links weigh. */
    double[] weightedClustering() {
        double[] clustering = new double[n];
        for (int v = 0; v < n; v++) {
            double pairs = 0;
            double closed = 0;
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; either[v][a] && b < n; b++) {
                    if (either[v][b]) {
                        double both = tie(v, a, true) + tie(v, b, true);
                        pairs += both;
                        closed += either[a][b] ? both : 0;
                    }
                }
            }
            clustering[v] = pairs == 0 ? 0 : closed / pairs;
        }
        return clustering;
    }

    private double tie(int i, int j, boolean weighted) {
        return !either[i][j] ? 0 : !weighted ? 1 : directed ? weight[i][j] + weight[j][i] : weight[i][j];
    }

    /** Burt's constraint and effective size, {@code [0]} and {@code [1]}. */
    double[][] structuralHoles(boolean weighted) {
        double[] sum = new double[n];
        double[] strongest = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                sum[i] += tie(i, j, weighted);
                strongest[i] = Math.max(strongest[i], tie(i, j, weighted));
            }
        }
        double[][] found = new double[2][n];
        for (int i = 0; i < n; i++) {
            found[0][i] = sum[i] == 0 ? 1 : 0;
            for (int j = 0; j < n; j++) {
                if (!either[i][j]) {
                    continue;
                }
                double indirect = 0;
                double known = 0;
                for (int q = 0; q < n; q++) {
                    if (q != i && q != j && either[i][q] && either[q][j]) {
                        indirect += tie(i, q, weighted) / sum[i] * tie(q, j, weighted) / sum[q];
                        known += tie(i, q, weighted) / sum[i] * tie(j, q, weighted) / strongest[j];
                    }
                }
                found[0][i] += Math.pow(tie(i, j, weighted) / sum[i] + indirect, 2);
                found[1][i] += 1 - known;
            }
        }
        return found;
    }

    /** How many hang together with each node, without the node {@code gone}; −1 leaves all in. */
    private double[] partSizes(int gone) {
        int[] part = new int[n];
        Arrays.fill(part, -1);
        double[] count = new double[n];
        for (int start = 0; start < n; start++) {
            if (part[start] >= 0 || start == gone) {
                continue;
            }
            int[] queue = new int[n];
            int tail = 1;
            queue[0] = start;
            part[start] = start;
            for (int head = 0; head < tail; head++) {
                for (int u = 0; u < n; u++) {
                    if (u != gone && part[u] < 0 && either[queue[head]][u]) {
                        part[u] = start;
                        queue[tail++] = u;
                    }
                }
            }
            count[start] = tail;
        }
        double[] sizes = new double[n];
        for (int v = 0; v < n; v++) {
            sizes[v] = v == gone ? 0 : count[part[v]];
        }
        return sizes;
    }

    double[] components() {
        return partSizes(-1);
    }

    double[] strongComponents() {
        double[] sizes = new double[n];
        for (int v = 0; v < n; v++) {
            for (int u = 0; u < n; u++) {
                sizes[v] += steps[v][u] >= 0 && steps[u][v] >= 0 ? 1 : 0;
            }
        }
        return sizes;
    }

    /** Pairs of others that hang together with the node there and not without it. */
    double[] cutPoints() {
        double[] with = partSizes(-1);
        double[] parted = new double[n];
        for (int v = 0; v < n; v++) {
            double[] without = partSizes(v);
            for (int u = 0; u < n; u++) {
                if (u != v) {
                    // each of u's pairs is met from both its ends; u and v hanging together is one that is none of the
                    // others'
                    parted[v] += (with[u] - (hangTogether(u, v) ? 1 : 0) - without[u]) / 2;
                }
            }
        }
        return parted;
    }

    private int[] partOf;

    private boolean hangTogether(int u, int v) {
        if (partOf == null) {
            partOf = new int[n];
            Arrays.setAll(partOf, i -> i);
            boolean changed = true;
            while (changed) {
                changed = false;
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        if (either[a][b] && partOf[b] < partOf[a]) {
                            partOf[a] = partOf[b];
                            changed = true;
                        }
                    }
                }
            }
        }
        return partOf[u] == partOf[v];
    }

    /** Labels after so many steps in which everybody takes what most neighbours have, the smallest of several; both ways counts twice. */
    int[] labels(int rounds) {
        int[] labels = new int[n];
        Arrays.setAll(labels, v -> v);
        for (int round = 0; round < rounds; round++) {
            int[] next = labels.clone();
            for (int v = 0; v < n; v++) {
                int[] count = new int[n];
                for (int u = 0; u < n; u++) {
                    if (u != v) {
                        count[labels[u]] += linked[u][v] ? 1 : 0;
                        count[labels[u]] += directed && linked[v][u] ? 1 : 0;
                    }
                }
                int best = -1;
                for (int label = 0; label < n; label++) {
                    if (count[label] > 0 && (best < 0 || count[label] > count[best])) {
                        best = label;
                    }
                }
                next[v] = best < 0 ? labels[v] : best;
            }
            labels = next;
        }
        return labels;
    }
}
