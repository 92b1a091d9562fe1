package org.armslink.analytics.benchmarks;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** What plain Java reaches without effort: the textbook's algorithms on rows of numbers, the floor that a measure is held against. */
final class PlainJava {
    private final int n;
    private final int[] offsets;
    private final int[] neighbours;
    private final int threads;

    PlainJava(EdgeList edges, int threads) {
        this.threads = threads;
        n = edges.nodes();
        offsets = new int[n + 1];
        for (int edge = 0; edge < edges.size(); edge++) {
            offsets[edges.from()[edge] + 1]++;
            offsets[edges.to()[edge] + 1]++;
        }
        for (int v = 0; v < n; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] at = offsets.clone();
        neighbours = new int[2 * edges.size()];
        for (int edge = 0; edge < edges.size(); edge++) {
            neighbours[at[edges.to()[edge]]++] = edges.from()[edge];
        }
        for (int edge = 0; edge < edges.size(); edge++) {
            neighbours[at[edges.from()[edge]]++] = edges.to()[edge];
        }
    }

    private PlainJava(int[] offsets, int[] neighbours, int threads) {
        this.n = offsets.length - 1;
        this.offsets = offsets;
        this.neighbours = neighbours;
        this.threads = threads;
    }

    /** Does the work on each of the threads, which it numbers. */
    private void onThreads(IntConsumer work) {
        var started = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int thread = i;
            started[i] = new Thread(() -> work.accept(thread));
            started[i].start();
        }
        for (Thread thread : started) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Steps of power iteration, each node pulling from its neighbours. */
    double[] pageRank(int iterations) {
        double[] rank = new double[n];
        double[] given = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int i = 0; i < iterations; i++) {
            double stuck = 0;
            for (int v = 0; v < n; v++) {
                int degree = offsets[v + 1] - offsets[v];
                stuck += degree == 0 ? rank[v] : 0;
                given[v] = degree == 0 ? 0 : rank[v] / degree;
            }
            double base = (0.15 + 0.85 * stuck) / n;
            var next = new AtomicInteger();
            onThreads(thread -> {
                for (int begin = next.getAndAdd(8192); begin < n; begin = next.getAndAdd(8192)) {
                    for (int v = begin; v < Math.min(n, begin + 8192); v++) {
                        double sum = 0;
                        for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                            sum += given[neighbours[arc]];
                        }
                        rank[v] = base + 0.85 * sum;
                    }
                }
            });
        }
        return rank;
    }

    int components() {
        int[] parent = new int[n];
        Arrays.setAll(parent, v -> v);
        for (int v = 0; v < n; v++) {
            for (int arc = offsets[v]; arc < offsets[v + 1] && neighbours[arc] < v; arc++) {
                int a = v;
                int b = neighbours[arc];
                while (parent[a] != a) {
                    a = parent[a] = parent[parent[a]];
                }
                while (parent[b] != b) {
                    b = parent[b] = parent[parent[b]];
                }
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        int count = 0;
        for (int v = 0; v < n; v++) {
            count += parent[v] == v ? 1 : 0;
        }
        return count;
    }

    /** The highest core number. Batagelj and Zaveršnik (2003). */
    int highestCore() {
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = offsets[v + 1] - offsets[v];
            most = Math.max(most, degree[v]);
        }
        int[] begin = new int[most + 2];
        for (int v = 0; v < n; v++) {
            begin[degree[v] + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            begin[d + 1] += begin[d];
        }
        int[] at = begin.clone();
        int[] sorted = new int[n];
        int[] place = new int[n];
        for (int v = 0; v < n; v++) {
            place[v] = at[degree[v]]++;
            sorted[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = sorted[i];
            for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                int u = neighbours[arc];
                if (degree[u] > degree[v]) {
                    int other = sorted[begin[degree[u]]];
                    sorted[place[u]] = other;
                    place[other] = place[u];
                    place[u] = begin[degree[u]]++;
                    sorted[place[u]] = u;
                    degree[u]--;
                }
            }
        }
        return Arrays.stream(degree).max().orElse(0);
    }

    /** Brandes (2001) from every node; {@code weight} nodes stand in each place. */
    double[] betweenness(double[] weight) {
        double[][] parts = new double[threads][];
        var next = new AtomicInteger();
        onThreads(thread -> {
            double[] score = parts[thread] = new double[n];
            double[] paths = new double[n];
            double[] share = new double[n];
            int[] distance = new int[n];
            int[] queue = new int[n];
            Arrays.fill(distance, -1);
            for (int source = next.getAndIncrement(); source < n; source = next.getAndIncrement()) {
                int count = 0;
                queue[count++] = source;
                distance[source] = 0;
                paths[source] = 1;
                for (int head = 0; head < count; head++) {
                    int v = queue[head];
                    int further = distance[v] + 1;
                    for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                        int u = neighbours[arc];
                        if (distance[u] < 0) {
                            distance[u] = further;
                            paths[u] = paths[v];
                            queue[count++] = u;
                        } else if (distance[u] == further) {
                            paths[u] += paths[v];
                        }
                    }
                }
                for (int i = count - 1; i > 0; i--) {
                    int v = queue[i];
                    int further = distance[v] + 1;
                    double sum = 0;
                    for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                        sum += distance[neighbours[arc]] == further ? share[neighbours[arc]] : 0;
                    }
                    sum *= paths[v];
                    score[v] += weight[source] * sum;
                    share[v] = (weight[v] + sum) / paths[v];
                }
                for (int i = 0; i < count; i++) {
                    distance[queue[i]] = -1;
                }
            }
        });
        double[] scores = new double[n];
        for (double[] part : parts) {
            for (int v = 0; v < n; v++) {
                scores[v] += part[v] / 2;
            }
        }
        return scores;
    }

    double[] betweenness() {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return betweenness(ones);
    }

    /** The same with all branches folded away first. */
    double[] foldedBetweenness() {
        int[] left = new int[n];
        double[] weight = new double[n];
        double[] score = new double[n];
        double[] size = componentSizes();
        int[] queue = new int[n];
        int count = 0;
        for (int v = 0; v < n; v++) {
            weight[v] = 1;
            left[v] = offsets[v + 1] - offsets[v];
            if (left[v] == 1) {
                queue[count++] = v;
            }
        }
        for (int head = 0; head < count; head++) {
            int v = queue[head];
            for (int arc = offsets[v]; arc < offsets[v + 1] && left[v] == 1; arc++) {
                int root = neighbours[arc];
                if (left[root] > 0) {
                    left[v] = 0;
                    score[v] += (weight[v] - 1) * (size[v] - weight[v]);
                    score[root] += weight[v] * (weight[root] - 1);
                    weight[root] += weight[v];
                    if (--left[root] == 1) {
                        queue[count++] = root;
                    }
                }
            }
        }
        int[] number = new int[n];
        int[] kept = new int[n];
        int core = 0;
        for (int v = 0; v < n; v++) {
            number[v] = -1;
            if (left[v] > 0) {
                number[v] = core;
                kept[core++] = v;
            }
        }
        int[] begin = new int[core + 1];
        int[] rows = new int[neighbours.length];
        double[] weights = new double[core];
        int arcs = 0;
        for (int i = 0; i < core; i++) {
            for (int arc = offsets[kept[i]]; arc < offsets[kept[i] + 1]; arc++) {
                if (number[neighbours[arc]] >= 0) {
                    rows[arcs++] = number[neighbours[arc]];
                }
            }
            begin[i + 1] = arcs;
            weights[i] = weight[kept[i]];
        }
        double[] inner = new PlainJava(begin, rows, threads).betweenness(weights);
        for (int v = 0; v < n; v++) {
            score[v] += left[v] > 0 ? (weight[v] - 1) * (size[v] - weight[v]) : 0;
            score[v] += number[v] >= 0 ? inner[number[v]] : 0;
        }
        return score;
    }

    private double[] componentSizes() {
        int[] component = new int[n];
        Arrays.fill(component, -1);
        int[] queue = new int[n];
        double[] sizes = new double[n];
        for (int start = 0; start < n; start++) {
            if (component[start] >= 0) {
                continue;
            }
            int count = 0;
            queue[count++] = start;
            component[start] = start;
            for (int head = 0; head < count; head++) {
                for (int arc = offsets[queue[head]]; arc < offsets[queue[head] + 1]; arc++) {
                    if (component[neighbours[arc]] < 0) {
                        component[neighbours[arc]] = start;
                        queue[count++] = neighbours[arc];
                    }
                }
            }
            for (int i = 0; i < count; i++) {
                sizes[queue[i]] = count;
            }
        }
        return sizes;
    }

    /** Σ of 1 / distance over all pairs, 64 searches at once in the bits of a word. */
    double harmonic() {
        double[] parts = new double[threads];
        var next = new AtomicInteger();
        onThreads(thread -> {
            long[] seen = new long[n];
            long[] front = new long[n];
            long[] coming = new long[n];
            for (int first = next.getAndAdd(64); first < n; first = next.getAndAdd(64)) {
                Arrays.fill(seen, 0);
                Arrays.fill(front, 0);
                for (int i = 0; i < Math.min(64, n - first); i++) {
                    seen[first + i] = front[first + i] = 1L << i;
                }
                boolean more = true;
                for (int step = 1; more; step++) {
                    long met = 0;
                    for (int v = 0; v < n; v++) {
                        long found = 0;
                        if (seen[v] != -1) {
                            for (int arc = offsets[v], end = offsets[v + 1]; arc < end; arc++) {
                                found |= front[neighbours[arc]];
                            }
                            found &= ~seen[v];
                            seen[v] |= found;
                            met += Long.bitCount(found);
                        }
                        coming[v] = found;
                    }
                    long[] swapped = front;
                    front = coming;
                    coming = swapped;
                    parts[thread] += (double) met / step;
                    more = met > 0;
                }
            }
        });
        return Arrays.stream(parts).sum();
    }

    /** How many links the shortest paths of these pairs have in all: two searches each that meet. */
    Pairs.Times pathLengths(int[][] pairs) {
        int[] stamp = new int[n];
        int[] distance = new int[n];
        int[][] queues = new int[2][n];
        int[] searches = new int[1];
        return Pairs.time(pairs, pair -> meet(pair, stamp, distance, queues, searches));
    }

    private int meet(int[] pair, int[] stamp, int[] distance, int[][] queues, int[] searches) {
        int mark = searches[0] += 2;
        int[] begin = new int[2];
        int[] end = {1, 1};
        long[] links = new long[2];
        for (int side = 0; side < 2; side++) {
            queues[side][0] = pair[side];
            stamp[pair[side]] = mark + side;
            distance[pair[side]] = 0;
            links[side] = offsets[pair[side] + 1] - offsets[pair[side]];
        }
        while (begin[0] < end[0] && begin[1] < end[1]) {
            int side = links[0] <= links[1] ? 0 : 1;
            int best = Integer.MAX_VALUE;
            links[side] = 0;
            int stop = end[side];
            for (int i = begin[side]; i < stop; i++) {
                int v = queues[side][i];
                for (int arc = offsets[v]; arc < offsets[v + 1]; arc++) {
                    int u = neighbours[arc];
                    if (stamp[u] == mark + 1 - side) {
                        best = Math.min(best, distance[v] + 1 + distance[u]);
                    } else if (stamp[u] != mark + side) {
                        stamp[u] = mark + side;
                        distance[u] = distance[v] + 1;
                        queues[side][end[side]++] = u;
                        links[side] += offsets[u + 1] - offsets[u];
                    }
                }
            }
            if (best < Integer.MAX_VALUE) {
                return best;
            }
            begin[side] = stop;
        }
        return -1;
    }
}
